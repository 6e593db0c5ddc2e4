import { cite, dayOf, needsInterpretation, type Portal } from '#disclosure';
import { firstInterpretations, interpretations, type InterpretationDocument } from '../interpretations.ts';
import { misdirections } from '../misdirected-interpretations.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** The earlier 首次 of every document that a 首次 interprets; texts, pictures and films that come on one day are one interpretation. */
export function earlierFirsts(
  portal: Portal,
  interpretation: InterpretationDocument,
): { readonly id: string; readonly first: InterpretationDocument }[] {
  const found = interpretation.interprets
    .filter((id) => portal.document(id))
    .map((id) => {
      const firsts = firstInterpretations(portal, id);
      const position = firsts.findIndex((other) => other.id === interpretation.id);
      const first = firsts
        .slice(0, Math.max(0, position))
        .find((other) => dayOf(other.published) < dayOf(interpretation.published) || other.forms.some((form) => interpretation.forms.includes(form)));
      return { id, first };
    });
  return found.every(({ first }) => first !== undefined) ? found.map(({ id, first }) => ({ id, first: first! })) : [];
}

export const interpretationStages: ContentRule = {
  id: 'interpretation-stages',
  version: 2,
  title: '一件文件有且只有一次首次解读',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    // One that cannot be read, or names what is not there, may be the first one.
    const unread =
      [...subject.unreadable.values()].includes('interpretations') ||
      interpretations(portal).some(({ interprets }) => interprets.some((id) => !portal.document(id)));
    const meant = new Set([...misdirections(subject).values()].map((misdirection) => misdirection.meant.id));
    for (const interpretation of interpretations(portal)) {
      if (misdirections(subject).has(interpretation.id)) continue;
      count();
      if (interpretation.stage !== '首次') {
        const [orphan] = interpretation.interprets.filter((id) => {
          const document = portal.document(id);
          return document !== undefined && !meant.has(id) && needsInterpretation(portal, document) && firstInterpretations(portal, id).length === 0;
        });
        if (orphan !== undefined && !unread) {
          yield {
            where: at(interpretation, 'stage'),
            message: `stage（解读阶段）写的是${interpretation.stage}，而文件 ${orphan} 没有首次解读。`,
            fix: '这一篇就是首次解读的，改成 首次；另有首次解读的，补上。',
          };
        }
        continue;
      }
      const [earlier] = earlierFirsts(portal, interpretation);
      if (!earlier) continue;
      yield {
        where: at(interpretation, 'stage'),
        message: `文件 ${earlier.id} 已有首次解读 ${earlier.first.id}（${dayOf(earlier.first.published)} 发布），这一篇又写作首次。`,
        fix: '把后发布的一篇的 stage 改成 延伸、跟踪 或 施行后。',
      };
    }
  },
};
