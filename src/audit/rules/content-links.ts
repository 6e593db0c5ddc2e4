import { cite } from '#disclosure';
import { LinkJudge } from '../link-faults.ts';
import { findMarkdownLinks } from '../markdown-links.ts';
import { maskPersonalData } from '../personal-data/index.ts';
import { publishedTexts } from '../published-texts.ts';
import type { ContentRule } from '../rule.ts';

/** Links and images in texts lead to what will be there, told by line before the site is built. */
export const contentLinks: ContentRule = {
  id: 'content-links',
  version: 3,
  title: '正文中的链接和图片地址正确',
  basis: [cite('website-guide'), cite('website-inspection')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const judge = new LinkJudge(subject);
    for (const { file, owner, text, lineAt } of publishedTexts(subject)) {
      for (const link of findMarkdownLinks(text)) {
        count();
        const fault = judge.faultOf(link, owner);
        if (!fault) continue;
        const mask = (words: string) => maskPersonalData(words, subject.asOf);
        yield { where: { file, line: lineAt(link.line) }, message: mask(fault.message), fix: mask(fault.fix), cause: fault.cause };
      }
    }
  },
};
