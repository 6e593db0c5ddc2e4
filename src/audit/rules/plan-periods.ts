import { cite, fiveYearPeriods, isOfType, type DocumentOf } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const numerals = '〇一二三四五六七八九';

/** `第十五个五年` → 15 */
function toNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (numeral: string | undefined) => (numeral ? numerals.indexOf(numeral) : undefined);
  return (text.includes('十') ? (digit(tens) ?? 1) * 10 : 0) + (digit(ones) ?? 0);
}

interface Period {
  readonly start: number;
  /** Any of these may be the last year. */
  readonly ends: readonly number[];
  /** What of the title says so. */
  readonly words: string;
}

/** The five-year plan that a title names, with or without quotation marks. */
function fiveYearPlanIn(title: string): Period | undefined {
  const ordinal = /第([一二三四五六七八九十]+)个五年/.exec(title);
  const short = /[“"]([一二三四五六七八九十]+五)[”"]|(十[一二三四五六七八九]五|[一二三四五六七八九]五|十五)(?=规划|计划|时期|期间)/.exec(title);
  const name = short?.[1] ?? short?.[2];
  const period = ordinal ? fiveYearPeriods[toNumber(ordinal[1]!) - 1] : fiveYearPeriods.find((candidate) => candidate.name === name);
  if (!period) return undefined;
  // “…规划和二〇三五年远景目标纲要” reaches beyond the five years.
  const beyond = [...title.matchAll(/(\d{4})年?远景|([〇一二三四五六七八九]{4})年?远景/g)].map((match) =>
    Number(match[1] ?? [...match[2]!].map((numeral) => numerals.indexOf(numeral)).join('')),
  );
  return { start: period.start, ends: [period.end, ...beyond], words: ordinal?.[0] ?? `“${period.name}”` };
}

/** The period that a title names: `2026—2030年` before a five-year plan's name; a single year only for annual plans. */
export function periodInTitle(title: string, kind: DocumentOf<'plan'>['kind']): Period | undefined {
  const range = /(\d{4})\s*年?\s*(?:[—–―－~～-]{1,2}|至|到)\s*(\d{4})/.exec(title);
  if (range) return { start: Number(range[1]), ends: [Number(range[2])], words: '规划期' };
  if (kind !== '年度计划') return fiveYearPlanIn(title);
  const single = /(\d{4})\s*年/.exec(title);
  return single ? { start: Number(single[1]), ends: [Number(single[1])], words: '年份' } : undefined;
}

/** A spatial plan covers fifteen years, also where a five-year outline guides it. */
function mayReachBeyond(plan: DocumentOf<'plan'>, parent: DocumentOf<'plan'>): boolean {
  return plan.kind === '国土空间规划' && parent.kind !== '国土空间规划';
}

export const planPeriods: ContentRule = {
  id: 'plan-periods',
  version: 1,
  title: '规划期与标题、上位规划一致',
  basis: [cite('disclosure-regulation', 20, 3)],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const plan of [...portal.documents, ...portal.withheld].filter(isOfType('plan'))) {
      count();
      const { periodStart, periodEnd } = plan;
      // A period that ends before it begins is told by the rule on the order of dates.
      if (periodEnd < periodStart) continue;
      const named = periodInTitle(plan.title, plan.kind);
      if (named && (named.start !== periodStart || !named.ends.includes(periodEnd))) {
        yield {
          where: at(plan, named.start === periodStart ? 'periodEnd' : 'periodStart'),
          message: `标题中的${named.words}是 ${named.start}—${named.ends[0]} 年，periodStart 和 periodEnd 填的是 ${periodStart}—${periodEnd} 年。`,
          fix: '核对标题和 periodStart、periodEnd。',
        };
        continue;
      }
      const parent = plan.parent === undefined ? undefined : portal.anyDocument(plan.parent);
      if (!parent || !isOfType('plan')(parent) || mayReachBeyond(plan, parent)) continue;
      if (parent.periodStart <= periodStart && periodEnd <= parent.periodEnd) continue;
      yield {
        where: at(plan, 'parent'),
        message: `规划期 ${periodStart}—${periodEnd} 年超出上位规划 ${parent.id} 的 ${parent.periodStart}—${parent.periodEnd} 年。`,
        fix: '核对 periodStart、periodEnd 和 parent。',
      };
    }
  },
};
