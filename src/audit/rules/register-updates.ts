import { addMonths, cite, dayOf, isOfType } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** A register that has a duty to be kept up to date was updated within its time. */
export const registerUpdates: ContentRule = {
  id: 'register-updates',
  version: 1,
  title: '登记表按更新周期更新',
  inapplicable: '没有登记表',
  basis: [cite('disclosure-regulation', 12)],
  severity: 'warning',
  subject: 'content',
  *check({ portal, asOf }, count) {
    for (const register of portal.documents.filter(isOfType('register'))) {
      if (register.updateMonths === undefined) continue;
      count();
      const updated = register.updated ?? dayOf(register.published);
      const due = addMonths(updated, register.updateMonths);
      if (due >= asOf) continue;
      yield {
        where: at(register, register.updated === undefined ? 'published' : 'updated'),
        message: `最近更新是 ${updated}，更新周期 ${register.updateMonths} 个月，应在 ${due} 前更新。`,
        fix: '核对各行，更新后改写 updated；内容没有变化的，核对后也改写 updated。',
      };
    }
  },
};
