import {
  columnPath,
  dayOf,
  interpretationRates,
  organPath,
  type BlockId,
  type Column,
  type Day,
  type OrganLevel,
  type Portal,
  type Severity,
} from '#disclosure';
import type { Owner, ReportFinding } from './report.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What a column holds on the day of the report, and what was found in it. */
export interface ColumnFigures {
  readonly id: string;
  readonly title: string;
  readonly origin: Column['origin'];
  readonly block?: BlockId;
  /** Whether the law binds an organ of this portal to it. */
  readonly bound: boolean;
  readonly owner: Owner;
  /** Below the base. */
  readonly address: string;
  readonly documents: number;
  readonly lastPublished: Day | null;
  /** Whether the column has a prose page of its own. */
  readonly prose: boolean;
  /** The dated record that the column is rightly empty. */
  readonly absence: { readonly state: string; readonly reason: string; readonly until: Day } | null;
  readonly findings: SeverityCounts;
}

export interface OrganFigures {
  readonly id: string;
  readonly name: string;
  readonly level: OrganLevel;
  /** Below the base. */
  readonly address: string;
  readonly dissolved: Day | null;
  readonly documents: number;
  readonly lastPublished: Day | null;
  readonly findings: SeverityCounts;
  readonly overdue: number;
}

/** 解读率 and 多元化解读率 of the documents that an organ leads, by the year in which they were issued. */
export interface InterpretationFigures {
  readonly organ: Owner;
  readonly year: number;
  readonly required: number;
  readonly interpreted: number;
  readonly diversified: number;
  /** Titles of the documents that nobody has interpreted. */
  readonly missing: readonly string[];
}

/** Counts findings by severity under each key; keys that nothing falls under are zero. */
function countBy(findings: readonly ReportFinding[], keyOf: (finding: ReportFinding) => string | undefined): (key: string) => SeverityCounts {
  const counts = new Map<string, Record<Severity, number>>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key === undefined) continue;
    let count = counts.get(key);
    if (!count) counts.set(key, (count = { error: 0, warning: 0, notice: 0 }));
    count[finding.severity] += 1;
  }
  return (key) => counts.get(key) ?? { error: 0, warning: 0, notice: 0 };
}

/** The latest day of publication; lists of a column put what is in force first, so the first is not always the newest. */
function lastDay(documents: readonly { readonly published: string }[]): Day | null {
  let last = '';
  for (const { published } of documents) if (published > last) last = published;
  return last === '' ? null : dayOf(last);
}

/** Figures of the columns that pages show, in the order of the site. */
export function columnFigures(portal: Portal, findings: readonly ReportFinding[]): ColumnFigures[] {
  const levels = new Set<OrganLevel>([portal.site.level, ...portal.organs.map(({ level }) => level)]);
  const found = countBy(findings, ({ column }) => column);
  return portal.shownColumns.map((column) => {
    const documents = portal.inColumn(column.id);
    const organ = column.organ ?? portal.site.organ;
    const absence = portal.absenceOf(column.id);
    return {
      id: column.id,
      title: column.title,
      origin: column.origin,
      ...(column.block !== undefined && { block: column.block }),
      bound: column.levels.some((level) => levels.has(level)),
      owner: { id: organ, name: portal.organName(organ) },
      address: columnPath(column.id),
      documents: documents.length,
      lastPublished: lastDay(documents),
      prose: portal.page(column.id) !== undefined,
      absence: absence ? { state: absence.state, reason: absence.reason, until: absence.until } : null,
      findings: found(column.id),
    };
  });
}

/** Figures of all organs, in the order of `organs.yaml`. */
export function organFigures(portal: Portal, findings: readonly ReportFinding[]): OrganFigures[] {
  const found = countBy(findings, ({ owner }) => owner.id);
  const late = countBy(
    findings.filter(({ overdue }) => overdue),
    ({ owner }) => owner.id,
  );
  return portal.organs.map(({ id, name, level, dissolved }) => {
    const documents = portal.issuedBy(id);
    const { error, warning, notice } = late(id);
    return {
      id,
      name,
      level,
      address: organPath(id),
      dissolved: dissolved ?? null,
      documents: documents.length,
      lastPublished: lastDay(documents),
      findings: found(id),
      overdue: error + warning + notice,
    };
  });
}

export function interpretationFigures(portal: Portal): InterpretationFigures[] {
  return interpretationRates(portal).map(({ organ, year, required, interpreted, diversified }) => ({
    organ: { id: organ, name: portal.organName(organ) },
    year,
    required: required.length,
    interpreted,
    diversified,
    missing: required.filter(({ interpretations }) => interpretations.length === 0).map(({ document }) => document.title),
  }));
}
