import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportArithmetic } from './annual-report-arithmetic.ts';
import { annualReportProse } from './annual-report-prose.ts';
import { annualReportStock } from './annual-report-stock.ts';

const file = 'documents/annual-reports/county-government-2025.yaml';
const said = '新收政府信息公开申请3件';
const inTables = (label: string, value: number) => `而表内“${label}是 ${value} 件。`;

function messages(sentence: string): string[] {
  return findingsOf(annualReportProse, { [file]: replace(said, sentence) }).map(({ message }) => message);
}

describe('annual-report-prose', () => {
  test('passes an overview whose numbers are those of the tables', () => {
    expect(findingsOf(annualReportProse)).toEqual([]);
    expect(messages('全年收到政府信息公开申请共３件，上年结转 3 件，办结六件，结转下年度继续办理0件')).toEqual([]);
  });

  test.each([
    ['收到政府信息公开申请5件', 5, '一、本年新收政府信息公开申请数量”总计', 3],
    ['收到5件政府信息公开申请', 5, '一、本年新收政府信息公开申请数量”总计', 3],
    ['全年新收到申请数量为1,205件', 1205, '一、本年新收政府信息公开申请数量”总计', 3],
    ['新收申请合计十二件', 12, '一、本年新收政府信息公开申请数量”总计', 3],
    ['受理申请4件', 4, '一、本年新收政府信息公开申请数量”总计', 3],
    ['上年度结转申请2件', 2, '二、上年结转政府信息公开申请数量”总计', 3],
    ['没有上年结转的申请', 0, '二、上年结转政府信息公开申请数量”总计', 3],
    ['全部办结，共办结5件', 5, '（七）总计”总计', 6],
    ['结转至下一年度办理1件', 1, '四、结转下年度继续办理”总计', 0],
    ['不予公开二件', 2, '（三）不予公开”总计', 0],
    ['因政府信息公开引起的行政复议案件2件', 2, '行政复议”总计', 0],
    ['政府信息公开行政诉讼案件1件', 1, '行政诉讼”两组总计之和', 0],
    ['制发行政规范性文件2件', 2, '行政规范性文件”制发件数', 0],
    ['年末现行有效规范性文件3件', 3, '行政规范性文件”现行有效件数', 2],
    ['作出行政处罚决定7件', 7, '行政处罚”处理决定数量', 0],
  ])('warns of “%s”', (sentence, value, label, counted) => {
    const [message, ...more] = messages(sentence);
    expect(more).toEqual([]);
    expect(message).toContain(`“一、总体情况”里写的是 ${value} 件（“`);
    expect(message).toContain(inTables(label, counted));
  });

  test('points at the line of the sentence', () => {
    expect(findingsOf(annualReportProse, { [file]: replace(said, '新收政府信息公开申请5件') })).toMatchObject([
      { severity: 'warning', where: { file, line: lineIn(file, '（二）依申请公开') } },
    ]);
  });

  test.each(['其中县公安局收到申请2件', '去年同期收到申请9件', '2024年收到申请6件', '一季度收到申请1件', '受理申请6件', '办理行政复议案件120件'])(
    'takes “%s” for another number',
    (sentence) => {
      expect(messages(sentence)).toEqual([]);
    },
  );

  test.each([
    ['新收申请3件，比上年减少3件', undefined],
    ['新收申请3件，同比下降50%', undefined],
    ['新收申请3件，比上年增加3件', '“比上年增加3件”'],
    ['新收申请3件，同比下降40%', '应是减少 50%'],
    ['新收申请3件，较上年度下降12.5％', '本年 3 件，2024 年度报告是 6 件'],
  ])('compares “%s” with the report of the year before', (sentence, expected) => {
    const found = messages(sentence);
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['示例县人民政府对2025年的工作作了汇总', undefined],
    ['示例县人民政府办公室对2025年的工作作了汇总', undefined],
    ['依照2019年修订的条例，现报告2025年度工作情况', undefined],
    ['现报告2024年度工作情况', '文字里写的是 2024 年的情况，year（报告年度）是 2025。'],
    ['示例县财政局对2025年的工作作了汇总', '开头写的机关是“示例县财政局”，organ（报告机关）是“示例县人民政府”。'],
  ])('compares year and organ of the opening “%s”', (opening, expected) => {
    const found = findingsOf(annualReportProse, { [file]: replace('overview: |\n', `overview: |\n  ${opening}。\n\n`) });
    expect(found.map(({ message }) => message)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('leaves to the rule on stocks a number that the words have right', () => {
    const change = { [file]: (text: string) => text.replace(said, `${said}，年末现行有效规范性文件2件`).replace('inForce: 2', 'inForce: 3') };
    expect(findingsOf(annualReportStock, change)).toHaveLength(1);
    expect(findingsOf(annualReportProse, change)).toEqual([]);
  });

  test('leaves alone what a table that does not add up may be wrong about', () => {
    const change = { [file]: replace('new: { nat: 3, ent: 0', 'new: { nat: 4, ent: 0') };
    expect(findingsOf(annualReportArithmetic, change).length).toBeGreaterThan(0);
    expect(findingsOf(annualReportProse, change)).toEqual([]);
  });
});
