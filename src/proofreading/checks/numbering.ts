import type { Check, Remark } from '../check.ts';
import { decimalChapters, decimalFaults } from '../decimal-headings.ts';
import { around } from '../excerpt.ts';
import { inlineForms, readMark, writeMark, type ItemMark, type MarkKind } from '../item-marks.ts';
import { inlineSequences, paragraphSequences, secondWithoutFirst, type ParagraphMark } from '../inline-sequences.ts';
import type { Passage } from '../passage.ts';
import { findSequenceFaults } from '../sequences.ts';
import { serialSequences } from '../serial-numbers.ts';
import { sign } from '../signs.ts';
import { signatureDayOf } from '../signature-day.ts';
import { countBeforeList, countInline, countQuoted, type CountFault } from '../stated-counts.ts';

interface Item extends ItemMark {
  /** Index of the passage. */
  readonly index: number;
}

interface Frame {
  readonly kind: MarkKind;
  sequence: Item[];
  /** What a list inside it (rows of a table) interrupted. */
  outer?: Item[];
}

/** How many numbers around a gap must be in order before it is certain. */
const support: Readonly<Record<MarkKind, number>> = {
  part: 2,
  chapter: 2,
  section: 3,
  article: 4,
  hanDot: 2,
  hanParen: 2,
  digit: 3,
  digitParen: 3,
  halfParen: 3,
  circled: 3,
};
/** A number may go on after a new heading (第一章 … 第五条, 第二章 第六条). */
const longestStep = 3;
const attachmentTitle = /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$/;

/** Items in their sequences: a number belongs to the open list of its kind, or begins a new one. */
function collect(passages: readonly Passage[], chapters: ReadonlySet<number>): { sequences: Item[][]; partial: boolean } {
  const sequences: Item[][] = [];
  let stack: Frame[] = [];
  let latest = new Map<MarkKind, Item[]>();
  let partial = false;
  const expected = (kind: MarkKind): ReadonlySet<number> => {
    const open = stack.find((frame) => frame.kind === kind)?.sequence.at(-1)?.number ?? latest.get(kind)?.at(-1)?.number;
    return new Set((open === undefined ? [1] : [1, open + 1]).filter((number) => !chapters.has(number)));
  };
  const begin = (item: Item): Item[] => {
    const sequence = [item];
    sequences.push(sequence);
    return sequence;
  };
  passages.forEach((passage, index) => {
    if (passage.numbered) {
      stack = [];
      latest = new Map();
      partial = true;
    }
    if ((passage.text.includes('附') && attachmentTitle.test(passage.text.trim())) || signatureDayOf(passage) !== undefined) {
      stack = [];
      latest = new Map();
      return;
    }
    const mark = readMark(passage, expected);
    if (!mark) return;
    const item: Item = { ...mark, index };
    const { kind, number } = item;
    if (mark.fresh) stack = [];
    const at = stack.findIndex((frame) => frame.kind === kind);
    if (at >= 0) {
      stack = stack.slice(0, at + 1);
      const frame = stack[at]!;
      if (number === 1) {
        frame.outer = frame.sequence;
        frame.sequence = begin(item);
      } else {
        if (frame.outer?.at(-1)?.number === number - 1 && number <= frame.sequence.at(-1)!.number) frame.sequence = frame.outer;
        frame.sequence.push(item);
      }
      latest.set(kind, frame.sequence);
      return;
    }
    const before = latest.get(kind);
    const step = number - (before?.at(-1)?.number ?? 0);
    let sequence: Item[];
    if (before && number > 1 && step >= (kind === 'article' ? 0 : 1) && step <= longestStep) {
      before.push(item);
      sequence = before;
    } else {
      sequence = begin(item);
    }
    stack.push({ kind, sequence });
    latest.set(kind, sequence);
  });
  return { sequences, partial };
}

function titleOf({ passage, offset, text }: ItemMark): string {
  return passage.text
    .slice(offset + text.length)
    .trim()
    .slice(0, 20);
}

/** Whether a number that seems to be missing stands in the middle of a passage. */
function standsInline(passages: readonly Passage[], kind: MarkKind, number: number, from: number, to: number): boolean {
  const form = inlineForms(kind, number);
  for (let index = Math.max(0, from); index < to; index += 1) if (form.test(passages[index]!.text)) return true;
  return false;
}

