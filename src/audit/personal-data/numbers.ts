/** Personal numbers of digits in one line: identity numbers, bank cards, mobile telephones. */
import { bankCard, hasCardForm } from './bank-card.ts';
import type { Hit, PersonalDataKind, TextContext } from './detector.ts';
import { findDigitRuns, prepareLine, type DigitRun } from './digit-runs.ts';
import { hasBirthDate, identityNumber } from './identity-number.ts';
import { mobileNumber } from './mobile-number.ts';

/** What the same digits are first taken for comes first. */
const kinds: readonly PersonalDataKind[] = [identityNumber, bankCard, mobileNumber];

const shortest = 11;
const longest = 19;
/** Into which numbers are parted when written; only identity numbers, whose check digit tells, may stand digit by digit. */
const mostGroups = 6;
/** What a text without any such number does not hold. */
export const enoughDigits = /[\d\uff10-\uff19](?:[^\d\uff10-\uff19\n]{0,3}[\d\uff10-\uff19]){10}|[〇○零一二三四五六七八九]{11}/;
const webAddress = /(?:https?:\/\/|www\.)[^\s"'<>（）《》，。；、\u4e00-\u9fff]+/gi;
/** Parts of an address that may be personal: an identity number anywhere, a telephone behind a name that says so. */
const inAddress = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])|(?<=(?:phone|mobile|tel|sjh|dh)=)1\d{10}(?!\d)/gi;
/** Numbers of things, whatever their digits happen to be. */
const numberOfThings =
  /(?:注册号|登记证?号|许可证?(?:编)?号|执照号?|证书(?:编)?号|备案号|索引号|项目(?:代码|编号)|信用代码|机构代码|合同编号|流水号|订单号)[^\d，。；、]{0,6}$/;
/** Accounts of the public purse, and of offices and companies. */
const publicAccount =
  /(?:对公|收款|缴款|缴费|非税|国库|财政专户|基本户|专用账户|单位账|公司账|保证金|捐款|汇入|开户名称?[:：][^，。；\d]{0,30}(?:局|委|厅|中心|政府|公司|会|院|校))[^。；\n]{0,30}$/;
const phoneWord = /(?:tel|phone|mobile|qq|wx|id)[:.=]?$/i;
const amountAfter = /^\s?(?:[元万亿吨%‰]|千克|公里|公顷|平方|立方)/;
const moneyLabel = /金额|元|收入|支出|预算|决算|投资|产值|余额|总额|合计|资金|面积|数量|人口|平方|产量|税|GDP/i;
const contactLabel = /电话|手机|联系|号码|账号|卡号/;

