import { yearlyBudgetKinds, type YearlyBudgetKind } from './budget-settings.ts';
import { yearOf, type Day } from './dates.ts';
import { isOfType, type DocumentOf } from './document-types/index.ts';
import type { Organ } from './organs.ts';
import type { Portal } from './portal.ts';

type BudgetReport = DocumentOf<'budget-report'>;

/** A budget or the final accounts of one year. */
export interface BudgetPeriod {
  readonly year: number;
  readonly kind: YearlyBudgetKind;
}

export interface BudgetCell {
  readonly period: BudgetPeriod;
  readonly state: '已公开' | '未公开' | '不适用' | '尚未到期';
  /** The report, then adjustments of the budget; empty unless 已公开. */
  readonly reports: readonly BudgetReport[];
  /** Why there is none, as the office has declared it. */
  readonly reason?: string;
}

export interface BudgetCoverage {
  /** Newest year first; those that nobody needs to have published yet, and nobody has, are left out. */
  readonly periods: readonly BudgetPeriod[];
  /** Budget units in the order of organs.yaml, each with a cell for every period. */
  readonly rows: readonly { readonly organ: Organ; readonly cells: readonly BudgetCell[] }[];
}

const nameOf = (organ: string, { year, kind }: BudgetPeriod) => `${organ} ${year} ${kind}`;

/** Whether an organ has a budget of its own in a year. Villages have none, nor has one set up after the year began; an organ that is dissolved still closes the accounts of its last year. */
function isBudgetUnit({ level, since, dissolved }: Organ, { year, kind }: BudgetPeriod): boolean {
  return (
    level !== 'village' &&
    (since === undefined || (kind === '预算' ? since <= `${year}-01-01` : yearOf(since) <= year)) &&
    (dissolved === undefined || yearOf(dissolved) >= year)
  );
}

/** 预决算公开情况表: each budget unit and each year since `budgets.since`, and what is missing; `undefined` when the office has not named the year. */
export function budgetCoverageOf(portal: Portal): BudgetCoverage | undefined {
  const { since, budgetMonth, finalAccountsMonth, notes } = portal.site.budgets;
  if (since === undefined) return undefined;
  const reports = portal.documents.filter(isOfType('budget-report'));
  const byName = Map.groupBy(reports.toReversed(), ({ organ, year, kind }) => nameOf(organ, { year, kind: kind === '决算' ? '决算' : '预算' }));
  const firstIsPlain = (a: BudgetReport, b: BudgetReport) => Number(a.kind === '预算调整') - Number(b.kind === '预算调整');
  const isDue = ({ year, kind }: BudgetPeriod, asOf: Day) =>
    (kind === '预算' ? `${year}-${String(budgetMonth).padStart(2, '0')}` : `${year + 1}-${String(finalAccountsMonth).padStart(2, '0')}`) <
    asOf.slice(0, 7);

  const lastYear = Math.max(yearOf(portal.asOf), ...reports.map(({ year }) => year));
  const years = Array.from({ length: Math.max(0, lastYear - since + 1) }, (_, index) => lastYear - index);
  const periods = years
    .flatMap((year) => yearlyBudgetKinds.map((kind) => ({ year, kind })))
    .filter((period) => isDue(period, portal.asOf) || portal.organs.some(({ id }) => byName.has(nameOf(id, period))));

  const cellOf = (organ: Organ, period: BudgetPeriod): BudgetCell => {
    const found = byName.get(nameOf(organ.id, period))?.toSorted(firstIsPlain) ?? [];
    if (found.some(({ kind }) => kind !== '预算调整')) return { period, state: '已公开', reports: found };
    const note = notes.find(
      ({ organs, years: noted, kinds }) => (organs?.includes(organ.id) ?? true) && noted.includes(period.year) && kinds.includes(period.kind),
    );
    if (note) return { period, state: note.state, reports: [], reason: note.reason };
    if (!isBudgetUnit(organ, period)) return { period, state: '不适用', reports: [] };
    return { period, state: isDue(period, portal.asOf) ? '未公开' : '尚未到期', reports: [] };
  };
  const units = portal.organs.filter((organ) => periods.some((period) => isBudgetUnit(organ, period)));
  return { periods, rows: units.map((organ) => ({ organ, cells: periods.map((period) => cellOf(organ, period)) })) };
}
