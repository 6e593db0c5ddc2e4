import type { Check, Remark } from '../check.ts';
import { around, shorten } from '../excerpt.ts';
import type { Passage } from '../passage.ts';
import { sign } from '../signs.ts';

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
  '[': ']',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};
const openers: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(pairs).map(([open, close]) => [close, open]));
const quotes = new Set('”’」』');
/** Full-width and half-width forms of one bracket. */
const twins: Readonly<Record<string, string>> = { '（': ')', '(': '）' };
/** Single and double title marks, one at each end of a title. */
const titleTwins: Readonly<Record<string, string>> = { '《': '〉', '〈': '》' };
const yearTwins: Readonly<Record<string, readonly string[]>> = { '〔': [']', '］', '）', ')'], '[': ['〕'], '【': [']'] };
const marks = /[（()）《》〈〉〔〕【】[\]“”‘’「」『』]/g;
const names: Readonly<Record<string, string>> = {
  '（': '括号',
  '(': '括号',
  '《': '书名号',
  '〈': '书名号',
  '〔': '括号',
  '【': '括号',
  '[': '括号',
  '“': '引号',
  '‘': '引号',
  '「': '引号',
  '『': '引号',
};
/** 《安徽省实施（中华人民共和国防洪法）办法》 */
const bracketedTitle = /《[^《》〈〉]*?(（(中华人民共和国[^（）《》]{1,30}(?:法|条例))）)(?:实施)?(?:办法|细则|条例|规定)》/g;
/** A pair may be torn over so many passages: a quotation of several paragraphs, a cell cut in two. */
const reach = 60;
/** Longer than this are no words between two marks of one pair. */
const farthest = 40;

interface Open {
  readonly mark: string;
  readonly passage: Passage;
  readonly index: number;
  readonly offset: number;
}

/** `1)`, `a）`, `一）` before an item. */
function isItemMark(text: string, offset: number): boolean {
  return /(?:^|[\s：:；;。，,、])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/.test(text.slice(Math.max(0, offset - 4), offset));
}

/** Apostrophes and marks of feet or minutes are no quotation marks. */
function isApostrophe(text: string, offset: number): boolean {
  return /[A-Za-z0-9]/.test(text[offset - 1] ?? '') && !/[\p{Script=Han}]/u.test(text[offset + 1] ?? '');
}

/** Without the openings of the paragraphs right before this one. */
function withoutOpenings(pending: readonly Open[], last: Open): Open[] {
  const kept = [...pending];
  let index = last.index;
  for (let open = kept.at(-1); open?.mark === last.mark && open.index === index - 1; open = kept.at(-1)) {
    kept.pop();
    // The first paragraph may open it in its middle (修改为：“…).
    if (open.offset > 0) break;
    index = open.index;
  }
  return kept;
}

function nestedTitle(passage: Passage, start: number, end: number): Remark {
  const found = passage.text.slice(start, end + 1);
  return {
    passage,
    offset: start,
    found,
    message: `书名号里面又用了双书名号“${shorten(found)}”。`,
    fix: `里面的改用单书名号：“${shorten(`〈${found.slice(1, -1)}〉`)}”。`,
  };
}

function withoutPartner({ mark, passage, offset }: Open): Remark {
  const partner = pairs[mark] ?? openers[mark]!;
  return {
    passage,
    offset,
    found: mark,
    message: `“${around(passage.text, offset, 1, 8)}”的${names[mark] ?? names[partner]}“${mark}”没有与它成对的“${partner}”。`,
    fix: `补上“${partner}”，或删去多余的“${mark}”。`,
  };
}

/** Two marks without partner that were meant as a pair: ”公开“, “公开“, （试行（. */
function turnedPair(first: Open, second: Open | undefined): Remark | undefined {
  if (!second || second.passage !== first.passage || second.offset - first.offset > farthest) return undefined;
  const open = openers[first.mark] ?? first.mark;
  if ((openers[second.mark] ?? second.mark) !== open || (pairs[first.mark] !== undefined && second.mark !== first.mark)) return undefined;
  const found = first.passage.text.slice(first.offset, second.offset + 1);
  if (/[。；！？]/.test(found)) return undefined;
  return {
    passage: first.passage,
    offset: first.offset,
    found,
    message: `“${shorten(found)}”的${names[open]}方向不对。`,
    fix: `改成“${shorten(`${open}${found.slice(1, -1)}${pairs[open]!}`)}”。`,
  };
}

