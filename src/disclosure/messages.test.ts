import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssues, editDistance, findNearest, listChoices } from './messages.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['plans', 'plans', 0],
    ['plan', 'plans', 1],
    ['polices', 'policies', 1],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});

describe('findNearest', () => {
  const columns = ['plans', 'policies', 'budgets', 'personnel'];

  test.each([
    ['policys', 'policies'],
    ['Plans', 'plans'],
    ['budget', 'budgets'],
  ])('takes %s for %s', (word, expected) => {
    expect(findNearest(word, columns)).toBe(expected);
  });

  test.each(['recruitment', '规划', 'x'])('finds none for %s', (word) => {
    expect(findNearest(word, columns)).toBeUndefined();
  });
});

describe('listChoices', () => {
  test('lists as many as fit', () => {
    expect(listChoices(['甲', '乙'])).toBe('甲、乙');
    expect(listChoices(['甲', '乙', '丙'], 2)).toBe('甲、乙……');
  });
});

describe('describeIssues', () => {
  const text = z.string().trim().min(1);
  const schema = z.strictObject({
    title: text.meta({ title: '标题' }),
    year: z.int().min(1949).optional().meta({ title: '年度' }),
    stage: z.enum(['首次', '延伸']).optional().meta({ title: '阶段' }),
    keywords: z.array(text).min(1).optional().meta({ title: '关键词' }),
    code: z
      .string()
      .regex(/^\d{3}$/, { error: '应为 3 位数字' })
      .optional()
      .meta({ title: '代码' }),
    contact: z
      .strictObject({ phone: text.meta({ title: '电话' }) })
      .optional()
      .meta({ title: '联系方式' }),
  });

  function describeData(data: unknown) {
    return describeIssues(schema, schema.safeParse(data, { reportInput: true }).error?.issues ?? []);
  }

  test.each([
    [{}, 'title', '缺少 title（标题）。', '补上 title。'],
    [{ title: '' }, 'title', 'title（标题）是空的。', '填写标题；没有就删去这一行。'],
    [{ title: 2026 }, 'title', 'title（标题）写的是数字 2026，应为文字。', '给它加上引号；以 0 开头的编号不加引号会丢掉前面的 0。'],
    [{ title: ['甲'] }, 'title', 'title（标题）写的是 一个列表，应为文字。', '改成文字。'],
    [{ title: '甲', yaer: 2026 }, 'yaer', '没有“yaer”这个字段。是否为 year？', '改成 year，或删去这一行。'],
    [
      { title: '甲', remark: '乙' },
      'remark',
      '没有“remark”这个字段。',
      '删去这一行，或改用已有的字段：title、year、stage、keywords、code、contact。',
    ],
    [{ title: '甲', year: '二〇二六' }, 'year', 'year（年度）写的是 二〇二六，应为数字。', '改成数字。'],
    [{ title: '甲', year: 1900 }, 'year', 'year（年度）写的是 1900，不能小于 1949。', '核对后改正。'],
    [{ title: '甲', stage: '首 次' }, 'stage', 'stage（阶段）写的是 首 次，没有这个值。是否为 首次？', '从下列值中选一个：首次、延伸。'],
    [
      { title: '甲', keywords: '救助' },
      'keywords',
      'keywords（关键词）写的是 救助，应为列表（每项一行，以“- ”开头）。',
      '改成列表（每项一行，以“- ”开头）。',
    ],
    [{ title: '甲', keywords: [] }, 'keywords', 'keywords（关键词）是空的。', '填写关键词；没有就删去这一行。'],
    [
      { title: '甲', keywords: ['乙', 3] },
      'keywords.1',
      'keywords.1（关键词）写的是数字 3，应为文字。',
      '给它加上引号；以 0 开头的编号不加引号会丢掉前面的 0。',
    ],
    [{ title: '甲', code: '12' }, 'code', 'code（代码）写的是 12，应为 3 位数字。', '按字段说明改正。'],
    [{ title: '甲', contact: {} }, 'contact.phone', '缺少 contact.phone（电话）。', '补上 phone。'],
    [{ title: '甲', contact: { phone: '1', fone: '2' } }, 'contact.fone', '没有“fone”这个字段。是否为 phone？', '改成 phone，或删去这一行。'],
  ])('says of %j what is the case and what to do', (data, path, message, fix) => {
    expect(describeData(data)).toEqual([{ path, message, fix }]);
  });

  test('describes every issue of a file', () => {
    expect(
      describeData({ stage: '甲', year: 1900 })
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['stage', 'title', 'year']);
  });

  test('takes an unknown field for the missing one that it resembles', () => {
    expect(describeData({ titel: '甲' })).toEqual([{ path: 'titel', message: '没有“titel”这个字段，却缺少 title。', fix: '改成 title。' }]);
    expect(describeData({ title: '甲', contact: { fone: '1' } })).toEqual([
      { path: 'contact.fone', message: '没有“fone”这个字段，却缺少 phone。', fix: '改成 phone。' },
    ]);
    expect(describeData({ remark: '甲' }).map(({ path }) => path)).toEqual(['title', 'remark']);
  });
});
