import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { lifecycleStatements } from './lifecycle-statements.ts';

const measures = 'documents/normative-documents/relief-measures.md';
const amendment = 'documents/normative-documents/parking-rules-amendment.md';
const clause = '《示例县临时救助办法》（示政规〔2021〕2号）同时废止。';
const saying = (text: string) => (before: string) => `${before}\n第二条　本办法自2026年4月10日起施行。${text}\n`;

describe('lifecycle-statements', () => {
  test('passes where words and fields agree', () => {
    expect(findingsOf(lifecycleStatements)).toEqual([]);
    expect(findingsOf(lifecycleStatements, { [measures]: saying(clause) })).toEqual([]);
  });

  test('tells a repeal that the field does not have', () => {
    const changes = { [measures]: (text: string) => saying(clause)(text).replace('repeals: [relief-measures-2021]\n', '') };
    expect(findingsOf(lifecycleStatements, changes)).toMatchObject([
      {
        where: { file: measures, line: 22 },
        message: expect.stringContaining('正文说废止《示例县临时救助办法》，repeals 里没有写 relief-measures-2021'),
      },
    ]);
  });

  test('tells an amendment that only the title knows', () => {
    expect(findingsOf(lifecycleStatements, { [amendment]: replace('amends: [parking-rules]\n', '') })).toMatchObject([
      {
        where: { file: amendment, line: 2 },
        message: expect.stringContaining('标题说修改《示例县城区停车管理规定》，amends 里没有写 parking-rules'),
      },
    ]);
  });

  test('tells a wrong id once, with the right one', () => {
    const changes = { [measures]: (text: string) => saying(clause)(text).replace('repeals: [relief-measures-2021]', 'repeals: [parking-rules]') };
    expect(findingsOf(lifecycleStatements, changes)).toMatchObject([
      {
        where: { file: measures, line: lineIn(measures, 'repeals') },
        message: expect.stringContaining('废止的是 relief-measures-2021'),
        fix: '改成 relief-measures-2021。',
      },
    ]);
  });

  test('tells what a decision to repeal lists and the field does not have', () => {
    const list = (lead: string) => ({
      [measures]: (text: string) =>
        `${text
          .replace(/^title: .*/m, 'title: 示例县人民政府关于废止部分行政规范性文件的决定')
          .replace('repeals: [relief-measures-2021]\n', '')
          .trimEnd()}\n\n${lead}\n\n| 序号 | 文件名称 |\n| --- | --- |\n| 1 | 《示例县临时救助办法》 |\n`,
    });
    expect(findingsOf(lifecycleStatements, list('决定废止下列文件：'))).toMatchObject([
      { where: { file: measures }, message: expect.stringContaining('正文说废止《示例县临时救助办法》') },
    ]);
    expect(findingsOf(lifecycleStatements, list('清理后废止其他文件，下列文件继续有效：'))).toEqual([]);
  });

  test.each([
    '已经废止的《示例县城区停车管理规定》不再引用。',
    '《示例县城区停车管理规定》废止前办理的手续继续有效。',
    '《示例县城区停车管理规定》继续有效，不予废止。',
    '需要废止《示例县城区停车管理规定》的，另行决定。',
  ])('does not take “%s” for a repeal', (sentence) => {
    expect(findingsOf(lifecycleStatements, { [measures]: saying(`${clause}${sentence}`) })).toEqual([]);
  });
});
