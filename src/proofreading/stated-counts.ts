import type { InlineMark } from './inline-sequences.ts';
import { readNumber } from './numerals.ts';
import type { Passage } from './passage.ts';

const number = String.raw`([一二三四五六七八九十两]{1,3}|\d{1,2})`;
/** 应当符合下列三项条件： before a list. */
const beforeList = new RegExp(String.raw`(?:以下|下列|如下)\s*${number}\s*(?:个|大|条|项|点|种|类|款|件|方面)[^，。；：、]{0,12}[：:]\s*$`);
/** 重点做好三项工作： before 一是. */
const beforeMarks = new RegExp(
  String.raw`(?<![第前其每各这上述另十\d.])${number}(?:个(?:方面|环节|重点|问题|原因|阶段|步骤)|方面|大(?:任务|举措|行动|工程|重点)|项|点|条)(?!以上|以下|左右)[^，。；：、（）]{0,8}[：:]\s*$`,
);

export interface CountFault {
  readonly passage: Passage;
  readonly offset: number;
  /** The words that state the number. */
  readonly stated: string;
  readonly expected: number;
  readonly counted: number;
}

function fault(passage: Passage, match: RegExpExecArray | null, counted: number): CountFault | undefined {
  const expected = match?.[1] === '两' ? 2 : readNumber(match?.[1] ?? '');
  if (!match || expected === undefined || expected < 2 || expected === counted) return undefined;
  return { passage, offset: match.index, stated: match[0].replace(/[：:]\s*$/, ''), expected, counted };
}

/** A list whose number of items is not the one that the passage before it states. */
export function countBeforeList(passage: Passage, items: number): CountFault | undefined {
  return fault(passage, beforeList.exec(passage.text), items);
}

/** 三项工作：一是…；二是…；三是…；四是…。 within one paragraph; `next` is the paragraph after it, in which the count may go on. */
export function countInline(passage: Passage, marks: readonly InlineMark[], next?: Passage): CountFault | undefined {
  const { text } = passage;
  if (marks.some((mark, index) => mark.number !== index + 1)) return undefined;
  if (!/[。！]$/.test(text.trimEnd()) || /^\s*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|其[一二三四五]|[（(]\d)/.test(next?.text ?? ''))
    return undefined;
  return fault(passage, beforeMarks.exec(text.slice(0, marks[0]!.offset)), marks.length);
}

const quoted = /(?<![、和及与])((?:“[^“”]{1,30}”[、和]?){2,})([两二三四五六七八九十])(?=大|个|项)/g;
const inOneQuotation = /“([^“”，。；和及与]{3,60})”([两二三四五六七八九十])(?=大)/g;

/** “产业、生态、文化”四大战略: the number behind a list in quotation marks. */
export function* countQuoted(passage: Passage): Generator<CountFault> {
  const { text } = passage;
  if (!/”[两二三四五六七八九十]/.test(text)) return;
  const counts = [
    ...[...text.matchAll(quoted)].map((match) => ({ match, counted: match[1]!.split('”').length - 1 })),
    ...[...text.matchAll(inOneQuotation)].map((match) => ({ match, counted: match[1]!.split('、').length })),
  ];
  for (const { match, counted } of counts) {
    const expected = match[2] === '两' ? 2 : readNumber(match[2]!);
    if (expected === undefined || counted < 2 || counted === expected) continue;
    const offset = match.index + match[0].length - 1;
    const stated = /^.\p{Script=Han}{1,3}/u.exec(text.slice(offset))![0];
    yield { passage, offset, stated, expected, counted };
  }
}
