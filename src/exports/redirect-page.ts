import { absoluteUrl, documentPath, withBase, type DisclosureDocument, type Site } from '#disclosure';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => entities[mark]!);

/** The page at a former address of a document: works without script and on any web server. */
export function toRedirectPage(site: Site, document: DisclosureDocument): string {
  const path = escape(withBase(site.base, documentPath(document)));
  const title = escape(document.title);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="SiteName" content="${escape(site.name)}">
<meta name="SiteDomain" content="${escape(new URL(site.site).host)}">
<meta name="SiteIDCode" content="${escape(site.siteIdCode)}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${path}">
<link rel="canonical" href="${escape(absoluteUrl(site, documentPath(document)))}">
<title>地址已变更：${title}</title>
</head>
<body>
<main id="main"><h1>地址已变更</h1><p>“<a href="${path}">${title}</a>”已移到新的地址。</p></main>
</body>
</html>
`;
}
