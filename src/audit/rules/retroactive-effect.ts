import { cite, dayOf } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const retroactiveEffect: ContentRule = {
  id: 'retroactive-effect',
  version: 1,
  title: '政策文件自成文之日或其后施行',
  basis: [cite('column-contract')],
  severity: 'notice',
  subject: 'content',
  *check({ portal }, count) {
    for (const document of [...portal.documents, ...portal.withheld]) {
      // For a normative document this is an error of `date-order`.
      if (document.type !== 'policy-document') continue;
      const { dated, effective } = document;
      if (dated === undefined || effective === undefined) continue;
      count();
      // A date of writing after the publication is told by `date-order`.
      if (effective >= dated || dated > dayOf(document.published)) continue;
      yield {
        where: at(document, 'effective'),
        message: `effective（施行日期）${effective} 早于 dated（成文日期）${dated}。`,
        fix: '核对两个日期。待遇、标准等对公众有利、确从过去某日起执行的，无须修改。',
      };
    }
  },
};
