import {
  cite,
  isPublic,
  listChoices,
  documentPath,
  namedIn,
  type DisclosureDocument,
  type DocumentTypeId,
  type Observation,
  type Portal,
} from '#disclosure';
import { hasDoubledOrgans } from '../lost-organs.ts';
import { at } from '../places.ts';
import { findCycles, referencesOf, suggest, unknownDocumentCause, unknownOrganCause, withheldDocumentCause, type Reference } from '../references.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

interface Restriction {
  readonly accepts: (typeId: DocumentTypeId) => boolean;
  readonly expected: string;
}

const changeable: Restriction = {
  accepts: (typeId) => typeId === 'normative-document' || typeId === 'policy-document' || typeId === 'plan',
  expected: '行政规范性文件、其他政策文件或规划',
};

/** What kinds of document a field may name, where not all. */
const restrictions: Readonly<Record<string, Restriction>> = {
  amends: changeable,
  repeals: changeable,
  interprets: { accepts: (typeId) => typeId !== 'interpretation', expected: '被解读的文件，而不是另一篇解读' },
  parent: { accepts: (typeId) => typeId === 'plan', expected: '规划' },
};

/** Relations that must lead somewhere else in the end. */
const directed = ['amends', 'repeals', 'basedOn', 'parent'] as const;

type Remark = Pick<Observation, 'message' | 'fix' | 'cause'>;

function unknownOrgan({ field, term, id }: Reference, portal: Portal): Remark {
  const ids = portal.organs.map((organ) => organ.id);
  return {
    message: `${field}（${term}）写的是 ${id}，organs.yaml 里没有这个机关。${suggest(id, ids)}`,
    fix: `改成已有的机关编号，或在 organs.yaml 登记这个机关。现有机关：${listChoices(ids)}。`,
    cause: unknownOrganCause(id),
  };
}

function unknownDocument({ field, term, id }: Reference, ids: readonly string[]): Remark {
  return {
    message: `${field}（${term}）写的是 ${id}，没有这个编号的文件。${suggest(id, ids)}`,
    fix: '改成已有文件的编号（不带结尾的文件名）；那件文件不在本站的，删去这个编号，在正文里写明。',
    cause: unknownDocumentCause(id),
  };
}

/** Relations that only a document not older than its target can have. */
const younger: ReadonlySet<string> = new Set(['amends', 'repeals', 'basedOn']);

function* checkTarget(document: DisclosureDocument, reference: Reference, target: DisclosureDocument, inCycle: boolean): Generator<Remark> {
  const { field, term, id } = reference;
  const restriction = restrictions[field];
  if (restriction && !restriction.accepts(target.type)) {
    yield { message: `${field}（${term}）写的是 ${id}，它的类型是 ${target.type}。`, fix: `这里应写${restriction.expected}的编号。` };
  }
  if (isPublic(document) && !isPublic(target)) {
    yield {
      message: `${field}（${term}）写的是 ${id}，那件文件不是主动公开的，公开的页面不能提到它。`,
      fix: '从本文件删去这个编号；那件文件已可以公开的，先按程序变更它的公开属性。',
      cause: withheldDocumentCause(id),
    };
  }
  if (younger.has(field) && !inCycle && document.dated && target.dated && document.dated < target.dated) {
    yield {
      message: `成文日期 ${document.dated} 早于所${field === 'basedOn' ? '依据' : term}文件 ${id} 的成文日期 ${target.dated}。`,
      fix: '核对两件文件的 dated；也可能是把编号写反了。',
    };
  }
}

interface Cycle {
  readonly field: string;
  readonly ids: readonly string[];
}

/** Chains of one relation that lead back to where they begin. */
function cyclesIn(documents: readonly DisclosureDocument[]): Cycle[] {
  return directed.flatMap((field) => {
    const targets = new Map(documents.map((document) => [document.id, namedIn(document, field)]));
    return [...findCycles(targets.keys(), (id) => targets.get(id) ?? [])].map((ids) => ({ field, ids }));
  });
}

