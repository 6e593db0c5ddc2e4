import { describe, expect, test } from 'vitest';
import { annualReportText } from '../testing/annual-report-text.ts';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportArithmetic } from './annual-report-arithmetic.ts';

const file = 'documents/annual-reports/county-government-2025.yaml';
// new 3, carryIn 3, open 6, total 6, carryOut 0, all by natural persons.
const zeros = 'ent: 0, sci: 0, ngo: 0, law: 0, oth: 0';

function findings(before: string | RegExp, after: string) {
  return findingsOf(annualReportArithmetic, { [file]: replace(before, after) });
}

describe('annual-report-arithmetic', () => {
  test('passes reports that add up, and counts each equation', () => {
    expect(findingsOf(annualReportArithmetic)).toEqual([]);
  });

  test('finds a column whose beginning and end differ (R1), and the cell that explains it', () => {
    const found = findings(`new: { nat: 3, ${zeros}, sum: 3 }`, `new: { nat: 4, ${zeros}, sum: 3 }`);
    // The same cell breaks the sum of its row; it is told once.
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      where: { file, line: lineIn(file, 'new:') },
      message:
        '第三部分“自然人”列：一、本年新收政府信息公开申请数量（4）加二、上年结转政府信息公开申请数量（3）是 7，（七）总计（6）加四、结转下年度继续办理（0）是 6，两边应当相等。',
      fix: '先核对“一、本年新收政府信息公开申请数量”行“自然人”列：写的是 4，改成 3 后相关各式都成立。',
    });
  });

  test('finds a column whose results do not make its total (R2)', () => {
    const found = findings(`deny5: { nat: 0, ${zeros}, sum: 0 }`, `deny5: { nat: 2, ${zeros}, sum: 2 }`);
    expect(found.map(({ message }) => message)).toEqual([
      '第三部分“自然人”列：三、本年度办理结果（一）至（六）各行相加是 8（6＋2），（七）总计是 6，两边应当相等。',
    ]);
    expect(found[0]!.where).toEqual({ file, line: lineIn(file, 'total:') });
  });

  test('tells once a total that is wrong with its sum', () => {
    const found = findings('total: { nat: 6,', 'total: { nat: 7,').map(({ fix }) => fix);
    expect(found).toEqual([expect.stringContaining('写的是 7，改成 6 后相关各式都成立')]);
    const both = findings(/total: \{ nat: 6, (.*), sum: 6 \}/, 'total: { nat: 7, $1, sum: 7 }').map(({ fix }) => fix);
    expect(both).toEqual([expect.stringContaining('改成 6 后相关各式都成立，同一行的总计随之改正')]);
  });

  test('finds a row whose columns do not make its sum (R3)', () => {
    const found = findings(`skip2: { nat: 0, ${zeros}, sum: 0 }`, 'skip2: { nat: 0, ent: 0, sci: 1, ngo: 0, law: 0, oth: 0, sum: 0 }');
    expect(found.map(({ where, message }) => [where, message.slice(0, 24)])).toEqual([
      [{ file, line: lineIn(file, 'skip2:') }, expect.stringContaining('第三部分“科研机构”列')],
    ]);
    expect(found[0]!.fix).toContain('写的是 1，改成 0');
  });

  test('finds disputes that do not make their total (R5)', () => {
    const found = findings(
      'directLitigation: { upheld: 0, corrected: 0, other: 0, pending: 0, sum: 0 }',
      'directLitigation: { upheld: 1, corrected: 2, other: 0, pending: 0, sum: 4 }',
    );
    expect(found).toMatchObject([
      {
        where: { file, line: lineIn(file, 'directLitigation:') },
        message: '第四部分“行政诉讼：未经复议直接起诉”：结果维持、结果纠正、其他结果、尚未审结相加是 3（1＋2），总计是 4，两边应当相等。',
        fix: '核对这几格，改正填错的数字。',
      },
    ]);
  });

  test('checks the tables of 2019 and 2020 by their own rows', () => {
    const earlier = 'documents/annual-reports/county-government-2020.yaml';
    const text = annualReportText({
      organ: 'county-government',
      organName: '示例县人民政府',
      year: 2020,
      indexNumber: 'SLX001/2021-00001',
      dated: '2021-03-10',
      published: '2021-03-12',
      received: 5,
      carriedIn: 1,
      disclosed: 4,
      inForce: 0,
    });
    expect(findingsOf(annualReportArithmetic, { [earlier]: text })).toEqual([]);
    const wrong = text.replace(/misc: \{ nat: 0/, 'misc: { nat: 1');
    expect(findingsOf(annualReportArithmetic, { [earlier]: wrong })).toMatchObject([
      { where: { file: earlier }, fix: expect.stringContaining('“（六）其他处理”行“自然人”列') as string },
    ]);
  });
});
