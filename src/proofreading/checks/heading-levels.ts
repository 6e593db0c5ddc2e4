import type { Check } from '../check.ts';
import { readMark, type ItemMark, type MarkKind } from '../item-marks.ts';
import type { Passage } from '../passage.ts';

const noNumber: ReadonlySet<number> = new Set();

interface Heading {
  readonly passage: Passage;
  readonly level: number;
  readonly mark: ItemMark | undefined;
}

/** The level of the second and third of a series when its first stands on another: then the first is wrong, not all that follow. */
function levelOfRest(headings: readonly Heading[], first: number): number | undefined {
  const { mark, level } = headings[first]!;
  if (mark?.number !== 1) return undefined;
  const series = headings.slice(first + 1).filter((heading) => heading.mark?.kind === mark.kind);
  const [second, third] = series;
  return second?.mark?.number === 2 && third?.mark?.number === 3 && second.level === third.level && second.level !== level ? second.level : undefined;
}

const hashes = (count: number) => '#'.repeat(count);

/** Headings of a Markdown text that skip a level, or stand deeper or higher than others with the same form of number. */
export const headingLevels: Check = {
  id: 'heading-levels',
  title: '标题逐级展开，同级标题层次一致',
  severity: 'notice',
  *run({ passages }) {
    let above = 0;
    let usual = new Map<MarkKind, number>();
    const headings = passages.flatMap((passage): Heading[] =>
      passage.level === undefined ? [] : [{ passage, level: passage.level, mark: readMark(passage, () => noNumber) }],
    );
    for (const [index, { passage, level, mark }] of headings.entries()) {
      const rest = levelOfRest(headings, index);
      const sibling = mark && usual.get(mark.kind);
      if (mark && rest !== undefined) {
        yield {
          passage,
          offset: 0,
          found: hashes(level),
          message: `标题“${passage.text.slice(0, 20)}”用了 ${hashes(level)}，后面的同级标题用的是 ${hashes(rest)}。`,
          fix: `改成 ${hashes(rest)}。`,
        };
        usual.set(mark.kind, rest);
        above = rest;
        continue;
      }
      if (mark && mark.number > 1 && sibling !== undefined && sibling !== level) {
        yield {
          passage,
          offset: 0,
          found: hashes(level),
          message: `标题“${passage.text.slice(0, 20)}”用了 ${hashes(level)}，前面的同级标题用的是 ${hashes(sibling)}。`,
          fix: `改成 ${hashes(sibling)}。`,
        };
        above = sibling;
        continue;
      }
      if (above > 0 && level > above + 1) {
        yield {
          passage,
          offset: 0,
          found: hashes(level),
          message: `标题“${passage.text.slice(0, 20)}”从 ${hashes(above)} 直接跳到了 ${hashes(level)}。`,
          fix: `改成 ${hashes(above + 1)}。`,
        };
      }
      if (!mark) usual = new Map([...usual].filter(([, depth]) => depth < level));
      else if (mark.number === 1 || sibling === undefined) usual.set(mark.kind, level);
      above = level;
    }
  },
};
