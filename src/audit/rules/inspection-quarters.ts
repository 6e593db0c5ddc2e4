import { cite, isOfType, yearOf } from '#disclosure';
import { inSettings } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const quarterOf = (day: string) => `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
const words = ['一', '二', '三', '四'] as const;

export const inspectionQuarters: ContentRule = {
  id: 'inspection-quarters',
  version: 1,
  title: '政务公开每季度都有督查、抽查或者评估',
  inapplicable: 'site.yaml 的 yearly.inspectionsSince 没有写明自哪一年起核对',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, settings, registers, unreadable, asOf }, count) {
    const since = portal.site.yearly.inspectionsSince;
    if (since === undefined || unreadable.size > 0) return;
    const ledgers = portal.documents.filter(isOfType('register')).filter(({ form }) => form === 'openness-inspections');
    const days = ledgers.flatMap(({ id }) => registers.get(id)?.current.rows.map(({ cells }) => cells['inspected']) ?? []);
    const held = new Set(days.flatMap((day) => (typeof day === 'string' ? quarterOf(day) : [])));
    for (let year = since; year <= yearOf(asOf); year += 1) {
      for (const [index, word] of words.entries()) {
        const quarter = `${year}-${index + 1}`;
        if (quarter >= quarterOf(asOf)) break;
        count();
        if (held.has(quarter)) continue;
        yield {
          where: inSettings(settings, 'site.yaml', 'yearly.inspectionsSince'),
          message: `${year} 年第${word}季度没有登记政务公开督查、抽查或者评估。`,
          fix: '在督查和评估台账（样式 openness-inspections）补上这一季度的批次；确实没有开展的，作例外登记并说明原因。',
        };
      }
    }
  },
};
