import type { Portal } from '#disclosure';
import type { AnnualReport } from './annual-reports.ts';

/** Words of a report that were taken over from that of another year or organ. */
export interface ForeignParticular {
  readonly field: 'overview' | 'other';
  /** In the text of the field. */
  readonly index: number;
  readonly message: string;
  readonly fix: string;
}

/** 2024年度, 2024年1月1日至12月31日, 截至2024年12月31日: a year that is reported on, and not the day of something. */
const reported = /(?<!\d)(\d{4})年(?:度|全年|1月(?:1日)?(?:起)?(?:至|到|—)|(?=12月31日)|(?!\d))/gu;
/** A sentence that tells what was done in a year. */
const doing = /(?<=^|[。；\n]\s*)(\d{4})年度?，?(?=新收|收到|共|主动公开|制发|没有|未|依照|全[县局镇乡]|本[局县镇乡机单])/gu;
const compared = /上年|比|较|以来|增长|结转/u;

const wrongYear = (year: number, report: AnnualReport) => ({
  message: `文字里写的是 ${year} 年的情况，year（报告年度）是 ${report.year}。`,
  fix: `核对是不是沿用了以前的文字；写错的，改成 ${report.year} 年。`,
});

function sentenceAt(text: string, index: number): string {
  const rest = text.slice(index).split(/[。；\n]/u)[0]!;
  return (
    text
      .slice(0, index)
      .split(/[。；\n]/u)
      .at(-1)! + rest
  );
}

function* yearsOf(report: AnnualReport): Generator<ForeignParticular> {
  const isFormer = (year: number) => year < report.year && year >= report.year - 2;
  for (const field of ['overview', 'other'] as const) {
    const text = report[field];
    const told = new Set<number>();
    const opening = /^[^\n]*/u.exec(text)![0];
    const mentions = [...opening.matchAll(reported)].filter(({ index }) => !compared.test(sentenceAt(opening, index)));
    const [first] = mentions;
    if (first && mentions.every(([, year]) => isFormer(Number(year)))) {
      told.add(first.index);
      yield { field, index: first.index, ...wrongYear(Number(first[1]), report) };
    }
    for (const match of text.matchAll(doing)) {
      const sentence = sentenceAt(text, match.index);
      if (told.has(match.index) || !isFormer(Number(match[1])) || compared.test(sentence) || sentence.includes(`${report.year}年`)) continue;
      yield { field, index: match.index, ...wrongYear(Number(match[1]), report) };
    }
  }
}

/** Another organ in the paragraph that says who reports. */
function* organsOf(portal: Portal, report: AnnualReport): Generator<ForeignParticular> {
  const own = portal.organ(report.organ);
  if (!own) return;
  const opening = /^[^\n]*/u.exec(report.overview)![0];
  for (const { id, name, level } of portal.organs) {
    // The government's office may report for the government, and the county's government stands above all.
    if (id === own.id || level === 'county' || name.endsWith('人民政府办公室') || own.name.includes(name) || name.includes(own.name)) continue;
    const found = new RegExp(`${name}(?=对|编制|坚持|在各|围绕|联系|\\d{4}年|政府信息公开工作)`, 'u').exec(opening);
    if (!found) continue;
    yield {
      field: 'overview',
      index: found.index,
      message: `开头写的机关是“${name}”，organ（报告机关）是“${own.name}”。`,
      fix: `核对是不是沿用了别的机关的文字；写错的，改成“${own.name}”。`,
    };
    return;
  }
}

/** Year and organ that the words of a report name otherwise than its fields. */
export function* foreignParticulars(portal: Portal, report: AnnualReport): Generator<ForeignParticular> {
  yield* yearsOf(report);
  yield* organsOf(portal, report);
}
