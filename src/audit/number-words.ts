const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What texts write for a number: `1,205`, `１２`, `3.5`, `二百一十四`, `两`. */
export const numberPattern = '(?:[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?|[〇零一二两三四五六七八九十百千万]+)';

function parseChinese(text: string): number {
  if (!/[十百千万]/.test(text)) return Number([...text].map((digit) => digitValues[digit]).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '万') {
      total += (section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else if (units[character] !== undefined) {
      section += (digit || (character === '十' ? 1 : 0)) * units[character];
      digit = 0;
    } else digit = digitValues[character]!;
  }
  return total + section + digit;
}

/** The value of what `numberPattern` matches. */
export function parseNumber(text: string): number {
  const halfWidth = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace('．', '.');
  return /^[0-9]/.test(halfWidth) ? Number(halfWidth.replace(/[,，]/g, '')) : parseChinese(halfWidth);
}
