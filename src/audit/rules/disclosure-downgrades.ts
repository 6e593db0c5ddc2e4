import { cite, namedIn } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const disclosureDowngrades: ContentRule = {
  id: 'disclosure-downgrades',
  version: 1,
  title: '依据主动公开文件制定的文件也主动公开',
  basis: [cite('disclosure-regulation', 13), cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const document of portal.withheld) {
      for (const [index, id] of namedIn(document, 'basedOn').entries()) {
        count();
        const basis = portal.document(id);
        if (!basis) continue;
        yield {
          where: at(document, `basedOn.${index}`),
          message: `制定依据 ${id}（${basis.title}）是主动公开的，本件却是${document.disclosure}。`,
          fix: '上位文件主动公开的，下位文件原则上也主动公开；确有理由的，在 audit-exceptions.yaml 写明。',
        };
      }
    }
  },
};
