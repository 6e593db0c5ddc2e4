import { absoluteUrl, cite } from '#disclosure';
import { kindOf } from '../page-kind.ts';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { resolveReference } from '../site-address.ts';
import type { SitePage } from '../site-page.ts';

const fix = '重新生成网站，不要手工修改网页。';

/** Whether a `robots` value keeps a page out of search engines. */
const closed = /\b(?:noindex|none)\b/i;

function* explainCanonical(page: SitePage, subject: SiteSubject): Iterable<{ target?: string; message: string }> {
  const named = page.references.filter(({ kind }) => kind === 'canonical');
  const [canonical] = named;
  const kind = subject.portal && kindOf(page, subject.portal);
  if (!canonical) {
    if (kind?.kind === 'document') yield { message: '网页没有写明规范地址（canonical）。' };
    return;
  }
  if (named.length > 1) yield { message: `网页写了 ${named.length} 个规范地址（canonical），只能有一个。` };
  const address = resolveReference(canonical.value, page.path, subject);
  const expected = page.path;
  // A page at a former address names the new one.
  const allowed = [expected, redirectPath(page, subject)];
  if (address.kind === 'internal' && allowed.includes(address.path)) return;
  // An address inside the site that no page has is told by broken-links.
  if (address.kind === 'internal' && !subject.files.has(`${address.path.slice(1)}index.html`)) return;
  yield { target: canonical.value, message: `网页的规范地址（canonical）是 ${canonical.value}，应为 ${wholeAddress(expected, subject)}。` };
}

function wholeAddress(path: string, { origin, base }: SiteSubject): string {
  return absoluteUrl({ site: origin, base }, path);
}

function redirectPath(page: SitePage, subject: SiteSubject): string | undefined {
  const address = page.redirect === undefined ? undefined : resolveReference(page.redirect, page.path, subject);
  return address?.kind === 'internal' ? address.path : undefined;
}

/** What `robots.txt` closes to every program, below the base. */
function closedPaths(text: string): string[] {
  const paths: string[] = [];
  let [forAll, lastWasAgent] = [false, false];
  for (const line of text.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const isAgent = name.toLowerCase() === 'user-agent';
    if (isAgent) forAll = (lastWasAgent && forAll) || value.trim() === '*';
    else if (forAll && name.toLowerCase() === 'disallow' && value.trim() !== '') paths.push(value.trim());
    if (name) lastWasAgent = isAgent;
  }
  return paths;
}

export const searchVisibility: SiteRule = {
  id: 'search-visibility',
  version: 2,
  title: '网页能被搜索引擎找到，规范地址正确',
  basis: [cite('website-guide')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, subject, count) {
    count();
    const kind = subject.portal && kindOf(page, subject.portal);
    const robots = [...page.metas].find(([name]) => /^(?:robots|baiduspider|googlebot)$/i.test(name));
    const mayBeClosed = page.redirect !== undefined || kind === undefined || kind.kind === 'error' || kind.kind === 'list';
    if (robots && closed.test(robots[1]) && !mayBeClosed) {
      yield {
        where: { page: page.path },
        message: `网页标签 ${robots[0]} 写的是“${robots[1]}”，搜索引擎不会收录这一页。`,
        fix: '公开的内容不能对搜索引擎关闭：删去这个标签，重新生成网站。',
      };
    }
    for (const { target, message } of explainCanonical(page, subject)) {
      yield { where: { page: page.path, ...(target !== undefined && { target }) }, message, fix };
    }
  },
  *checkSite({ assets, files, origin, base }, count) {
    const text = assets.get('robots.txt');
    if (text === undefined) {
      if (files.has('index.html') && files.has('sitemap-index.xml'))
        yield { where: { page: '/robots.txt' }, message: '网站里没有 robots.txt。', fix: '重新生成网站。' };
      return;
    }
    count();
    const sitemap = absoluteUrl({ site: origin, base }, '/sitemap-index.xml');
    const named = [...text.matchAll(/^\s*sitemap\s*:\s*(\S+)/gim)].map((match) => match[1]!);
    if (text.trim() !== '' && files.has('sitemap-index.xml') && !named.includes(sitemap)) {
      yield {
        where: { page: '/robots.txt', ...(named[0] !== undefined && { target: named[0] }) },
        message: `robots.txt ${named.length > 0 ? `写的网站地图是 ${named.join('、')}` : '没有写网站地图'}，应为 ${sitemap}。`,
        fix: `写上 Sitemap: ${sitemap}，或重新生成网站。`,
      };
    }
    for (const path of closedPaths(text)) {
      yield {
        where: { page: '/robots.txt', target: path },
        message: `robots.txt 不让搜索引擎访问 ${path}。`,
        fix: '公开的内容不能对搜索引擎关闭：删去这一行，重新生成网站。',
      };
    }
  },
};
