import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

/** What a link is called that says nothing when it is read out alone; the marks around it are taken off before. */
const vague =
  /^(?:请?(?:点击|点|戳)?(?:这里|此处|此|这儿)(?:查看|下载|进入|打开)?|(?:请?点击)?(?:查看|下载|打开|进入|了解|阅读)?(?:更多|详情|全文|原文|详细|链接)?|click here|here|more|read more|link|details)$/i;
/** Nothing vague is longer, marks included; this spares most links the look. */
const longestVague = 20;
/** An address that is longer is no name that anybody would read out. */
const longestAddress = 60;
const marks = /[\s[\]【】（）()<>《》“”"'…·.。,，:：;；!！>»→›+]+/g;

export const linkTexts: SiteRule = {
  id: 'link-texts',
  version: 1,
  title: '链接的文字说明去向',
  basis: [cite('accessibility-standard')],
  severity: 'warning',
  subject: 'site',
  *checkPage(page, _, count) {
    const seen = new Set<string>();
    for (const { kind, element, value, text } of page.references) {
      if (kind !== 'link' || element !== 'a') continue;
      count();
      // A link without text is told by script-links.
      if (text === '' || (text.length > longestVague && text.length <= longestAddress) || seen.has(text)) continue;
      const bare = text.replace(marks, '');
      const where = { page: page.path, target: value };
      if (bare !== '' && vague.test(bare)) {
        seen.add(text);
        yield { where, message: `链接的文字是“${text}”，单独读出来不知道通向哪里。`, fix: '写明去向，例如把“点击这里”改成“2026年部门预算公开表”。' };
      } else if (/^https?:\/\//i.test(text) && text.length > longestAddress) {
        seen.add(text);
        yield {
          where,
          message: `链接的文字是一长串网址（${text.slice(0, 40)}……），读屏软件会逐个字母读。`,
          fix: '链接的文字写网页或文件的名称，网址放在链接里。',
        };
      }
    }
  },
};
