import type { Check, Remark } from '../check.ts';
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
  const [second, third] = headings.slice(first + 1).filter((heading) => heading.mark?.kind === mark.kind);
  return second?.mark?.number === 2 && third?.mark?.number === 3 && second.level === third.level && second.level !== level ? second.level : undefined;
}

const hashes = (count: number) => '#'.repeat(count);

function misplaced({ passage, level }: Heading, right: number, reason: string): Remark {
  return {
    passage,
    offset: 0,
    found: hashes(level),
    message: `标题“${passage.text.slice(0, 20)}”${reason}。`,
    fix: `改成 ${hashes(right)}。`,
  };
}

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
    for (const [index, heading] of headings.entries()) {
      const { level, mark } = heading;
      const rest = levelOfRest(headings, index);
      const sibling = mark && usual.get(mark.kind);
      if (mark && rest !== undefined) {
        yield misplaced(heading, rest, `用了 ${hashes(level)}，后面的同级标题用的是 ${hashes(rest)}`);
        usual.set(mark.kind, rest);
        above = rest;
        continue;
      }
      if (mark && mark.number > 1 && sibling !== undefined && sibling !== level) {
        yield misplaced(heading, sibling, `用了 ${hashes(level)}，前面的同级标题用的是 ${hashes(sibling)}`);
        above = sibling;
        continue;
      }
      if (above > 0 && level > above + 1) {
        yield misplaced(heading, above + 1, `从 ${hashes(above)} 直接跳到了 ${hashes(level)}`);
      }
      if (!mark) usual = new Map([...usual].filter(([, depth]) => depth < level));
      else if (mark.number === 1 || sibling === undefined) usual.set(mark.kind, level);
      above = level;
    }
  },
};
