import { cite } from '#disclosure';
import { findCopiedText, lettersOf, type CopiedText } from '../copied-text.ts';
import { interpretations, linesOf } from '../interpretations.ts';
import type { ContentRule } from '../rule.ts';

// A text of a few lines says little either way.
const fewest = 40;

/** How much of an interpretation is copied from the document that it is to explain; names of documents, numbers of articles and headings do not count. */
export const interpretationExcerpts: ContentRule = {
  id: 'interpretation-excerpts',
  version: 1,
  title: '解读用自己的话说明，不是摘抄原文',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal, bodies } = subject;
    const limit = portal.site.interpretation.copiedShare;
    const sources = new Map<string, string>();
    for (const interpretation of interpretations(portal)) {
      const lines = linesOf(subject, interpretation)?.filter(({ heading }) => !heading);
      if (!lines) continue;
      const letters = lettersOf(lines);
      if (letters.count < fewest) continue;
      let most: { readonly id: string; readonly result: CopiedText } | undefined;
      for (const id of interpretation.interprets) {
        const document = portal.document(id);
        const source = document && (sources.get(id) ?? lettersOf(linesOf(subject, document) ?? []).text);
        if (!source) continue;
        // Several interpretations of a document stand far apart in the list; a few texts are kept, not all.
        if (sources.size > 100) sources.clear();
        sources.set(id, source);
        count();
        const result = findCopiedText(letters, source);
        if (!most || result.copied > most.result.copied) most = { id, result };
      }
      if (!most) continue;
      const { copied, longest } = most.result;
      const share = (copied / letters.count) * 100;
      if (share <= limit) continue;
      yield {
        where: { file: interpretation.source.file, line: bodies.get(interpretation.source.file)!.firstLine + longest.line },
        message: `正文有 ${Math.floor(share)}% 照抄文件 ${most.id}（${copied}/${letters.count} 字），超过 ${limit}%；最长的一段 ${longest.letters} 字，从这一行开始。`,
        fix: '改用自己的话说明：为什么这样规定、和谁有关、怎么办、和以前有什么不同；需要引用条文的，只引关键的一句。',
      };
    }
  },
};