function* faultsOf(sequence: readonly Item[], passages: readonly Passage[], partial: boolean): Generator<Remark> {
  const first = sequence[0]!;
  const remark = (item: Item, message: string, fix: string): Remark => ({
    passage: item.passage,
    offset: item.offset,
    found: item.text,
    message,
    fix,
  });
  const numbers = sequence.map(({ number }) => number);
  const { kind } = first;
  if (first.number === 2 && !partial && (kind === 'hanDot' || kind === 'hanParen' || kind === 'chapter') && sequence.length > 1) {
    if (!standsInline(passages, kind, 1, first.index - 40, first.index)) {
      const again = numbers[1] === 2;
      yield remark(
        first,
        again ? `序号“${first.text}”出现两次，前面没有“${writeMark(first, 1)}”。` : `序号从“${first.text}”开始，前面没有“${writeMark(first, 1)}”。`,
        again ? `改成“${writeMark(first, 1)}”。` : `核对是否漏了一项；没有漏的，从“${writeMark(first, 1)}”起顺次改正。`,
      );
      if (again) numbers[0] = 1;
    }
  }
  const needed = first.fresh ? 2 : support[kind];
  for (const fault of findSequenceFaults(numbers, first.passage.kind === 'cell' ? Math.max(3, needed) : needed)) {
    const item = sequence[fault.index]!;
    const previous = sequence[fault.index - 1]!;
    switch (fault.kind) {
      case 'gap': {
        if (fault.missing.some((number) => standsInline(passages, kind, number, previous.index, item.index + 1))) break;
        const missing = fault.missing.map((number) => writeMark(item, number)).join('”“');
        yield remark(item, `序号“${previous.text}”之后是“${item.text}”，缺少“${missing}”。`, '核对是否漏了内容；没有漏的，把后面的序号顺次改正。');
        break;
      }
      case 'repeat':
        // Text taken from a table has the words of a merged cell in every row.
        if (titleOf(item) === titleOf(previous) || item.passage.kind === 'cell') break;
        yield remark(item, `序号“${item.text}”重复：前面已有“${item.text}${titleOf(previous)}”。`, '把这一个和后面的序号顺次改正。');
        break;
      case 'misnumbered':
        if ((titleOf(item) !== '' && titleOf(item) === titleOf(previous)) || standsInline(passages, kind, fault.expected, previous.index, item.index))
          break;
        yield remark(
          item,
          `序号“${previous.text}”之后是“${item.text}”，应为“${writeMark(item, fault.expected)}”。`,
          `改成“${writeMark(item, fault.expected)}”。`,
        );
        break;
      case 'swapped':
        yield remark(item, `序号“${item.text}”和“${sequence[fault.index + 1]!.text}”的次序颠倒。`, '核对两项的次序和序号。');
        break;
    }
  }
}

/** Never behind a number: two items suffice to tell which of them is wrong. */
const separators = /^[，,：:；;。 ]$/;

/** Items of one list whose number is written another way than that of most. */
function* mixedStyles(sequence: readonly Item[]): Generator<Remark> {
  const sure = separators.test(sequence.at(-1)!.style);
  if ((sequence.length < 3 && !sure) || sequence.every(({ style }) => style === sequence[0]!.style)) return;
  const styles = Map.groupBy(sequence, ({ style }) => style);
  const [usual, ...others] = [...styles.values()].sort((a, b) => b.length - a.length);
  if (!sure && usual!.length <= others.reduce((sum, items) => sum + items.length, 0)) return;
  for (const item of others.flat()) {
    const right = writeMark(usual![0]!, item.number);
    yield {
      passage: item.passage,
      offset: item.offset,
      found: item.text,
      message: `序号“${item.text}”与同级的“${usual![0]!.text}”写法不一致。`,
      fix: `改成“${right}”。`,
    };
  }
}

const needless = /^\s*((?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[\u2460-\u2473])[、.．])/;

