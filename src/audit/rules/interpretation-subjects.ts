import { addDays, cite, dayOf, hasLifecycle, startOf, type Day, type DisclosureDocument, type Portal } from '#disclosure';
import { interpretations } from '../interpretations.ts';
import { misdirections } from '../misdirected-interpretations.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** The last day on which a document was in force, and how it ended; `undefined` while it is alive. */
function endOf(portal: Portal, document: DisclosureDocument): { readonly day: Day; readonly how: string } | undefined {
  const validity = portal.validity(document);
  if (!hasLifecycle(document) || validity?.since === undefined) return undefined;
  if (validity.state !== '废止' && validity.state !== '失效') return undefined;
  return { day: addDays(validity.since, -1), how: validity.state };
}

export const interpretationSubjects: ContentRule = {
  id: 'interpretation-subjects',
  version: 2,
  title: '解读的是当时有效的政策文件',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    for (const interpretation of interpretations(portal)) {
      const misdirection = misdirections(subject).get(interpretation.id);
      if (misdirection) {
        const { written, meant } = misdirection;
        count();
        // What cannot be interpreted is told by the rule on references.
        if (written.type === 'interpretation') continue;
        yield {
          where: at(interpretation, 'interprets.0'),
          message: `interprets（解读的文件）写的是 ${written.id}《${written.title}》，标题和正文都没有提到它，提到的是 ${meant.id}《${meant.title}》。`,
          fix: `核对解读的是哪一件文件：写错的，改成 ${meant.id}；没有写错的，在正文里写明文件名称。`,
        };
        continue;
      }
      for (const [index, id] of interpretation.interprets.entries()) {
        const document = portal.document(id);
        if (!document) continue;
        count();
        const end = endOf(portal, document);
        if (!end || dayOf(interpretation.published) <= end.day || (hasLifecycle(document) && startOf(document) > end.day)) continue;
        yield {
          where: at(interpretation, `interprets.${index}`),
          message: `解读 ${dayOf(interpretation.published)} 发布，而文件 ${id} 已于 ${addDays(end.day, 1)} ${end.how}。`,
          fix: '核对 interprets：应当解读接替它的现行文件；确是说明旧文件的，在标题和正文里写明并作例外登记。',
        };
      }
    }
  },
};
