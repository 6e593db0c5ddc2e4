import type { Passage } from './passage.ts';

export interface SelfName {
  readonly passage: Passage;
  readonly offset: number;
  /** As written: 本实施办法. */
  readonly written: string;
  /** What the text calls itself elsewhere. */
  readonly usual: string;
}

const reference = /(?<![基根资成样版原日书文标“《])本(?:实施|管理|暂行|工作)*(办法|细则|规定|规则|条例|规程)(?![》”])/g;
const article = /^\s*第(?:[一二三四五六七八九十百]{1,5}|\d{1,3})条/;
const fewestArticles = 5;
const fewestReferences = 3;

function isTitleOf(kind: string, { text }: Passage): boolean {
  return text.length < 60 && new RegExp(`${kind}(?:[（(](?:试行|暂行|修订|草案|征求意见稿)[）)])?$`).test(text.trim());
}

/** Where regulations call themselves by another name than everywhere else: 本办法 in 实施细则. */
export function selfNameFaults(passages: readonly Passage[], text: string): readonly SelfName[] {
  if (!text.includes('第五条')) return [];
  const found = passages.flatMap((passage) =>
    passage.text.includes('本')
      ? [...passage.text.matchAll(reference)].map((match) => ({ passage, offset: match.index, written: match[0], kind: match[1]! }))
      : [],
  );
  const [most, ...others] = [...Map.groupBy(found, ({ kind }) => kind).values()].sort((a, b) => b.length - a.length);
  if (!most || others.length !== 1 || others[0]!.length > 1 || most.length < fewestReferences) return [];
  if (passages.filter((passage) => article.test(passage.text)).length < fewestArticles) return [];
  const [{ passage, offset, written, kind }] = others[0] as [(typeof found)[number]];
  return passages.some((one) => isTitleOf(kind, one)) ? [] : [{ passage, offset, written, usual: most[0]!.written }];
}
