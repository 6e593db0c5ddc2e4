import type { Day } from '#disclosure';
import { bankCard } from './bank-card.ts';
import type { PersonalDataKind } from './detector.ts';
import { findDigitRuns, prepareLine, type DigitRun } from './digit-runs.ts';
import { identityNumber } from './identity-number.ts';
import { mobileNumber } from './mobile-number.ts';

export interface PersonalDatum {
  /** Within the text, from 0. */
  readonly line: number;
  readonly kind: PersonalDataKind['title'];
  /** The only form in which it may be shown. */
  readonly masked: string;
}

/** What the same digits are first taken for comes first. */
const kinds: readonly PersonalDataKind[] = [identityNumber, bankCard, mobileNumber];

const shortest = 11;
const longest = 19;
/** Into which numbers are parted when written; only identity numbers, whose check digit tells, may stand digit by digit. */
const mostGroups = 6;
const enoughDigits = /[\d\uff10-\uff19](?:[^\d\uff10-\uff19\n]{0,3}[\d\uff10-\uff19]){10}/;
const webAddress = /(?:https?:\/\/|www\.)[^\s"'<>（）《》，。；、\u4e00-\u9fff]+/gi;
/** Numbers of things, whatever their digits happen to be. */
const numberOfThings =
  /(?:注册号|登记证?号|许可证?(?:编)?号|执照号?|证书(?:编)?号|备案号|索引号|项目(?:代码|编号)|信用代码|机构代码|合同编号|流水号|订单号)[^\d，。；、]{0,6}$/;
const phoneWord = /(?:tel|phone|mobile|qq|wx|id)[:.]?$/i;
const amountAfter = /^\s?(?:[元万亿吨%‰]|千克|公里|公顷|平方|立方)/;

interface Hit {
  readonly kind: PersonalDataKind;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Neither a part of a code, of a decimal number or of an amount, nor named as the number of a thing. */
function isPersonal(line: string, { kind, digits, start, end }: Hit): boolean {
  const before = line.slice(Math.max(0, start - 24), start).replace(phoneWord, '');
  const after = line.slice(end, end + 6);
  const decimal = (/\d\.$/.test(before) && !/^\s*\d{1,3}\.$/.test(before)) || /^\.\d/.test(after);
  if (decimal || /[A-Za-z\d]$/.test(before) || /^[A-Za-z\d]/.test(after) || amountAfter.test(after)) return false;
  // A check digit and a date of birth say more than the words before.
  return (kind === identityNumber && digits.length === 18) || !numberOfThings.test(before);
}

function findInRun(line: string, run: DigitRun, latest: Day): Hit[] {
  const hits: Hit[] = [];
  let first = 0;
  while (first < run.groups.length) {
    const hit = longestHit(line, run, first, latest);
    if (hit) hits.push(hit.hit);
    first = hit ? hit.next : first + 1;
  }
  return hits;
}

function longestHit(line: string, run: DigitRun, first: number, latest: Day): { hit: Hit; next: number } | undefined {
  let best: { hit: Hit; next: number } | undefined;
  let length = 0;
  for (let last = first; last < run.groups.length && length <= longest; last += 1) {
    length += run.groups[last]!.text.length;
    if (length < shortest || length > longest || (last - first >= mostGroups && length !== 18)) continue;
    const groups = run.groups.slice(first, last + 1).map((group) => group.text);
    const { start } = run.groups[first]!;
    const { end } = run.groups[last]!;
    const kind = kinds.find((candidate) => candidate.matches(groups, run.separators.slice(first, last), latest));
    const hit = kind && { kind, digits: groups.join(''), start, end };
    if (hit && isPersonal(line, hit)) best = { hit, next: last + 1 };
  }
  return best;
}

function findInLine(rawLine: string, latest: Day): { readonly line: string; readonly hits: readonly Hit[] } {
  if (!enoughDigits.test(rawLine)) return { line: rawLine, hits: [] };
  const line = prepareLine(rawLine);
  const visible = line.replace(webAddress, (address) => ' '.repeat(address.length));
  return { line, hits: findDigitRuns(visible).flatMap((run) => findInRun(visible, run, latest)) };
}

/**
 * Personal data in a text, in order; never the data themselves.
 * @param latest no one is born after this day
 */
export function findPersonalData(text: string, latest: Day): PersonalDatum[] {
  if (!enoughDigits.test(text)) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      findInLine(line, latest).hits.map(({ kind, digits }) => ({ line: index, kind: kind.title, masked: kind.mask(digits) })),
    );
}

/** A single line with its personal data masked, for messages that quote it. */
export function maskPersonalData(line: string, latest: Day): string {
  const found = findInLine(line, latest);
  return [...found.hits]
    .reverse()
    .reduce((text, { kind, digits, start, end }) => text.slice(0, start) + kind.mask(digits) + text.slice(end), found.line);
}
