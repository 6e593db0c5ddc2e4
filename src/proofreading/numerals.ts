const digits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** 十二 → 12, 一百零三 → 103, also plain digits; `undefined` when it is no number up to 999. */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, hundreds, tens, ten, ones] = match;
  return (hundreds ? digits[hundreds]! * 100 : 0) + (ten ? (tens ? digits[tens]! : 1) * 10 : 0) + (ones ? digits[ones]! : 0);
}

const names = '零一二三四五六七八九';

/** 12 → 十二, 103 → 一百零三, up to 999. */
export function writeNumber(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const high = hundreds ? `${names[hundreds]}百` : '';
  const middle = tens ? `${tens > 1 || hundreds ? names[tens] : ''}十` : hundreds && ones ? '零' : '';
  return `${high}${middle}${ones ? names[ones] : ''}`;
}

/** 二〇二一 → 2021; `undefined` for anything else. */
export function readYear(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text);
  if (!/^[〇○零一二三四五六七八九]{4}$/.test(text)) return undefined;
  return Number([...text.replaceAll('○', '〇')].map((digit) => digits[digit]).join(''));
}
