import { addMonths, cite, dayOf, isOfType } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** A register that has a duty to be kept up to date was updated within its time. */
export const registerUpdates: ContentRule = {
  id: 'register-updates',
  version: 2,
  title: '登记表按更新周期更新',
  inapplicable: '没有登记表',
  basis: [cite('disclosure-regulation', 12)],
  severity: 'warning',
  subject: 'content',
  *check({ portal, asOf }, count) {
    for (const register of portal.documents.filter(isOfType('register'))) {
      const { dataSource, updateMonths } = register;
      if (dataSource) {
        count();
        const due = updateMonths === undefined ? undefined : addMonths(dataSource.synced, updateMonths);
        const where = at(register, 'dataSource.synced');
        if (dataSource.synced > asOf) yield { where, message: `同步日期 ${dataSource.synced} 还没有到。`, fix: '改成从来源系统取得这些行的日期。' };
        else if (due !== undefined && due < asOf)
          yield {
            where,
            message: `上次从${dataSource.title}同步是 ${dataSource.synced}，更新周期 ${updateMonths} 个月，应在 ${due} 前重新同步。`,
            fix: '从来源系统重新导出，替换行所在的文件，改写 synced。',
          };
      }
      if (updateMonths === undefined) continue;
      count();
      const updated = register.updated ?? dayOf(register.published);
      const due = addMonths(updated, updateMonths);
      // A publication before the register was made is told by `date-order`.
      if (due >= asOf || (register.updated === undefined && register.dated !== undefined && register.dated > updated)) continue;
      yield {
        where: at(register, register.updated === undefined ? 'published' : 'updated'),
        message: `最近更新是 ${updated}，更新周期 ${updateMonths} 个月，应在 ${due} 前更新。`,
        fix: '核对各行，更新后改写 updated；内容没有变化的，核对后也改写 updated。',
      };
    }
  },
};
