import { readNumber, writeNumber } from './numerals.ts';
import type { Passage } from './passage.ts';

/** Forms of numbering, each a level of its own. */
export type MarkKind = 'part' | 'chapter' | 'section' | 'article' | 'hanDot' | 'hanParen' | 'digit' | 'digitParen' | 'halfParen' | 'circled';

/** The number before an item. */
export interface ItemMark {
  readonly kind: MarkKind;
  readonly number: number;
  readonly passage: Passage;
  readonly offset: number;
  /** As written: `（三）`, `14、`. */
  readonly text: string;
  /** How items of this kind may differ: the separator, or the brackets. */
  readonly style: string;
  /** The item begins a list that nothing above it belongs to (附件：1.…). */
  readonly fresh: boolean;
}

const han = '[一二三四五六七八九十百]{1,5}';
const ordinal = new RegExp(String.raw`^第(${han}|\d{1,3})([编部章节条])(?:部分)?(?=[\s\u3000：:]|$)`);
/** 第一章总则, without a blank: short, and no sentence. */
const closeTitle = new RegExp(String.raw`^第(${han}|\d{1,3})([编章节])(?=\p{Script=Han}[^，。；：]{0,24}$)`, 'u');
/** 第一条为了…, without a blank; not 第一条规定的, 第一条修改为. */
const closeArticle = new RegExp(
  String.raw`^第(${han}|\d{1,3})(条)(?=[\p{Script=Han}《“])(?!第|规定|所[述列称指]|和|至|到|的|中(?:的|第|“)|修改|改[为成]|增加|增补|删[去除]|之|后|前|内|款|项|及|与|或)`,
  'u',
);
const hanDot = new RegExp(String.raw`^(${han})(?:([、])(?!${han}(?:[、是年月季级类等次线审期产届中全到至]|$)|[一二三四五六七八九十]$)|([.．]))`);
const hanParen = new RegExp(String.raw`^([（(])(${han})([）)])`);
const digit = /^(\d{1,3})([.．、])(?![A-Z](?:\s|$))(?=\D|$|(?:19|20)\d\d\s*年)/;
/** `1.5G基站`: an item or a decimal; taken for an item only where it fits. */
const unsureDigit = /^(\d{1,2})([.．])(?=\d)/;
/** `四，公告期限`, `2加强领导`: the separator is wrong or lost. */
const wrongHanDot = /^([一二三四五六七八九十]{1,3})([，,。：:；])(?=\p{Script=Han})/u;
const bareDigit = /^(\d{1,2})(?=\p{Script=Han})(?![个年月日名人户家项条元万亿吨亩次天时分米所处件种类期批点号级层部座台辆股岁周倍大位本份课度])/u;
const digitParen = /^([（(])(\d{1,3})([）)])(?!\d)/;
const halfParen = /^(\d{1,2})([)）])/;
const circled = /^[\u2460-\u2473]/;
const attachmentList = /^附\s*件\s*[:：]\s*(?=1\s*[.．、])/;

const mayBegin = /^[\s\uFFFC]*[第一二三四五六七八九十百（(\d\u2460-\u2473附]/;

const ordinalKinds: Readonly<Record<string, MarkKind>> = { 编: 'part', 部: 'part', 章: 'chapter', 节: 'section', 条: 'article' };

/** The number before a passage; `expected` tells which number of plain digits would fit. */
export function readMark(passage: Passage, expected: (kind: MarkKind) => ReadonlySet<number>): ItemMark | undefined {
  if (!mayBegin.test(passage.text)) return undefined;
  const list = attachmentList.exec(passage.text);
  const offset = list ? list[0].length : /^[\s\uFFFC]*/.exec(passage.text)![0].length;
  const text = passage.text.slice(offset, offset + 16);
  const make = (kind: MarkKind, number: number | undefined, whole: string, style: string): ItemMark | undefined =>
    number === undefined || number === 0 ? undefined : { kind, number, passage, offset, text: whole.trim(), style, fresh: list !== null };

  const rest = passage.text.slice(offset);
  let match = ordinal.exec(text) ?? closeTitle.exec(rest) ?? closeArticle.exec(text);
  if (match) return make(ordinalKinds[match[2]!]!, readNumber(match[1]!), match[0], /\d/.test(match[1]!) ? '1' : '一');
  if ((match = hanDot.exec(text))) return make('hanDot', readNumber(match[1]!), match[0], match[2] ?? '.');
  if ((match = hanParen.exec(text))) return make('hanParen', readNumber(match[2]!), match[0], '');
  if ((match = digit.exec(text))) return make('digit', Number(match[1]), match[0], match[2] === '、' ? '、' : '.');
  if ((match = unsureDigit.exec(text)) && expected('digit').has(Number(match[1]))) return make('digit', Number(match[1]), match[0], '.');
  if ((match = wrongHanDot.exec(text)) && readNumber(match[1]!)! > 1 && expected('hanDot').has(readNumber(match[1]!)!)) {
    return make('hanDot', readNumber(match[1]!), match[0], match[2]!);
  }
  if (passage.kind !== 'cell' && (match = bareDigit.exec(text)) && Number(match[1]) > 1 && expected('digit').has(Number(match[1]))) {
    return make('digit', Number(match[1]), match[0], ' ');
  }
  if ((match = digitParen.exec(text))) return make('digitParen', Number(match[2]), match[0], `${match[1]}${match[3]}`);
  if ((match = halfParen.exec(text))) return make('halfParen', Number(match[1]), match[0], match[2]!);
  if (circled.test(text)) return make('circled', text.charCodeAt(0) - 0x245f, text[0]!, '');
  return undefined;
}

/** How the number of an item would be written. */
export function writeMark({ kind, text }: Pick<ItemMark, 'kind' | 'text'>, number: number): string {
  switch (kind) {
    case 'circled':
      return String.fromCharCode(0x245f + number);
    case 'digit':
    case 'digitParen':
    case 'halfParen':
      return text.replace(/\d+/, String(number));
    default:
      return /\d/.test(text) ? text.replace(/\d+/, String(number)) : text.replace(new RegExp(han), writeNumber(number));
  }
}

/** What shows that an item stands in the middle of a passage, for instance right behind its parent's title. */
export function inlineForms(kind: MarkKind, number: number): RegExp {
  const word = writeNumber(number);
  switch (kind) {
    case 'hanDot':
      return new RegExp(`${word}[、.．]`);
    case 'hanParen':
      return new RegExp(`[（(]${word}[）)]`);
    case 'digit':
    case 'halfParen':
    case 'digitParen':
      return new RegExp(String.raw`(?<!\d)${number}\s*[.．、)）](?!\d)|(?<!\d)${number}$`);
    case 'circled':
      return new RegExp(String.fromCharCode(0x245f + number));
    case 'article':
      return new RegExp(`(?:^|[。\\s])第(?:${word}|${number})条`);
    case 'section':
      return new RegExp(`第(?:${word}|${number})节[\\s\\u3000]`);
    case 'chapter':
      return new RegExp(`第(?:${word}|${number})章[\\s\\u3000]`);
    case 'part':
      return new RegExp(`第(?:${word}|${number})(?:编|部分)[\\s\\u3000]`);
  }
}
