import type { Check, Remark } from '../check.ts';
import { around } from '../excerpt.ts';
import { readNumber } from '../numerals.ts';
import type { Passage } from '../passage.ts';
import { findSequenceFaults } from '../sequences.ts';

const head = /^附\s*件\s*[:：]/;
const item = /^\s*(\d{1,2})\s*[.．、]/;
const inlineItem = /(?:^附\s*件\s*[:：]|[。；;\s])\s*(\d{1,2})\s*[.．、](?=\D)/g;
const title = /^附\s*件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:[:：].*)?$/;
const mentions = [
  /(?:[见按如依照据附]|填写|报送|填报)附\s*件\s*(\d{1,2}|[一二三四五六七八九十](?![并起律同定些]))/g,
  // Not （国办发〔2019〕19号）（附件2）, nor 《…》（附件2）: those are of other documents.
  /(?<=(?<![》号）)])[（(])附\s*件\s*(\d{1,2})(?=[）)])/g,
];
/** A mark behind the name of an attachment; a sentence about attachments is none. */
const markBehindName = /^(?:附\s*件\s*[:：])?\s*(?:\d{1,2}\s*[.．、])?[^，。；：]{2,60}?([。；;，、,])$/;

interface AttachmentList {
  readonly numbers: ReadonlySet<number>;
  /** One attachment, without number. */
  readonly single: boolean;
  readonly passages: readonly Passage[];
}

/** What 附件说明 lists; undefined when there is none. */
function listOf(passages: readonly Passage[]): AttachmentList | undefined {
  const start = passages.findIndex(({ text }) => head.test(text));
  if (start < 0) return undefined;
  const lines = [passages[start]!];
  const numbers = new Set([...lines[0]!.text.matchAll(inlineItem)].map((match) => Number(match[1])));
  for (let index = start + 1; index < passages.length; index += 1) {
    const passage = passages[index]!;
    const match = item.exec(passage.text);
    const place = numbers.size + 1;
    // A wrong number in the list is looked at by another check.
    if (!match || Math.abs(Number(match[1]) - place) > 1) break;
    numbers.add(place);
    for (const [, number] of passage.text.matchAll(/(?:^|\s)(\d{1,2})\s*[.．、](?=\D)/g)) numbers.add(Number(number));
    lines.push(passage);
  }
  return { numbers, single: numbers.size === 0 && lines[0]!.text.replace(head, '').trim().length > 2, passages: lines };
}

/** Titles of printed attachments that are numbered wrongly. */
function* wrongTitles(passages: readonly Passage[], list: AttachmentList, printed: ReadonlySet<number>): Generator<Remark> {
  const titles = passages.flatMap((passage) => {
    const number = passage.kind === 'cell' ? undefined : readNumber(title.exec(passage.text.trim())?.[1] ?? '');
    return number === undefined || !list.numbers.has(number) ? [] : [{ passage, number }];
  });
  for (const fault of findSequenceFaults(
    titles.map(({ number }) => number),
    2,
  )) {
    const { passage, number } = titles[fault.index]!;
    const right = fault.kind === 'misnumbered' ? fault.expected : fault.kind === 'repeat' ? number + 1 : 0;
    // A title may be printed again on the next page.
    if (!list.numbers.has(right) || printed.has(right)) continue;
    yield {
      passage,
      offset: passage.text.search(/附/),
      found: passage.text.trim(),
      message: `“附件${number}”出现两次，没有“附件${right}”。`,
      fix: `对照附件说明，改成“附件${right}”。`,
    };
  }
}

/** An attachment named by a number that is neither listed nor printed below, and marks behind the names of those listed. */
export const attachmentLists: Check = {
  id: 'attachment-lists',
  title: '正文提到的附件序号都在附件说明里，附件名称后没有标点',
  severity: 'warning',
  *run({ passages }) {
    if (!passages.some(({ text }) => /附\s*件/.test(text))) return;
    const list = listOf(passages);
    if (!list || (list.numbers.size === 0 && !list.single)) return;
    const printed = new Set(passages.flatMap(({ text }) => readNumber(title.exec(text.trim())?.[1] ?? '') ?? []));
    for (const passage of passages) {
      if (head.test(passage.text)) continue;
      for (const match of mentions.flatMap((form) => [...passage.text.matchAll(form)])) {
        const number = readNumber(match[1]!);
        if (number === undefined || list.numbers.has(number) || printed.has(number)) continue;
        const found = match[0];
        yield {
          passage,
          offset: match.index,
          found,
          message: list.single
            ? `正文写着“${found}”，附件说明里只有一个附件，没有编号。`
            : `正文写着“${found}”，附件说明里只有附件 ${[...list.numbers].sort((a, b) => a - b).join('、')}。`,
          fix: '核对附件的序号；漏列的，在附件说明里补上。',
        };
      }
    }
    yield* wrongTitles(passages, list, printed);
    for (const passage of list.passages) {
      const text = passage.text.trimEnd();
      const mark = passage.kind === 'cell' ? undefined : markBehindName.exec(text)?.[1];
      if (mark === undefined) continue;
      yield {
        passage,
        offset: text.length - 1,
        found: mark,
        message: `附件名称“${around(text, text.length - 1, 1, 10)}”后面用了“${mark}”。`,
        fix: `附件名称后不加标点，删去“${mark}”。`,
      };
    }
  },
};
