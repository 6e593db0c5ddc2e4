const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** What is wrong with a 统一社会信用代码 (GB 32100—2015), as a whole sentence; `undefined` when it is right. */
export function explainInvalidCreditCode(code: string): string | undefined {
  if (code.length !== 18) return `应为 18 位，写了 ${code.length} 位`;
  const values = [...code].map((character) => alphabet.indexOf(character));
  const unusable = values.indexOf(-1);
  if (unusable >= 0) return `第 ${unusable + 1} 位“${code[unusable]}”不是数字或大写字母（不用 I、O、S、V、Z）`;
  let sum = 0;
  let weight = 1;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  const check = alphabet[(31 - (sum % 31)) % 31]!;
  return check === code[17] ? undefined : `校验码不符，其中有一位写错了（按前 17 位计算，最后一位应为 ${check}）`;
}
