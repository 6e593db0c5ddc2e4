import type { DisclosureDocument } from './document-types/index.ts';

interface RelationKind {
  /** The field that names ids, or the relation's own name where they stand deeper in the document. */
  readonly name: string;
  readonly reverse: string;
  /** Headings under which a page lists the others, seen from either side. */
  readonly title: string;
  readonly reverseTitle: string;
}

/** How documents name one another, as data: portal, pages and rules read this list. */
export const relationKinds = [
  { name: 'amends', reverse: 'amendedBy', title: '本文件修改的文件', reverseTitle: '修改本文件的文件' },
  { name: 'repeals', reverse: 'repealedBy', title: '本文件废止的文件', reverseTitle: '废止本文件的文件' },
  { name: 'basedOn', reverse: 'basisOf', title: '制定依据', reverseTitle: '以本文件为依据的文件' },
  { name: 'parent', reverse: 'children', title: '上位规划', reverseTitle: '下位规划' },
  { name: 'interprets', reverse: 'interpretedBy', title: '解读的文件', reverseTitle: '政策解读' },
  { name: 'draft', reverse: 'consultedIn', title: '征求意见的草案', reverseTitle: '公开征求意见' },
  { name: 'answers', reverse: 'answeredIn', title: '依据的文件', reverseTitle: '政策问答' },
  { name: 'items', reverse: 'publishedIn', title: '本期刊登的文件', reverseTitle: '刊登本文件的政府公报' },
  { name: 'decisionDraft', reverse: 'decisionItem', title: '决策草案', reverseTitle: '所属的重大行政决策事项' },
  { name: 'background', reverse: 'decisionItem', title: '制定背景', reverseTitle: '所属的重大行政决策事项' },
  { name: 'consultation', reverse: 'decisionItem', title: '意见征集采纳情况', reverseTitle: '所属的重大行政决策事项' },
  { name: 'meeting', reverse: 'decisionItem', title: '会议审议情况', reverseTitle: '所属的重大行政决策事项' },
  { name: 'result', reverse: 'decisionItem', title: '决策结果', reverseTitle: '所属的重大行政决策事项' },
] as const satisfies readonly RelationKind[];

export type RelationName = (typeof relationKinds)[number]['name' | 'reverse'];

/** How a document hangs together with others that are published; every list newest first, but those of a field in the order of the field. */
export type Relations = Readonly<Record<RelationName, readonly DisclosureDocument[]>>;

/** The ids that a document names in a field. */
export function namedIn(document: DisclosureDocument, field: string): readonly string[] {
  const value = (document as unknown as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : [];
}

/** The ids that a document names in a relation; a gazette's items stand in its sections. */
export function relatedIds(document: DisclosureDocument, name: string): readonly string[] {
  if (name === 'items') return document.type === 'gazette-issue' ? document.sections.flatMap(({ items }) => items) : [];
  return namedIn(document, name);
}
