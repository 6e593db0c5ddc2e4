import { cite, isOfType, lacksPlans, planPeriodsOf } from '#disclosure';
import { inSettings } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const planSystem: ContentRule = {
  id: 'plan-system',
  version: 1,
  title: '历史规划没有未说明的断档',
  basis: [cite('disclosure-regulation', 20, 3)],
  severity: 'warning',
  subject: 'content',
  inapplicable: '没有规划',
  *check({ portal, settings, unreadable, asOf }, count) {
    const plans = portal.documents.filter(isOfType('plan'));
    const periods = planPeriodsOf(plans, portal.site.plans, asOf);
    count(plans.length + periods.length);
    for (const [index, { periods: named }] of portal.site.plans.gaps.entries()) {
      const filled = periods.filter((entry) => named.includes(entry.period.name) && !lacksPlans(entry)).map(({ period }) => `“${period.name}”`);
      if (filled.length === 0) continue;
      yield {
        where: inSettings(settings, 'site.yaml', `plans.gaps.${index}.periods`),
        message: `断档说明里的${filled.join('、')}时期已经有规划。`,
        fix: '从 plans.gaps 里删去这些规划期。',
      };
    }
    // A plan that cannot be read may be the one that seems to be missing.
    if ([...unreadable.values()].includes('plans')) return;
    const missing = periods.filter((entry) => lacksPlans(entry) && entry.gap === undefined).map(({ period }) => `“${period.name}”`);
    if (missing.length > 0) {
      yield {
        where: inSettings(settings, 'site.yaml', 'plans'),
        message: `${missing.join('、')}时期没有规划，也没有说明断档的原因。`,
        fix: '补上这一时期的规划；确实没有可公开的，在 site.yaml 的 plans.gaps 里写明原因。',
      };
    }
  },
};
