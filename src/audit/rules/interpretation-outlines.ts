import { cite } from '#disclosure';
import { interpretations, linesOf } from '../interpretations.ts';
import type { PlainLine } from '../plain-lines.ts';
import type { ContentRule } from '../rule.ts';

// Fewer lines than these are a remark, not an outline.
const fewestTitles = 4;
// A line of this length that ends no sentence names something and does not explain it.
const longestTitle = 24;

function isTitle({ text, heading }: PlainLine): boolean {
  return heading || (text.length <= longestTitle && !/[。！？；：:，,]|\d{3,}/.test(text));
}

/** Interpretations that only list what the parts of the document are called. */
export const interpretationOutlines: ContentRule = {
  id: 'interpretation-outlines',
  version: 1,
  title: '解读有实际说明，不是只列标题',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal, bodies } = subject;
    const limit = portal.site.interpretation.headingShare;
    for (const interpretation of interpretations(portal)) {
      const { file } = interpretation.source;
      const body = bodies.get(file);
      const lines = linesOf(subject, interpretation)?.filter(({ row }) => !row);
      if (!lines || lines.length === 0) continue;
      count();
      const titles = lines.filter(isTitle);
      const lengthOf = (some: readonly PlainLine[]) => some.reduce((sum, { text }) => sum + text.length, 0);
      const [part, whole] = [lengthOf(titles), lengthOf(lines)];
      const share = (part / whole) * 100;
      if (titles.length < fewestTitles || share <= limit) continue;
      yield {
        where: { file, line: body!.firstLine + titles[0]!.line },
        message: `正文 ${whole} 字里标题和只有题目的行占 ${part} 字（${Math.floor(share)}%，${titles.length} 行），超过 ${limit}%。`,
        fix: '在每个标题下用自己的话说明这一部分规定了什么、和谁有关、怎么办。',
      };
    }
  },
};
