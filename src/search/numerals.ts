/** Numbers as readers and documents write them: 二〇三五年 and 2035年, 第一批 and 第1批. Works on normalised runs. */

const numerals = '〇一二三四五六七八九';
const digitOf = new Map([...numerals, '零', '○'].map((numeral, index) => [numeral, index < 10 ? index : 0]));

function writeBelowHundred(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? numerals[ones] : ''}`;
}

function readBelowHundred(written: string): number | undefined {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(written);
  if (!match || (!match[2] && match[1] && match[3])) return undefined;
  const [, first, ten, last] = match as unknown as [string, string, string, string];
  const value = ten ? (digitOf.get(first) ?? 1) * 10 + (digitOf.get(last) ?? 0) : (digitOf.get(first || last) ?? 0);
  return value > 0 ? value : undefined;
}

// What a number is counted with, so that 一 in 统一 is no number.
const counter = '[年月日条款项章节届次期批号个季轮岁]';
const afterOrdinal = '(?<=第)';
const smallDigits = new RegExp(`${afterOrdinal}[1-9]\\d?(?!\\d)|(?<!\\d)[1-9]\\d?(?=${counter})`, 'gu');
const smallNumerals = new RegExp(
  `${afterOrdinal}[一二三四五六七八九十]{1,3}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3}(?=${counter})`,
  'gu',
);
const digitByDigit = /[〇零○一二三四五六七八九]{3,}/gu;
const yearInDigits = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/** The other ways to write the numbers of a run; without the run itself. */
export function numeralReadings(run: string): string[] {
  const toDigits = run
    .replaceAll(digitByDigit, (written) => [...written].map((numeral) => digitOf.get(numeral)).join(''))
    .replaceAll(smallNumerals, (written) => String(readBelowHundred(written) ?? written));
  const yearsInNumerals = run.replaceAll(yearInDigits, (year) => [...year].map((digit) => numerals[Number(digit)]).join(''));
  const toNumerals = yearsInNumerals.replaceAll(smallDigits, (digits) => writeBelowHundred(Number(digits)));
  return [...new Set([toDigits, yearsInNumerals, toNumerals])].filter((reading) => reading !== run);
}
