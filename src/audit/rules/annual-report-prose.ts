import { cite, lineOfText, type ReportFormat } from '#disclosure';
import { annualReports, cellOf, consecutiveReports, formatOf, isInDoubt, unbalancedCells, type AnnualReport } from '../annual-reports.ts';
import { foreignParticulars } from '../report-particulars.ts';
import { findComparison, findMention, statementsOf, type Mention, type Statement } from '../report-statements.ts';
import type { ContentRule } from '../rule.ts';

const statements: Readonly<Record<ReportFormat, readonly Statement[]>> = { 2019: statementsOf(2019), 2021: statementsOf(2021) };

const sumOf = (report: AnnualReport, paths: readonly string[]) => Number(paths.reduce((sum, path) => sum + cellOf(report, path), 0).toFixed(6));

/** A number of the year before that a format of another kind does not have. */
function sumBefore(report: AnnualReport | undefined, paths: readonly string[]): number | undefined {
  return report && statements[formatOf(report)].some((statement) => statement.paths.join() === paths.join()) ? sumOf(report, paths) : undefined;
}

function describeChange(change: number, unit: string): string {
  return change === 0 ? '没有增减' : `${change > 0 ? '增加' : '减少'} ${Number(Math.abs(change).toFixed(2))}${unit === '%' ? '%' : ` ${unit}`}`;
}

/** Whether a rounded percentage may stand for the true one; cut off is as good as rounded. */
function isPercent(said: number, actual: number, decimals: number): boolean {
  return Math.abs(said - actual) < 10 ** -decimals;
}

const stock = 'disclosed.normativeDocuments';

/** Whether another rule tells of the cell already: then the words agree with what that rule expects of it. */
function isToldElsewhere(report: AnnualReport, previous: AnnualReport | undefined, [path, ...more]: readonly string[], said: number): boolean {
  if (!previous || path === undefined || more.length > 0) return false;
  if (path === 'applications.carryIn.sum') return cellOf(previous, 'applications.carryOut.sum') === said;
  if (path.endsWith('.fees.amount') && sumBefore(previous, [path])) return cellOf(report, path) > 1000 * cellOf(previous, path);
  if (!path.startsWith(stock) || formatOf(previous) !== 2021) return false;
  const value = (cell: string) => (path === `${stock}.${cell}` ? said : cellOf(report, `${stock}.${cell}`));
  const isKept = (of: (cell: string) => number) => of('inForce') === cellOf(previous, `${stock}.inForce`) + of('made') - of('repealed');
  return !isKept((cell) => cellOf(report, `${stock}.${cell}`)) && isKept(value);
}

function* checkComparison(report: AnnualReport, previous: AnnualReport | undefined, statement: Statement, mention: Mention) {
  const before = sumBefore(previous, statement.paths);
  const comparison = before === undefined ? undefined : findComparison(report.overview, mention);
  if (before === undefined || !comparison) return;
  const now = sumOf(report, statement.paths);
  const isPercentage = comparison.unit === '%';
  if (isPercentage && before === 0) return;
  const actual = isPercentage ? ((now - before) / before) * 100 : now - before;
  if (isPercentage ? isPercent(comparison.change, actual, comparison.decimals) : comparison.change === actual) return;
  yield {
    message: `“一、总体情况”里写的是“${comparison.words}”，而表内“${statement.label}本年 ${now} ${statement.unit}，${previous!.year} 年度报告是 ${before} ${statement.unit}，应是${describeChange(actual, isPercentage ? '%' : statement.unit)}。`,
    fix: '核对两年的表格和文字，改正写错的一个。',
  };
}

/** R11: what the overview says in words agrees with the tables, and what it says of the year before with last year's report. */
export const annualReportProse: ContentRule = {
  id: 'annual-report-prose',
  version: 3,
  title: '年度报告文字中的机关、年度和数字与报告、表格一致',
  basis: [cite('annual-report-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    const previousOf = new Map(consecutiveReports(portal).map(({ report, previous }) => [report.id, previous]));
    for (const report of annualReports(portal)) {
      const text = report.overview;
      for (const { field, index, message, fix } of isInDoubt(portal, report) ? [] : foreignParticulars(portal, report)) {
        const line = lineOfText(report.source, field, report[field].slice(0, index).split('\n').length - 1);
        yield { where: { file: report.source.file, line }, message, fix };
      }
      const previous = previousOf.get(report.id);
      // A table that does not add up is told by another rule; which number is wrong is not known before.
      const unbalanced = unbalancedCells(report);
      const seen = new Set<number>();
      for (const statement of statements[formatOf(report)]) {
        const mention = findMention(text, statement, report.year);
        if (!mention || seen.has(mention.index) || statement.paths.some((path) => unbalanced.has(path))) continue;
        seen.add(mention.index);
        count();
        const where = () => ({
          file: report.source.file,
          line: lineOfText(report.source, 'overview', text.slice(0, mention.index).split('\n').length - 1),
        });
        const counted = sumOf(report, statement.paths);
        if (mention.value !== counted && !(statement.alternative && mention.value === sumOf(report, statement.alternative))) {
          if (isToldElsewhere(report, previous, statement.paths, mention.value)) continue;
          yield {
            where: where(),
            message: `“一、总体情况”里写的是 ${mention.value} ${statement.unit}（“${mention.words.trim()}”），而表内“${statement.label}是 ${counted} ${statement.unit}。`,
            fix: '核对文字和表格，改正其中写错的一个。',
          };
          continue;
        }
        for (const remark of checkComparison(report, previous, statement, mention)) yield { where: where(), ...remark };
      }
    }
  },
};
