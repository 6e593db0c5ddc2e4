import { describe, expect, test } from 'vitest';
import type { AttachmentInspection } from '../attachment-inspection.ts';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { combinedMasks } from './combined-masks.ts';

const list = 'documents/social-assistance/relief-list-2026.md';
const other = 'documents/policy-documents/openness-points-2026.md';
const table = (head: string, ...rows: readonly string[]) =>
  [`| ${head} |`, `| ${head.replace(/[^|]+/g, '---')} |`, ...rows.map((row) => `| ${row} |`)].join('\n');
const inList = (text: string) => ({ [list]: replace('上半年救助12户。', `上半年救助12户。\n\n${text}\n`) });
const inOther = (text: string) => ({ [other]: (before: string) => `${before}\n${text}\n` });
const messages = (changes: Parameters<typeof findingsOf>[1]) => findingsOf(combinedMasks, changes).map(({ message }) => message);

describe('combined-masks', () => {
  test('passes the valid content, in which no number is masked', () => {
    expect([...combinedMasks.check(contentSubject(), () => undefined)]).toEqual([]);
  });

  test('passes lists that hide the same digits', () => {
    const rows = table('姓名 | 手机', '张大山 | 138****8000', '李小河 | 139****8001');
    let checked = 0;
    const subject = contentSubject({ ...inList(rows), ...inOther(rows) });
    expect([...combinedMasks.check(subject, (things = 1) => void (checked += things))]).toEqual([]);
    expect(checked).toBe(4);
  });

  test('finds two lists that hide different digits of the same persons', () => {
    const changes = {
      ...inList(table('姓名 | 手机', '张大山 | 138****8000', '李小河 | 139****8001')),
      ...inOther(table('户主 | 联系电话', '张大山 | 13800****00', '李小河 | 13900****01', '王平 | 13700****02')),
    };
    const found = findingsOf(combinedMasks, changes);
    expect(found).toHaveLength(1);
    expect(found[0]!.where.file).toMatch(/^documents\//);
    expect(found[0]!.message).toMatch(/^遮盖的位置与documents\/\S+不同，两处对照可以还原 2 人的手机号码。$/);
    expect(JSON.stringify(found)).not.toMatch(/张大山|13800/);
  });

  test('finds them by the number itself where names are hidden', () => {
    const changes = { ...inList('110101********4514'), ...inOther('号码110101199003**4514') };
    expect(messages(changes)).toEqual([]);
    expect(messages({ ...inList('138***38000'), ...inOther('手机1380***8000') })).toHaveLength(1);
  });

  test('knows the name before a number', () => {
    const changes = { ...inList('张大山，电话138****8000'), ...inOther('- 张大山 1380013****') };
    expect(messages(changes)).toHaveLength(1);
  });

  test('does not take two persons of one name for one', () => {
    const changes = {
      ...inList(table('姓名 | 手机', '张伟 | 138****8000')),
      ...inOther(table('姓名 | 手机', '张伟 | 1390013****')),
    };
    expect(messages(changes)).toEqual([]);
  });

  test('finds a date of birth beside the number that hides it', () => {
    const rows = table('姓名 | 出生日期 | 身份证号', '张大山 | 1990年3月7日 | 110101********4514', '李小河 | 1991-01-01 | 110101********4514');
    expect(findingsOf(combinedMasks, inList(rows))).toMatchObject([
      { where: { file: list, line: lineIn(list, '上半年') + 4 }, message: '身份证号码遮盖了出生日期，同一行又写着出生日期，可以还原 1 人的号码。' },
    ]);
  });

  test('finds two attachments', () => {
    const inspection = (sheet: string, number: string): AttachmentInspection => ({
      texts: [],
      tables: [
        {
          place: `工作表“${sheet}”`,
          rows: [
            [
              { text: '姓名', at: 'A1' },
              { text: '身份证号', at: 'B1' },
            ],
            [
              { text: '张大山', at: 'A2' },
              { text: number, at: 'B2' },
            ],
          ],
        },
      ],
      traces: [],
      gaps: [],
    });
    const attachments = ['a.xlsx', 'b.xlsx'].map((file) => ({ document: 'county-budget-2026', file, bytes: 1 }));
    const inspections = new Map([
      ['county-budget-2026/a.xlsx', inspection('发放', '110101********4514')],
      ['county-budget-2026/b.xlsx', inspection('公示', '110101199003******')],
    ]);
    expect(findingsOf(combinedMasks, {}, { attachments, inspections }).map(({ message }) => message)).toEqual([
      '附件“b.xlsx”的工作表“公示”B2遮盖的位置与附件“a.xlsx”的工作表“发放”B2不同，两处对照可以还原 1 人的居民身份证号码。',
    ]);
  });
});
