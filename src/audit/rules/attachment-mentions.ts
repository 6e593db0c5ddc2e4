import { cite } from '#disclosure';
import { findMarkdownLinks } from '../markdown-links.ts';
import { publishedTexts } from '../published-texts.ts';
import type { ContentRule } from '../rule.ts';

// `附件：1.…`, `附件1`, `详见附件`; not 附件 as an ordinary word.
const mention = /^[\s>*_]*附\s*件\s*(?:[:：]|\d|[一二三四五六七八九十](?![并起律同]))|[见按如]附件/;
/** The attachment itself, printed below the text. */
const printed = /^#+\s*附\s*件|^\s*[*_]*附\s*件\s*[\d一二三四五六七八九十]*[*_]*\s*$/m;

/** A text that promises an attachment has one. */
export const attachmentMentions: ContentRule = {
  id: 'attachment-mentions',
  version: 1,
  title: '正文提到的附件已经列出',
  inapplicable: '正文没有提到附件',
  basis: [cite('disclosure-regulation', 24), cite('column-contract')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    for (const { file, owner, text, lineAt } of publishedTexts(subject)) {
      const document = subject.portal.document(owner);
      if (!document || document.source.file !== file) continue;
      if (!/附\s*件/.test(text)) continue;
      const lines = text.split('\n');
      const line = lines.findIndex((words) => mention.test(words));
      if (line < 0) continue;
      count();
      if ((document.attachments ?? []).length > 0 || printed.test(text)) continue;
      const leadsToFile = findMarkdownLinks(text).some(({ target }) => !/^(?:\/(?!attachments\/)|#|[a-z]+:)/i.test(target));
      const leadsOnward = findMarkdownLinks(lines[line]!).length > 0;
      if (leadsToFile || leadsOnward) continue;
      const words = lines[line]!.trim();
      const from = Math.max(0, words.search(mention) - 20);
      yield {
        where: { file, line: lineAt(line) },
        message: `正文写着“${words.slice(from, from + 30)}”，而没有列出附件。`,
        fix: `把附件放到 attachments/${owner}/，在 attachments 里列出；附件已并入正文的，给它加上“附件”标题。`,
      };
    }
  },
};