/** A bracket after a number already separates. */
function* needlessSeparators(passages: readonly Passage[]): Generator<Remark> {
  for (const passage of passages) {
    const match = passage.has(sign.bracket | sign.order | sign.digit) ? needless.exec(passage.text) : null;
    if (!match || /^\s*[（(]\d+[）)]、?[（(]\d/.test(passage.text)) continue;
    const found = match[1]!;
    yield {
      passage,
      offset: match[0].length - found.length,
      found,
      message: `序号“${found}”里多了“${found.at(-1)}”：序号已有括号的，后面不加标点。`,
      fix: `改成“${found.slice(0, -1)}”。`,
    };
  }
}

function ofCount({ passage, offset, stated, expected, counted }: CountFault): Remark {
  return {
    passage,
    offset,
    found: stated,
    message: `写着“${stated}”，后面列了 ${counted} 项，不是 ${expected} 项。`,
    fix: '核对是多列、漏列，还是项数写错，改成一致。',
  };
}

function* wrongDecimals(passages: readonly Passage[], chapters: ReadonlySet<number>): Generator<Remark> {
  for (const { heading, previous, expected, missing } of decimalFaults(passages, chapters)) {
    const place = { passage: heading.passage, offset: heading.passage.text.search(/\d/), found: heading.text };
    if (expected !== undefined) {
      yield { ...place, message: `序号“${previous.text}”之后是“${heading.text}”，应为“${expected}”。`, fix: `改成“${expected}”。` };
    } else if (missing.length > 0) {
      yield {
        ...place,
        message: `序号“${previous.text}”之后是“${heading.text}”，缺少“${missing.join('”“')}”。`,
        fix: '核对是否漏了内容；没有漏的，把后面的序号顺次改正。',
      };
    } else {
      yield {
        ...place,
        message: `序号“${heading.text}”重复：前面已有“${previous.text} ${previous.title.slice(0, 20)}”。`,
        fix: '把这一个和后面的序号顺次改正。',
      };
    }
  }
}

/** Faults of 一是…；二是…, in one paragraph or one to a paragraph. */
function* inlineFaults(marks: readonly ParagraphMark[]): Generator<Remark> {
  const numbers = marks.map(({ number }) => number);
  for (const fault of findSequenceFaults(numbers, 2)) {
    const { passage, offset, text } = marks[fault.index]!;
    const previous = marks[fault.index - 1]!;
    if (fault.kind === 'swapped') continue;
    yield {
      passage,
      offset,
      found: text,
      message:
        fault.kind === 'gap'
          ? `“${previous.text}”之后是“${text}”，中间缺了 ${fault.missing.length} 项：“${around(passage.text, offset, text.length)}”。`
          : `“${text}”重复或写错：“${around(passage.text, offset, text.length)}”。`,
      fix: fault.kind === 'gap' ? '核对是否漏了内容；没有漏的，顺次改正。' : '顺次改正。',
    };
  }
}

export const numbering: Check = {
  id: 'numbering',
  title: '序号连续，没有缺漏和重复，写法一致',
  severity: 'warning',
  *run({ passages }) {
    const chapters = decimalChapters(passages);
    const { sequences, partial } = collect(passages, chapters);
    for (const sequence of sequences) {
      yield* faultsOf(sequence, passages, partial);
      yield* mixedStyles(sequence);
      const lead = passages[sequence[0]!.index - 1];
      // Closing remarks may follow upon what was announced (三项工作：一、…二、…三、…四、工作要求).
      const counted = lead && sequence.every(({ number }, index) => number === index + 1) ? countBeforeList(lead, sequence.length) : undefined;
      if (counted && (sequence[0]!.kind !== 'hanDot' || counted.counted < counted.expected)) yield ofCount(counted);
    }
    yield* wrongDecimals(passages, chapters);
    yield* needlessSeparators(passages);
    for (const [index, passage] of passages.entries()) {
      if (!passage.has(sign.order | sign.digit)) continue;
      for (const { marks } of inlineSequences(passage.text)) {
        const counted = countInline(passage, marks, passages[index + 1]);
        if (counted) yield ofCount(counted);
        yield* inlineFaults(marks.map((mark) => ({ ...mark, passage })));
      }
      for (const counted of countQuoted(passage))
        yield { ...ofCount(counted), message: `写着“${counted.stated}”，前面列了 ${counted.counted} 项，不是 ${counted.expected} 项。` };
      const lonely = secondWithoutFirst(passages, index);
      if (lonely) {
        yield {
          passage,
          offset: lonely.offset,
          found: lonely.text,
          message: `“${around(passage.text, lonely.offset, lonely.text.length)}”之前没有“一是”。`,
          fix: '补上“一是”；漏了内容的，补上内容。',
        };
      }
    }
    for (const marks of paragraphSequences(passages)) yield* inlineFaults(marks);
    for (const { passage, missing, number, repeated } of serialSequences(passages)) {
      yield {
        passage,
        offset: passage.text.search(/\d/),
        found: String(number),
        message: repeated ? `表中序号 ${number} 重复。` : `表中序号 ${number} 之前缺少 ${missing.join('、')}。`,
        fix: repeated ? '核对后顺次改正。' : '核对是否漏了一行；没有漏的，把后面的序号顺次改正。',
      };
    }
  },
};
