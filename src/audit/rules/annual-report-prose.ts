import { cite } from '#disclosure';
import { annualReports, cellOf } from '../annual-reports.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

interface Statement {
  /** The first group is the number. */
  readonly pattern: RegExp;
  readonly label: string;
  readonly path: string;
}

// Between the words and the number only a few characters that end no clause.
const statements: readonly Statement[] = [
  {
    pattern: /(?:新收到?|收到|接收)[^，。；：、\d\n]{0,12}申请[^，。；、\d\n]{0,6}(\d[\d,]*)\s*件/g,
    label: '一、本年新收政府信息公开申请数量',
    path: 'applications.new.sum',
  },
  {
    pattern: /上(?:一)?年(?:度)?结转[^，。；、\d\n]{0,12}(\d[\d,]*)\s*件/g,
    label: '二、上年结转政府信息公开申请数量',
    path: 'applications.carryIn.sum',
  },
  {
    pattern: /结转(?:至|到)?(?:下(?:一)?年(?:度)?)[^，。；、\d\n]{0,8}(\d[\d,]*)\s*件/g,
    label: '四、结转下年度继续办理',
    path: 'applications.carryOut.sum',
  },
];

function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Words before a number that say it is of another year or only of a part. */
const elsewhere = /(?:其中|去年|上年|上一年|上年度|同期|季度|\d+月)[^，。；\n]{0,10}$/;

function findNumber(text: string, { pattern }: Statement, year: number): number | undefined {
  for (const match of text.matchAll(pattern)) {
    const clause = text
      .slice(Math.max(0, match.index - 24), match.index)
      .split(/[，。；：\n]/)
      .at(-1)!;
    const otherYear = [...clause.matchAll(/(\d{4})年/g)].some(([, named]) => Number(named) !== year);
    if (!otherYear && !elsewhere.test(clause)) return Number(match[1]!.replaceAll(',', ''));
  }
  return undefined;
}

/** R11: the first mention of these numbers in the overview agrees with the tables. */
export const annualReportProse: ContentRule = {
  id: 'annual-report-prose',
  version: 1,
  title: '年度报告文字中的申请件数与表内一致',
  basis: [cite('annual-report-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const report of annualReports(portal)) {
      for (const statement of statements) {
        const said = findNumber(toHalfWidthDigits(report.overview), statement, report.year);
        if (said === undefined) continue;
        count();
        const counted = cellOf(report, statement.path);
        if (said === counted) continue;
        yield {
          where: at(report, 'overview'),
          message: `“一、总体情况”里写的是 ${said} 件，而表内“${statement.label}”总计是 ${counted} 件。`,
          fix: '核对文字和表格，改正其中写错的一个。',
        };
      }
    }
  },
};
