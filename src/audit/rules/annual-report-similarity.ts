import { cite } from '#disclosure';
import { consecutiveReports } from '../annual-reports.ts';
import { findCopiedText, lettersOf } from '../copied-text.ts';
import { plainLines } from '../plain-lines.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

// A sentence or two may well be said again; a short overview is little more than its five headings.
const parts = [
  { field: 'overview', title: '一、总体情况', fewest: 200 },
  { field: 'problems', title: '五、存在的主要问题及改进情况', fewest: 60 },
] as const;

/** R12: what is told of this year is not what was told of the last; numbers do not make it new. */
export const annualReportSimilarity: ContentRule = {
  id: 'annual-report-similarity',
  version: 1,
  title: '年度报告的文字不与上年雷同',
  basis: [cite('annual-report-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    const limit = portal.site.annualReport.similarity;
    for (const { report, previous } of consecutiveReports(portal)) {
      for (const { field, title, fewest } of parts) {
        const letters = lettersOf(plainLines(withoutNumbers(report[field])));
        if (letters.count < fewest) continue;
        count();
        const { copied } = findCopiedText(letters, lettersOf(plainLines(withoutNumbers(previous[field]))).text);
        const share = (copied / letters.count) * 100;
        if (share <= limit) continue;
        yield {
          where: at(report, field),
          message: `“${title}”有 ${Math.floor(share)}% 与 ${previous.year} 年度报告（${previous.source.file}）相同（${copied}/${letters.count} 字），超过 ${limit}%。`,
          fix: '按本年的实际工作和问题重写；上年的问题没有解决的，写明进展和新的措施。',
        };
      }
    }
  },
};

function withoutNumbers(text: string): string {
  return text.replace(/\d[\d,.]*%?/g, '');
}
