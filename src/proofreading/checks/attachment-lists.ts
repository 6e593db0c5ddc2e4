import type { Check } from '../check.ts';
import { readNumber } from '../numerals.ts';
import type { Passage } from '../passage.ts';

const head = /^附\s*件\s*[:：]/;
const item = /^\s*(\d{1,2})\s*[.．、]/;
const inlineItem = /(?:^附\s*件\s*[:：]|[。；;\s])\s*(\d{1,2})\s*[.．、](?=\D)/g;
const title = /^附\s*件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:[:：].*)?$/;
const mention = /(?:[见按如依照据附]|填写|报送|填报)\s*附\s*件\s*(\d{1,2}|[一二三四五六七八九十](?![并起律同定些]))/g;

/** Numbers that 附件说明 lists; undefined when there is none, or only one without number. */
function listOf(passages: readonly Passage[]): { numbers: Set<number>; single: boolean } | undefined {
  const start = passages.findIndex(({ text }) => head.test(text));
  if (start < 0) return undefined;
  const numbers = new Set([...passages[start]!.text.matchAll(inlineItem)].map((match) => Number(match[1])));
  for (let index = start + 1; index < passages.length; index += 1) {
    const match = item.exec(passages[index]!.text);
    if (!match || Number(match[1]) !== numbers.size + 1) break;
    for (const [, number] of passages[index]!.text.matchAll(/(?:^|\s)(\d{1,2})\s*[.．、](?=\D)/g)) numbers.add(Number(number));
  }
  return { numbers, single: numbers.size === 0 && passages[start]!.text.replace(head, '').trim().length > 2 };
}

/** An attachment named by a number that is neither listed nor printed below. */
export const attachmentLists: Check = {
  id: 'attachment-lists',
  title: '正文提到的附件序号都在附件说明里',
  severity: 'warning',
  *run({ passages }) {
    if (!passages.some(({ text }) => /附\s*件/.test(text))) return;
    const list = listOf(passages);
    if (!list) return;
    const printed = new Set(passages.flatMap(({ text }) => readNumber(title.exec(text.trim())?.[1] ?? '') ?? []));
    if (list.numbers.size === 0 && !list.single) return;
    for (const passage of passages) {
      if (head.test(passage.text)) continue;
      for (const match of passage.text.matchAll(mention)) {
        const number = readNumber(match[1]!);
        if (number === undefined || list.numbers.has(number) || printed.has(number)) continue;
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: list.single
            ? `正文写着“${match[0]}”，附件说明里只有一个附件，没有编号。`
            : `正文写着“${match[0]}”，附件说明里只有附件 ${[...list.numbers].sort((a, b) => a - b).join('、')}。`,
          fix: '核对附件的序号；漏列的，在附件说明里补上。',
        };
      }
    }
  },
};
