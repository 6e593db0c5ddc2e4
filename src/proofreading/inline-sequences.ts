import { readNumber } from './numerals.ts';
import type { Passage } from './passage.ts';

export interface InlineMark {
  readonly number: number;
  readonly text: string;
  readonly offset: number;
}

// 一是…二是…; 第一，…第二，…; 其一，…; （1）…（2）…, ①…②… behind a mark of punctuation.
const forms = [
  { form: /(?<=^|[，。；：、！？\s])([一二三四五六七八九十]{1,2})是(?![一二三四五六七八九十]，)/g, sign: /[二三四五六七八九]是/ },
  { form: /(?<=^|[。；：！？\s])第([一二三四五六七八九十])，/g, sign: /第[二三四五六七八九]，/ },
  { form: /(?<=^|[。；：！？\s])其([一二三四五六七八九十])[，是]/g, sign: /其[二三四五六七八九]/ },
  { form: /(?<=[。；：:;])\s*[（(](\d{1,2})[）)](?![、和至])/g, sign: /[（(]\d/ },
];
const circled = /(?<=^|[。；：:;，])\s*([\u2460-\u2473])(?![、和至])/g;

const anySign = /[二三四五六七八九](?:是|，)|其[二三四五六七八九]|[（(]\d|[\u2461-\u2473]/;

/** Enumerations within one paragraph; each begins with 1, or with whatever comes first. */
export function inlineSequences(text: string): readonly { marks: readonly InlineMark[] }[] {
  const sequences: { marks: InlineMark[] }[] = [];
  if (!anySign.test(text)) return sequences;
  const add = (marks: InlineMark[]) => {
    let current: InlineMark[] = [];
    for (const mark of marks) {
      if (mark.number === 1 && current.length > 0) {
        sequences.push({ marks: current });
        current = [];
      }
      current.push(mark);
    }
    if (current.length > 1) sequences.push({ marks: current });
  };
  for (const { form, sign } of forms) {
    if (!sign.test(text)) continue;
    const marks = [...text.matchAll(form)].flatMap((match) => {
      const number = readNumber(match[1]!);
      const lead = match[0].length - match[0].trimStart().length;
      return number ? [{ number, text: match[0].trim(), offset: match.index + lead }] : [];
    });
    if (marks.length > 1) add(marks);
  }
  if (!/[\u2460-\u2473]/.test(text)) return sequences;
  const circles = [...text.matchAll(circled)].map((match) => ({
    number: match[1]!.charCodeAt(0) - 0x245f,
    text: match[1]!,
    offset: match.index + match[0].indexOf(match[1]!),
  }));
  if (circles.length > 1) add(circles);
  return sequences;
}

export interface ParagraphMark extends InlineMark {
  readonly passage: Passage;
}

const atBeginning = /^\s*([一二三四五六七八九十]{1,2})是(?![一二三四五六七八九十]，)/;

/** Enumerations (一是…, 二是…) of which each part is a paragraph; paragraphs that hold a further mark belong to none. */
export function paragraphSequences(passages: readonly Passage[]): readonly (readonly ParagraphMark[])[] {
  const sequences: ParagraphMark[][] = [];
  let current: ParagraphMark[] | undefined;
  for (const passage of passages) {
    const match = passage.text.length > 2 ? atBeginning.exec(passage.text) : null;
    const number = match && inlineSequences(passage.text).length === 0 ? readNumber(match[1]!) : undefined;
    if (number === undefined) {
      current = undefined;
      continue;
    }
    if (!current || number === 1) sequences.push((current = []));
    current.push({ passage, number, text: `${match![1]!}是`, offset: match![0].length - match![1]!.length - 1 });
  }
  return sequences.filter(({ length }) => length > 1);
}

const second = /(?<=^|[。；：])\s*(二是)(?![一二三四五六七八九十]，)/;
/** What may stand for 一是. */
const first = /一是|一(?:个|方面|则|来|要)|首先|第一|其一|首要|[（(]1[）)]|①/;
/** How many paragraphs before it are looked at: where it begins a paragraph, 一是 began one, perhaps rows of a table earlier. */
const nearby = { within: 6, beginning: 40 };

/** The first 二是 of a paragraph before which nothing is counted as the first. */
export function secondWithoutFirst(passages: readonly Passage[], index: number): InlineMark | undefined {
  const { text } = passages[index]!;
  const match = text.includes('二是') ? second.exec(text) : null;
  if (!match || first.test(text.slice(0, match.index))) return undefined;
  const reach = match.index === 0 ? nearby.beginning : nearby.within;
  for (let before = Math.max(0, index - reach); before < index; before += 1) if (first.test(passages[before]!.text)) return undefined;
  return { number: 2, text: '二是', offset: match.index + match[0].length - 2 };
}