function tellCycle({ portal }: ContentSubject, { field, ids }: Cycle) {
  const document = portal.anyDocument(ids[0]!)!;
  const reference = referencesOf(document).find((candidate) => candidate.field === field && candidate.id === ids[1])!;
  return {
    where: at(document, reference.path),
    message: `${field}（${reference.term}）绕了一圈：${[...ids, ids[0]].join(' → ')}。`,
    fix: '对照原文，删去其中写错的一个编号。',
  };
}

/** An address that the document once had is a path of this site, and nobody else's now. */
function* checkFormerAddresses(document: DisclosureDocument, addresses: ReadonlyMap<string, DisclosureDocument>) {
  for (const [index, address] of (document.formerAddresses ?? []).entries()) {
    const where = at(document, `formerAddresses.${index}`);
    const holder = addresses.get(address);
    if (!address.startsWith('/')) {
      yield {
        where,
        message: `formerAddresses（曾用地址）里的“${address}”不是本站的路径。`,
        fix: '只写域名之后、以 / 开头的部分；别的网站的地址删去。',
      };
    } else if (holder) {
      yield {
        where,
        message: `formerAddresses（曾用地址）里的 ${address} 是${holder === document ? '本文件现在' : `另一件文件 ${holder.id} `}的地址。`,
        fix: '核对这个地址；写错的改正或删去。',
      };
    }
  }
}

export const documentReferences: ContentRule = {
  id: 'document-references',
  version: 4,
  title: '文件引用的机关和文件都存在，关系合理',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal, unreadable } = subject;
    const documents = [...portal.documents, ...portal.withheld];
    const ids = documents.map((document) => document.id);
    const cycles = cyclesIn(documents);
    const linked = new Set(
      cycles.flatMap(({ field, ids: cycle }) => cycle.map((id, index) => `${field} ${id} ${cycle[(index + 1) % cycle.length]}`)),
    );
    const organsKnown = !hasDoubledOrgans(subject.settings);
    const addresses = new Map(documents.map((document) => [documentPath(document), document]));
    for (const document of documents) {
      yield* checkFormerAddresses(document, addresses);
      const seen = new Set<string>();
      for (const reference of referencesOf(document)) {
        const { field, term, kind, id, path } = reference;
        // Without a readable organs.yaml every organ would be unknown.
        if (kind === 'organ' && (portal.organs.length === 0 || (!organsKnown && !portal.organ(id)))) continue;
        count();
        const where = at(document, path);
        if (seen.has(`${field} ${id}`)) {
          yield { where, message: `${field}（${term}）里 ${id} 写了两次。`, fix: '删去重复的一个。' };
          continue;
        }
        seen.add(`${field} ${id}`);
        if ((field === 'repeals' && seen.has(`amends ${id}`)) || (field === 'amends' && seen.has(`repeals ${id}`))) {
          yield {
            where,
            message: `amends（修改）和 repeals（废止）都写了 ${id}。`,
            fix: '一件文件不能又修改又废止：对照原文，删去写错的一处。',
          };
          continue;
        }
        if (kind === 'organ') {
          if (!portal.organ(id)) yield { where, ...unknownOrgan(reference, portal) };
          continue;
        }
        if (id === document.id) {
          yield { where, message: `${field}（${term}）写的是本文件自己的编号 ${id}。`, fix: '改成所指文件的编号，或删去。' };
          continue;
        }
        const target = portal.anyDocument(id);
        if (!target) {
          if (!unreadable.has(id)) yield { where, ...unknownDocument(reference, ids) };
          continue;
        }
        // The first remark is enough: the rest follow from the same wrong id.
        const [remark] = checkTarget(document, reference, target, linked.has(`${field} ${document.id} ${id}`));
        if (remark) yield { where, ...remark };
      }
    }
    for (const cycle of cycles) yield tellCycle(subject, cycle);
  },
};
