import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';
import { explainUnusable } from '../unusable-addresses.ts';

/** Addresses that look right to an eye or a program that scans them: no blank, no backslash, and a host with a name and a dot. */
const ordinary = /^(?:https?:\/\/(?:[\w-]+\.)+(?!local)[a-z][\w-]+(?=[/?#]|$)|[/.?]|#[^\s\\])[^\s\\]*$/i;

export const scriptLinks: SiteRule = {
  id: 'script-links',
  version: 2,
  title: '链接都是能够打开的网址，都有文字',
  basis: [cite('website-inspection'), cite('accessibility-standard')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, _, count) {
    const seen = new Set<string>();
    for (const { kind, element, value, text } of page.references) {
      if (kind !== 'link') continue;
      count();
      const unusable = ordinary.test(value) ? undefined : explainUnusable(value);
      const problem =
        unusable ??
        (element === 'a' && text === ''
          ? { message: `链向 ${value} 的链接没有文字，读屏软件读不出来。`, fix: '给链接写上文字；链接里是图片的，给图片写上 alt。' }
          : undefined);
      if (!problem || seen.has(problem.message)) continue;
      seen.add(problem.message);
      yield { where: { page: page.path, target: value }, ...problem };
    }
  },
};
