import { cite, dayOf, isOfType } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** Editions of a register follow one another: newest first, each with a name of its own. */
export const registerEditions: ContentRule = {
  id: 'register-editions',
  version: 1,
  title: '登记表的各版先后有序、版次不重复',
  inapplicable: '没有登记表',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    for (const register of portal.documents.filter(isOfType('register'))) {
      const former = register.formerEditions ?? [];
      if (former.length === 0) continue;
      count(former.length);
      if (register.edition === undefined) {
        yield {
          where: at(register, 'formerEditions'),
          message: '列出了以前各版，现行的一版却没有写版次。',
          fix: '补上 edition，例如 edition: 2026年版。',
        };
      }
      const names = new Map([[register.edition, 'edition']]);
      let later = register.updated ?? register.dated ?? dayOf(register.published);
      for (const [index, { edition, dated }] of former.entries()) {
        const path = `formerEditions.${index}`;
        if (names.has(edition)) {
          yield { where: at(register, `${path}.edition`), message: `版次“${edition}”出现不止一次。`, fix: '各版的版次不能相同：核对后改正。' };
        }
        names.set(edition, path);
        if (dated >= later) {
          yield {
            where: at(register, `${path}.dated`),
            message: `“${edition}”的公布日期 ${dated} 不早于它后面一版的 ${later}。`,
            fix: '以前各版由新到旧排列：核对日期和顺序。',
          };
        }
        later = dated;
      }
    }
  },
};
