/** Ids on pages of documents and prose that headings of a text may not take. */
export const pageIds: readonly string[] = [
  'main',
  'navigation',
  'attachments',
  'interpretations',
  'related-documents',
  'consulting',
  'contents',
  'documents',
  'fees',
  'ended',
  'plan-timeline',
  'plan-matrix',
];

/** The address of a heading on its page: its letters and digits, `一、总体要求` → `一总体要求`; adds it to `taken`, with `-2` … when it is already there. */
export function headingId(text: string, taken: Set<string>): string {
  const plain = text.toLowerCase().replace(/[^\p{Script=Han}\p{L}\p{N}]+/gu, '') || '段落';
  let id = plain;
  for (let count = 2; taken.has(id); count += 1) id = `${plain}-${count}`;
  taken.add(id);
  return id;
}
