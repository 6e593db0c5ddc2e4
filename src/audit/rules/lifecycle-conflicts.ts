import { cite, dayOf, hasLifecycle, namedIn, startOf, type DisclosureDocument, type LifecycleDocument } from '#disclosure';
import { isUnsupported } from '../lifecycle-statements.ts';
import { at } from '../places.ts';
import { repeatsIn } from '../repeats.ts';
import type { ContentRule } from '../rule.ts';

const issued = (document: DisclosureDocument) => document.dated ?? dayOf(document.published);

function where(document: DisclosureDocument, field: 'repeals' | 'amends', id: string) {
  return at(document, `${field}.${namedIn(document, field).indexOf(id)}`);
}

function* checkDocument(document: LifecycleDocument, repealers: readonly LifecycleDocument[], amenders: readonly LifecycleDocument[]) {
  const { id, title, expires } = document;
  const [repealer, ...others] = repealers;
  for (const other of others) {
    yield {
      where: where(other, 'repeals', id),
      message: `${id}《${title}》已被 ${repealer!.id}《${repealer!.title}》废止，这里又废止一次。`,
      fix: '一件文件只能废止一次：对照两件原文，删去写错的一个编号。',
    };
  }
  // That a document is older than what it ends is told by `document-references`.
  if (repealer && issued(repealer) >= issued(document) && startOf(repealer) < issued(document)) {
    yield {
      where: at(repealer, 'effective'),
      message: `effective（施行日期）${startOf(repealer)} 早于所废止文件 ${id} 的成文日期 ${issued(document)}：文件还没有制发就被废止。`,
      fix: '核对两件文件的 effective 和 dated。',
    };
  }
  for (const amender of amenders) {
    const day = issued(amender);
    if (repealer && startOf(repealer) < day && amender !== repealer) {
      yield {
        where: where(amender, 'amends', id),
        message: `修改的文件 ${id}《${title}》已于 ${startOf(repealer)} 被 ${repealer.id} 废止，不能再修改（本件成文日期 ${day}）。`,
        fix: '核对 amends 的编号和两件文件的日期。',
      };
    } else if (expires !== undefined && expires < day) {
      yield {
        where: where(amender, 'amends', id),
        message: `修改的文件 ${id}《${title}》有效期到 ${expires}，本件成文日期 ${day}，那时它已经失效。`,
        fix: '核对 amends 的编号，以及那件文件的 expires（延长有效期的，写新的日期）。',
      };
    }
  }
}

export const lifecycleConflicts: ContentRule = {
  id: 'lifecycle-conflicts',
  version: 1,
  title: '修改、废止和有效期互不矛盾',
  basis: [cite('normative-document-notice')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    const repeats = repeatsIn(subject);
    // A wrong entry is told by `lifecycle-statements`, a paper put in two places by `repeated-documents`.
    const inOrder = (documents: readonly DisclosureDocument[], target: string) =>
      documents
        .filter(hasLifecycle)
        .filter((document) => !repeats.has(document.id) && !isUnsupported(subject, document.id, target))
        .sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.id.localeCompare(b.id));
    for (const document of [...portal.documents, ...portal.withheld]) {
      if (!hasLifecycle(document)) continue;
      const [repealers, amenders] = [
        inOrder(portal.reverse('repealedBy', document.id), document.id),
        inOrder(portal.reverse('amendedBy', document.id), document.id),
      ];
      if (repealers.length + amenders.length === 0) continue;
      count();
      yield* checkDocument(document, repealers, amenders);
    }
  },
};
