const digits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters that a whole number in a numbering is written with. */
export const numeralCharacters = '0-9０-９〇零一二两三四五六七八九十百千';

/** 十二 → 12, 一百零三 → 103, 二〇 → 20, also digits of either width; for text of `numeralCharacters` only. */
export function readNumeral(text: string): number {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (!/[十百千]/.test(plain)) return Number([...plain].map((character) => digits[character]).join(''));
  let [total, digit] = [0, 0];
  for (const character of plain) {
    const unit = units[character];
    if (unit === undefined) digit = digits[character] ?? 0;
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