export const bracketPairs: Check = {
  id: 'bracket-pairs',
  title: '括号、引号和书名号成对，两边一致',
  severity: 'warning',
  *run({ passages }) {
    /** Marks that nothing has closed yet, or that nothing opened, in passages before. */
    let pending: Open[] = [];
    const remarks: Remark[] = [];
    const lonely: Open[] = [];
    passages.forEach((passage, index) => {
      const { text } = passage;
      if (pending.length > 0 && pending[0]!.index < index - reach) {
        lonely.push(...pending.filter((open) => open.index < index - reach));
        pending = pending.filter((open) => open.index >= index - reach);
      }
      if (!passage.has(sign.bracket)) return;
      const stack: Open[] = [];
      const nested: { outer: Open; remark: Remark }[] = [];
      const closed = (from: number, to: number) => ({
        whole: { passage, offset: from, found: text.slice(from, to + 1) },
        inside: text.slice(from + 1, to),
      });
      for (const match of text.matchAll(marks)) {
        const mark = match[0];
        const offset = match.index;
        if (pairs[mark] !== undefined) {
          stack.push({ mark, passage, index, offset });
          continue;
        }
        if ((mark === '’' || mark === '‘') && isApostrophe(text, offset)) continue;
        const top = stack.at(-1);
        if (top && pairs[top.mark] === mark) {
          stack.pop();
          const outer = stack.at(-1);
          if (mark === '》' && outer?.mark === '《') nested.push({ outer, remark: nestedTitle(passage, top.offset, offset) });
          // Without its end, the outer title is the fault.
          remarks.push(...nested.filter((inner) => inner.outer === top).map(({ remark }) => remark));
          // Each paragraph of a quotation opens it, only the last one closes it.
          if (top.offset === 0 && quotes.has(mark)) pending = withoutOpenings(pending, top);
        } else if (top && twins[top.mark] === mark) {
          stack.pop();
          const { whole, inside } = closed(top.offset, offset);
          remarks.push({
            ...whole,
            message: `“${shorten(whole.found)}”的括号一边是全角、一边是半角。`,
            fix: `两边都用全角：“${shorten(`（${inside}）`)}”。`,
          });
        } else if (top && titleTwins[top.mark] === mark && !stack.slice(0, -1).some((open) => pairs[open.mark] === mark)) {
          stack.pop();
          const { whole, inside } = closed(top.offset, offset);
          remarks.push({
            ...whole,
            message: `“${shorten(whole.found)}”的书名号一边是双的、一边是单的。`,
            fix: `两边一致：“${shorten(`《${inside}》`)}”。`,
          });
        } else if (top && yearTwins[top.mark]?.includes(mark) && /^.\d{4}$/.test(text.slice(top.offset, offset))) {
          // The form of document numbers is looked at by another check.
          stack.pop();
        } else {
          const below = stack.findLastIndex((open) => pairs[open.mark] === mark);
          if (below >= 0) {
            lonely.push(...stack.splice(below).slice(1));
          } else if (!((mark === ')' || mark === '）') && isItemMark(text, offset))) {
            const before = pending.findLastIndex((open) => pairs[open.mark] === mark || twins[open.mark] === mark);
            if (before >= 0) pending = pending.filter((open, at) => at !== before && (!quotes.has(mark) || open.mark !== openers[mark]));
            else lonely.push({ mark, passage, index, offset });
          }
        }
      }
      pending.push(...stack);
      for (const match of text.includes('（中华人民共和国') ? text.matchAll(bracketedTitle) : []) {
        remarks.push({
          passage,
          offset: match.index + match[0].indexOf(match[1]!),
          found: match[1]!,
          message: `书名号里的法律名称用了圆括号：“${shorten(match[1]!)}”。`,
          fix: `改成单书名号：“${shorten(`〈${match[2]!}〉`)}”。`,
        });
      }
    });
    lonely.push(...pending);
    lonely.sort((a, b) => a.index - b.index || a.offset - b.offset);
    for (let at = 0; at < lonely.length; at += 1) {
      const turned = turnedPair(lonely[at]!, lonely[at + 1]);
      if (turned) at += 1;
      remarks.push(turned ?? withoutPartner(lonely[at]!));
    }
    yield* remarks;
  },
};
