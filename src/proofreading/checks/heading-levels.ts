import type { Check } from '../check.ts';
import { readMark, type MarkKind } from '../item-marks.ts';

const noNumber: ReadonlySet<number> = new Set();

/** Headings of a Markdown text that skip a level, or stand deeper or higher than others with the same form of number. */
export const headingLevels: Check = {
  id: 'heading-levels',
  title: '标题逐级展开，同级标题层次一致',
  severity: 'notice',
  *run({ passages }) {
    let above = 0;
    let usual = new Map<MarkKind, number>();
    for (const passage of passages) {
      const { level } = passage;
      if (level === undefined) continue;
      const mark = readMark(passage, () => noNumber);
      const hashes = (count: number) => '#'.repeat(count);
      const sibling = mark && usual.get(mark.kind);
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