interface Found {
  readonly kind: PersonalDataKind;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Neither a part of a code, of a decimal number or of an amount, nor named as the number of a thing. */
function isPersonal(line: string, { kind, digits, start, end }: Found, context: TextContext): boolean {
  const before = line.slice(Math.max(0, start - 24), start).replace(phoneWord, '');
  const after = line.slice(end, end + 6);
  const decimal = (/\d\.$/.test(before) && !/^\s*\d{1,3}\.$/.test(before)) || /^\.\d/.test(after);
  if (decimal || /[A-Za-z\d]$/.test(before) || /^[A-Za-z\d]/.test(after) || amountAfter.test(after)) return false;
  // A check digit and a date of birth say more than the words before.
  if (kind === identityNumber && digits.length === 18) return true;
  const { label = '', office } = context;
  const words = `${label}：${before}`;
  if (numberOfThings.test(words)) return false;
  if (kind === bankCard) return !publicAccount.test(`${label}：${line.slice(Math.max(0, start - 60), start)}`);
  if (moneyLabel.test(label) && !contactLabel.test(label)) return false;
  return kind !== mobileNumber || !office?.telephones.has(digits.slice(-11));
}

function findInRun(line: string, run: DigitRun, context: TextContext): Found[] {
  const hits: Found[] = [];
  let first = 0;
  while (first < run.groups.length) {
    const hit = longestHit(line, run, first, context);
    if (hit) hits.push(hit.hit);
    first = hit ? hit.next : first + 1;
  }
  return hits;
}

function longestHit(line: string, run: DigitRun, first: number, context: TextContext): { hit: Found; next: number } | undefined {
  let best: { hit: Found; next: number } | undefined;
  let length = 0;
  for (let last = first; last < run.groups.length && length <= longest; last += 1) {
    length += run.groups[last]!.text.length;
    if (length < shortest || length > longest || (last - first >= mostGroups && length !== 18)) continue;
    const groups = run.groups.slice(first, last + 1).map((group) => group.text);
    const { start } = run.groups[first]!;
    const { end } = run.groups[last]!;
    const kind = kinds.find((candidate) => candidate.matches(groups, run.separators.slice(first, last), context.latest));
    const hit = kind && { kind, digits: groups.join(''), start, end };
    if (hit && isPersonal(line, hit, context)) best = { hit, next: last + 1 };
  }
  return best;
}

const toHit = ({ kind, digits, start, end }: Found): Hit => ({
  title: kind.title,
  value: digits,
  masked: kind.mask(digits),
  isCertain: true,
  start,
  end,
});

/** A spreadsheet keeps 15 or 16 digits of a number; what is left of an identity number or a card still tells whose it is. */
function roundedHit(text: string, { latest, label = '' }: TextContext): Hit | undefined {
  if (!/^\d{16,19}$/.test(text)) return undefined;
  const place = { value: text, isCertain: true, start: 0, end: text.length };
  if (text.length === 18 && hasBirthDate(text, latest)) {
    return { ...place, title: `${identityNumber.title}（末几位被表格舍入）`, masked: `${text.slice(0, 6)}${'*'.repeat(12)}` };
  }
  const isCard = /银行|卡号|账号|账户|一卡通/.test(label) && !publicAccount.test(`${label}：`) && hasCardForm(text) && text.endsWith('0');
  return isCard ? { ...place, title: `${bankCard.title}（末几位被表格舍入）`, masked: '*'.repeat(text.length) } : undefined;
}

/** A web address with everything hidden that is not a personal number. */
function hideAddress(address: string): string {
  const shown = [...address.matchAll(inAddress)];
  return shown.reduce((text, match) => text.slice(0, match.index) + match[0] + text.slice(match.index + match[0].length), ' '.repeat(address.length));
}

/** A line made plain, and the personal numbers in it. */
export function findNumbers(rawLine: string, context: TextContext): { readonly line: string; readonly hits: readonly Hit[] } {
  if (!enoughDigits.test(rawLine)) return { line: rawLine, hits: [] };
  const line = prepareLine(rawLine);
  const visible = line.replace(webAddress, hideAddress);
  const hits = findDigitRuns(visible)
    .flatMap((run) => findInRun(visible, run, context))
    .map(toHit);
  const rounded = hits.length === 0 && context.isNumber ? roundedHit(line.trim(), context) : undefined;
  return { line, hits: rounded ? [rounded] : hits };
}

const digitsAtEnd = /(?:^|[^\dA-Za-z.*])(\d{3,17})[\s\u3000]*$/;
const digitsAtStart = /^[\s\u3000>|]*(\d{1,15}[Xx]?)(?![\dA-Za-z.*])/;
const numberWord = /手机|电话|联系方式|卡号|账号|身份/;

/** A number that the end of a line parts: with its check character an identity number, another only behind words that name it. */
export function findParted(line: string, next: string, context: TextContext): Hit | undefined {
  const head = digitsAtEnd.exec(prepareLine(line));
  const tail = head && digitsAtStart.exec(prepareLine(next));
  if (!head || !tail) return undefined;
  const digits = (head[1]! + tail[1]!).toUpperCase();
  const before = line.slice(Math.max(0, head.index - 24), head.index + 1);
  const kind = kinds.find((candidate) => candidate.matches([digits], [], context.latest));
  if (!kind || (digits.length !== 18 && !numberWord.test(before))) return undefined;
  const hit = { kind, digits, start: 0, end: digits.length };
  return isPersonal(`${before}${digits}`, { ...hit, start: before.length, end: before.length + digits.length }, context) ? toHit(hit) : undefined;
}
