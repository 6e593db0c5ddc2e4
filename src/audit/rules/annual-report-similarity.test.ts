import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportSimilarity } from './annual-report-similarity.ts';

const file = 'documents/annual-reports/finance-2025.yaml';
const former = 'documents/annual-reports/finance-2024.yaml';
const problems =
  '一是公开时效不够均衡，年底集中发布的情况仍然存在；二是政策解读形式单一，图解和问答偏少；三是基层公开栏更新不够及时，群众查阅不便。下一步将排出发布计划，按月提醒。';
const withProblems = (text: string) => replace(/problems: \|\n {2}.*\n/, `problems: |\n  ${text}\n`);

describe('annual-report-similarity', () => {
  test('passes reports that tell of their own year', () => {
    expect(findingsOf(annualReportSimilarity)).toEqual([]);
  });

  test('warns of problems that are those of the year before', () => {
    expect(
      findingsOf(annualReportSimilarity, { [former]: withProblems(problems), [file]: withProblems(problems.replace('按月提醒', '按周提醒')) }),
    ).toMatchObject([
      {
        where: { file, line: lineIn(file, 'problems:') },
        message: expect.stringContaining('“五、存在的主要问题及改进情况”有 95% 与 2024 年度报告（documents/annual-reports/finance-2024.yaml）相同'),
      },
    ]);
  });

  test('takes its limit from site.yaml', () => {
    expect(
      findingsOf(annualReportSimilarity, {
        'site.yaml': replace('interpretation:\n', 'annualReport:\n  similarity: 100\ninterpretation:\n'),
        [former]: withProblems(problems),
        [file]: withProblems(problems),
      }),
    ).toEqual([]);
  });
});
