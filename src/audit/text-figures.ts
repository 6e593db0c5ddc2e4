/** A number with its unit and the words that stand directly before it. */
export interface TextFigure {
  /** 不合格 of 不合格7批次; without 为, 达到 and the like. */
  readonly name: string;
  readonly digits: string;
  readonly unit: string;
  /** From the beginning of its sentence to the number. */
  readonly before: string;
  /** Counted from 0 in the text. */
  readonly line: number;
}

const units =
  '亿元|万元|元|万吨|吨|公斤|公里|千米|平方公里|平方米|立方米|万亩|亩|公顷|批次|人次|万人|万户|个百分点|个|人|户|件|条|项|处|所|座|家|台|次|辆|张|份|名|篇|场|期|%';
const figure = new RegExp(
  `(?<![\\d.,A-Za-z—–~～〔第-])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(${units})(?!以[上下内外]|左右|[多余])`,
  'gu',
);
const connecting = /(?:[为是达有了]|达到|完成|实现|共计|合计|累计|总计|共|计)+$/u;
const leading = /^(?:年末|年度|年|月|末|全年|全县|我县|本县|前三季度|上半年|下半年|其中)+/u;
const vague = /(?:约|近|超过?|不足|不少于|不低于|不超过|至少|最多|最高|最低|[至到—–~～-])$/u;

/** Characters that name a figure, at most. */
const longestName = 30;

/** Figures of running text; vague ones and the ends of ranges are left out. */
export function figuresIn(text: string, line = 0): TextFigure[] {
  const found: TextFigure[] = [];
  for (const match of text.matchAll(figure)) {
    const before = text.slice(0, match.index);
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
    const words = /[\p{Script=Han}“”]+$/u.exec(sentence.slice(-longestName))?.[0] ?? '';
    if (vague.test(words) || vague.test(sentence)) continue;
    found.push({
      name: words.replace(connecting, '').replace(leading, '').replace(/[“”]/gu, ''),
      digits: match[1]!.replaceAll(',', ''),
      unit: match[2]!,
      before: sentence,
      line,
    });
  }
  return found;
}

/** Whether one number is the other with two neighbouring digits changed about. */
export function isTransposed(a: string, b: string): boolean {
  const [left, right] = [a.replace('.', ''), b.replace('.', '')];
  if (left.length !== right.length || left === right) return false;
  const differing = [...left].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first, second] = differing;
  return differing.length === 2 && second === first! + 1 && left[first!] === right[second] && left[second] === right[first!];
}

/** Whether two numbers look alike: one digit is another, is missing or doubled, or two have changed places. */
export function looksAlike(a: string, b: string): boolean {
  if (isTransposed(a, b)) return true;
  const [left, right] = [a.replace('.', ''), b.replace('.', '')];
  if (left.length === right.length) return [...left].filter((digit, index) => digit !== right[index]).length === 1;
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  return (
    longer.length === shorter.length + 1 &&
    shorter.length >= 3 &&
    [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter)
  );
}
