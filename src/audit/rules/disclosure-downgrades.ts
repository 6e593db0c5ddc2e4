import { cite, isOfType, namedIn, type DisclosureDocument, type Portal } from '#disclosure';
import { innerTitle } from '../cited-documents.ts';
import { at } from '../places.ts';
import { withheldDocumentCause } from '../references.ts';
import type { ContentRule } from '../rule.ts';

/** Fields that lead from a document to what stands above or before it. */
const upward = { basedOn: '制定依据', amends: '所修改的文件', parent: '上位规划' } as const;

/** Titles of drafts on which the public was consulted, and the announcements that did it. */
function publicDrafts(portal: Portal): Map<string, DisclosureDocument> {
  return new Map(
    portal.documents.filter(isOfType('consultation')).flatMap((announcement) => {
      const draft = /《(.+)》/u
        .exec(announcement.title)?.[1]
        ?.replace(/[（(](?:公开)?(?:征求意见稿|意见征求稿|草案|送审稿|修订草案|草稿).*?[）)]$/u, '');
      return draft ? [[innerTitle(draft), announcement] as const] : [];
    }),
  );
}

export const disclosureDowngrades: ContentRule = {
  id: 'disclosure-downgrades',
  version: 3,
  title: '上位文件或草案已公开的文件也主动公开，不公开的写明理由',
  basis: [cite('disclosure-regulation', 13), cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    const drafts = publicDrafts(portal);
    for (const document of portal.withheld) {
      count();
      if (document.disclosureNote !== undefined) continue;
      const cause = withheldDocumentCause(document.id);
      const fix = `上位文件、草案主动公开的，下位文件原则上也主动公开；确有理由的，在 disclosureNote 写明（不对外输出）。`;
      for (const [field, term] of Object.entries(upward)) {
        const ids = namedIn(document, field);
        const index = ids.findIndex((id) => portal.document(id) !== undefined);
        if (index < 0) continue;
        const above = portal.document(ids[index]!)!;
        const path = document.source.lines[`${field}.${index}`] === undefined ? field : `${field}.${index}`;
        yield {
          where: at(document, path),
          message: `${term} ${above.id}（${above.title}）是主动公开的，本件却是${document.disclosure}。`,
          fix,
          cause,
        };
      }
      const announcement = drafts.get(innerTitle(document.title));
      if (!announcement) continue;
      yield {
        where: at(document, 'disclosure'),
        message: `本件的草案已由 ${announcement.id} 公开征求意见，本件却是${document.disclosure}。`,
        fix,
        cause,
      };
    }
  },
};
