import { yearOf, type Day } from './dates.ts';
import type { DocumentOf } from './document-types/index.ts';
import { fiveYearPeriodOf, fiveYearPeriods, type FiveYearPeriod } from './document-types/plan.ts';
import type { PlanSettings } from './plan-settings.ts';

type Plan = DocumentOf<'plan'>;

export type PlanState = '尚未开始' | '现行' | '历史';

/** Whether a plan is running on a day; one whose last year is over is history, and never shown as current. */
export function planStateOn({ periodStart, periodEnd }: Plan, asOf: Day): PlanState {
  const year = yearOf(asOf);
  return year < periodStart ? '尚未开始' : year > periodEnd ? '历史' : '现行';
}

export interface PlanPeriod {
  readonly period: FiveYearPeriod;
  readonly plans: readonly Plan[];
  /** Why there are none, as the office has declared it. */
  readonly gap?: string;
}

/**
 * Five-year periods from the one where the collection begins until now, oldest first, with or without plans.
 * A period has a gap when nothing but annual plans begins in it.
 */
export function planPeriodsOf(plans: readonly Plan[], { since, gaps }: PlanSettings, asOf: Day): readonly PlanPeriod[] {
  const inPeriod = (period: FiveYearPeriod) => plans.filter((plan) => fiveYearPeriodOf(plan.periodStart) === period);
  const first = fiveYearPeriods.findIndex((period) => (since === undefined ? inPeriod(period).length > 0 : period.name === since));
  if (first < 0) return [];
  const started = fiveYearPeriods.filter((period, index) => index >= first && (period.start <= yearOf(asOf) || inPeriod(period).length > 0));
  return started.map((period) => {
    const gap = gaps.find(({ periods }) => periods.includes(period.name))?.reason;
    return { period, plans: inPeriod(period), ...(gap !== undefined && { gap }) };
  });
}

/** Whether a period lacks every plan of several years. */
export function lacksPlans({ plans }: PlanPeriod): boolean {
  return plans.every(({ kind }) => kind === '年度计划');
}

export interface PlanNode {
  readonly plan: Plan;
  readonly children: readonly PlanNode[];
}

/** Plans below those that they name as parent; each stands once, those of a circle at the top. */
export function planTree(plans: readonly Plan[]): readonly PlanNode[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const inCircle = new Set(planCircles(plans).flat());
  const isRoot = (plan: Plan) => plan.parent === undefined || !byId.has(plan.parent) || inCircle.has(plan.id);
  const children = Map.groupBy(
    plans.filter((plan) => !isRoot(plan)),
    (plan) => plan.parent!,
  );
  const nodeOf = (plan: Plan): PlanNode => ({ plan, children: (children.get(plan.id) ?? []).map(nodeOf) });
  return plans.filter(isRoot).map(nodeOf);
}

/** Ids of plans that are their own parent's parent, however far up, one list for each circle. */
export function planCircles(plans: readonly Plan[]): readonly (readonly string[])[] {
  const parents = new Map(plans.map(({ id, parent }) => [id, parent]));
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const { id } of plans) {
    const path: string[] = [];
    let current: string | undefined = id;
    while (current !== undefined && parents.has(current) && !done.has(current) && !path.includes(current)) {
      path.push(current);
      current = parents.get(current);
    }
    if (current !== undefined && path.includes(current)) circles.push(path.slice(path.indexOf(current)));
    for (const seen of path) done.add(seen);
  }
  return circles;
}
