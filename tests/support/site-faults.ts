/** A fault planted in a copy of a built site, and the one finding that it must lead to. */
export interface SiteFault {
  readonly name: string;
  readonly rule: string;
  /** Pages and files that the finding may name; the changed file where it is left out. */
  readonly page?: string;
  /** The file to change, below the site folder. */
  readonly file: string;
  /** The new text; `undefined` deletes the file (a name that ends in `/`: the folder). */
  readonly change?: ((text: string) => string) | 'delete' | 'truncate' | 'empty' | 'create' | { readonly rename: string };
  readonly create?: string;
}

export const document = 'normative-documents/agricultural-funds-notice/index.html';
const column = 'normative-documents/index.html';
const address = '/normative-documents/agricultural-funds-notice/';

const inText = (html: string) => (text: string) => text.replace('<div class="text">', `<div class="text">${html}`);
const inHead = (html: string) => (text: string) => text.replace('</head>', `${html}</head>`);
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

/** Faults in pages and files of the small portal; `attachment` and `style` are found in the built site. */
export function siteFaults({ attachment, owner, style, script }: { attachment: string; owner: string; style: string; script: string }): SiteFault[] {
  const page = (name: string, rule: string, change: (text: string) => string): SiteFault => ({ name, rule, file: document, page: address, change });
  return [
    // Links
    page('a link to nowhere', 'broken-links', inText('<p><a href="/plans/no-such-plan/">规划文本</a></p>')),
    page('a link without its slash', 'broken-links', inText('<p><a href="/plans">规划信息</a></p>')),
    page('a link of the wrong case', 'broken-links', inText('<p><a href="/Plans/">规划信息</a></p>')),
    page('a link in the frame that leads nowhere', 'broken-links', replace('href="/site-map/"', 'href="/sitemap/"')),
    page(
      'a canonical address that is not there',
      'broken-links',
      replace(/rel="canonical" href="[^"]*"/, 'rel="canonical" href="https://www.shilixian.example/plans/none/"'),
    ),
    page('an anchor that is not there', 'broken-anchors', replace('href="#一统筹范围"', 'href="#没有这一节"')),
    page('a heading without its anchor', 'broken-anchors', replace('<h2 id="一统筹范围">', '<h2>')),
    page('an anchor of another page that is not there', 'broken-anchors', inText('<p><a href="/guide/#没有">指南</a></p>')),
    page('a picture that is not there', 'broken-resources', inText('<img src="/_astro/none.png" alt="流程图">')),
    page(
      'an attachment that is not there',
      'broken-attachments',
      inText('<p><a href="/attachments/agricultural-funds-notice/none.pdf">申报表</a></p>'),
    ),
    page('a script as a link', 'script-links', inText('<p><a href="javascript:void(0)">打开申报表</a></p>')),
    page('a link without words', 'script-links', inText('<p><a href="/plans/"></a></p>')),
    page('a link that says nothing', 'link-texts', inText('<p><a href="/plans/">点击这里</a></p>')),
    page('a hidden link to elsewhere', 'hidden-links', inText('<p hidden><a href="https://casino.example/">彩票平台</a></p>')),
    // Foreign content
    page('a picture from elsewhere', 'foreign-hosts', inText('<img src="https://cdn.example.com/a.png" alt="流程图">')),
    page('a script from elsewhere', 'foreign-hosts', inHead('<script src="https://cdn.example.com/count.js"></script>')),
    page('a style from elsewhere', 'foreign-hosts', inHead('<link rel="stylesheet" href="https://cdn.example.com/a.css">')),
    page('an embedded page from elsewhere', 'foreign-hosts', inText('<iframe src="https://video.example.com/1" title="视频"></iframe>')),
    page('an IPv4 address', 'ipv4-literals', inText('<p><a href="http://10.1.2.3/oa/">办公系统</a></p>')),
    page('an unencrypted address of the site itself', 'mixed-protocols', inText('<p><a href="http://www.shilixian.example/plans/">规划信息</a></p>')),
    // Code
    page('an inline script', 'inline-code', inHead('<script>document.title="x"</script>')),
    page('an inline style', 'inline-code', inText('<p style="color:red">重要</p>')),
    page('a handler in an attribute', 'inline-code', inText('<p onclick="go()">重要</p>')),
    // Titles, language, structure
    page('no title', 'page-titles', replace(/<title>.*?<\/title>/, '')),
    page('an empty title', 'page-titles', replace(/<title>.*?<\/title>/, '<title></title>')),
    page('no main heading', 'page-titles', replace(/<h1>(.*?)<\/h1>/, '<p>$1</p>')),
    page('two main headings', 'page-titles', inText('<h1>另一个标题</h1>')),
    page('the title of another page', 'title-clarity', replace(/<title>.*?<\/title>/, '<title>规划信息_示例县人民政府政府信息公开</title>')),
    page('no language', 'page-language', replace('<html lang="zh-CN">', '<html>')),
    page('the wrong language', 'page-language', replace('<html lang="zh-CN">', '<html lang="en">')),
    page('an id used twice', 'duplicate-ids', replace('<h2 id="二项目生成">', '<h2 id="二项目生成"><span id="二项目生成"></span>')),
    page('a picture without an alternative', 'image-alternatives', inText('<img src="/favicon.svg">')),
    page('a heading that skips a level', 'heading-order', inText('<h4>小标题</h4>')),
    page('a control without a label', 'form-labels', replace('<label for="search-site" class="visually-hidden">检索政府信息</label>', '')),
    page('a button without words', 'form-labels', replace('<button type="submit">检索</button>', '<button type="submit"></button>')),
    page('a table without header', 'table-headers', inText('<table><tr><td>项目</td><td>金额</td></tr></table>')),
    page('no zoom', 'page-accessibility', replace('initial-scale=1', 'initial-scale=1, user-scalable=no')),
    page('a forced order', 'page-accessibility', replace('class="skip-link"', 'class="skip-link" tabindex="3"')),
    page('no charset', 'page-accessibility', replace('<meta charset="utf-8">', '')),
    page('no main part', 'page-accessibility', (text) =>
      text.replace('<main id="main" tabindex="-1">', '<div id="main" tabindex="-1">').replace('</main>', '</div>'),
    ),
    page('a reload', 'page-redirects', inHead('<meta http-equiv="refresh" content="30">')),
    page('a jump to elsewhere', 'page-redirects', inHead('<meta http-equiv="refresh" content="0; url=https://casino.example/">')),
    page('a jump to another page', 'page-redirects', inHead('<meta http-equiv="refresh" content="0; url=/plans/">')),
    page('Markdown that was not understood', 'raw-markup', inText('<p>**重要**</p>')),
    // Tags
    page('no site code', 'required-meta-tags', replace(/<meta name="SiteIDCode"[^>]*>/, '')),
    page('the wrong day of publication', 'required-meta-tags', replace('name="PubDate" content="2025-08-22', 'name="PubDate" content="2025-08-29')),
    page(
      'the tag of another title',
      'required-meta-tags',
      replace(/name="ArticleTitle" content="[^"]*"/, 'name="ArticleTitle" content="另一个标题"'),
    ),
    page('a page closed to search engines', 'search-visibility', inHead('<meta name="robots" content="noindex">')),
    page(
      'the canonical address of another page',
      'search-visibility',
      replace(/rel="canonical" href="[^"]*"/, 'rel="canonical" href="https://www.shilixian.example/plans/"'),
    ),
    page('no canonical address', 'search-visibility', replace(/<link rel="canonical" href="[^"]*">/, '')),
    // Content
    page('a heading that differs', 'document-pages', replace(/<h1>.*?<\/h1>/, '<h1>关于涉农资金的通知</h1>')),
    page('a number that differs', 'document-pages', replace('<dd>示财发〔2025〕47号</dd>', '<dd>示财发〔2025〕48号</dd>')),
    page('a day that differs', 'document-pages', replace('<dd>2025-09-01</dd>', '<dd>2025-10-01</dd>')),
    page('a validity that differs', 'document-pages', replace('<dt>效力状态</dt><dd>有效</dd>', '<dt>效力状态</dt><dd>废止</dd>')),
    page('a field that is not there', 'document-pages', replace(/<div><dt>索引号<\/dt><dd>.*?<\/dd><\/div>/, '')),
    page('a field too many', 'document-pages', replace('</dl>', '<div><dt>签发人</dt><dd>某某</dd></div></dl>')),
    page('no text', 'document-pages', (text) =>
      text
        .replace(/<nav class="contents"[\s\S]*?<\/nav>/, '')
        .replace(/<div class="text">[\s\S]*?<\/div>(?=<p class="own-file")/, '<div class="text"></div>'),
    ),
    page(
      'the wrong next document',
      'document-pages',
      replace(/<a href="[^"]*" rel="next">/, '<a href="/normative-documents/relief-measures-2021/" rel="next">'),
    ),
    page('no previous document', 'document-pages', replace(/<p>上一篇：<a [^>]*>.*?<\/a><\/p>/, '')),
    page(
      'an interpretation that is not linked',
      'document-pages',
      replace(/<a href="\/interpretations\/agricultural-funds-interpretation\/">(.*?)<\/a>/g, '$1'),
    ),
    page('a paragraph taken away', 'file-manifest', replace(/<p>未入库项目不得安排资金。<\/p>/, '')),
    page('a number in the text changed', 'file-manifest', replace('不少于7日', '不少于5日')),
    {
      name: 'a document that the list leaves out',
      rule: 'column-lists',
      file: column,
      page: '/normative-documents/',
      change: replace(/<li><a href="\/normative-documents\/agricultural-funds-notice\/">.*?<\/li>/, ''),
    },
    { name: 'a count that differs', rule: 'column-lists', file: column, page: '/normative-documents/', change: replace(/共 (\d+) 件/, '共 $1$1 件') },
    {
      name: 'a list that names a document wrongly',
      rule: 'column-lists',
      file: column,
      page: '/normative-documents/',
      change: replace(/(<a href="\/normative-documents\/agricultural-funds-notice\/">).*?(<\/a>)/, '$1关于涉农项目的决定$2'),
    },
    // Files
    { name: 'a document whose page is gone', rule: 'statutory-pages', file: document, page: address, change: 'delete' },
    { name: 'a statutory column whose page is gone', rule: 'statutory-pages', file: 'budgets/index.html', page: '/budgets/', change: 'delete' },
    { name: 'an organ whose page is gone', rule: 'statutory-pages', file: 'organs/finance/index.html', page: '/organs/finance/', change: 'delete' },
    { name: 'a search page that is gone', rule: 'file-manifest', file: 'search/index.html', page: '/search/', change: 'delete' },
    { name: 'an error page that is gone', rule: 'file-manifest', file: '404.html', page: '/404.html', change: 'delete' },
    { name: 'a front page that is gone', rule: 'file-manifest', file: 'index.html', page: '/', change: 'delete' },
    { name: 'a style that is gone', rule: 'file-manifest', file: style, change: 'delete' },
    { name: 'a style that was changed', rule: 'file-manifest', file: style, change: (text) => `${text}\n.text{display:none}` },
    { name: 'a script that is gone', rule: 'file-manifest', file: script, change: 'delete' },
    { name: 'a script that was changed', rule: 'file-manifest', file: script, change: (text) => `${text};1` },
    { name: 'a search index that is gone', rule: 'file-manifest', file: 'pagefind/', page: '/pagefind/', change: 'delete' },
    { name: 'an attachment that is gone', rule: 'broken-attachments', file: attachment, page: owner, change: 'delete' },
    { name: 'an attachment that is empty', rule: 'broken-attachments', file: attachment, page: owner, change: 'empty' },
    { name: 'an attachment cut short', rule: 'attachment-copies', file: attachment, page: owner, change: 'truncate' },
    {
      name: 'a page of nobody in a column',
      rule: 'file-manifest',
      file: 'plans/strange-plan/index.html',
      page: '/plans/strange-plan/',
      change: 'create',
    },
    { name: 'a page of nobody beside the columns', rule: 'file-manifest', file: 'promotion/index.html', page: '/promotion/', change: 'create' },
    { name: 'a page renamed', rule: 'statutory-pages', file: document, page: address, change: { rename: document.replace('html', 'htm') } },
    {
      name: 'a folder of a document renamed',
      rule: 'statutory-pages',
      file: 'normative-documents/agricultural-funds-notice/',
      page: address,
      change: { rename: 'normative-documents/agricultural-fund-notice/' },
    },
    { name: 'an attachment renamed', rule: 'broken-attachments', file: attachment, page: owner, change: { rename: attachment.replace('.', '-1.') } },
    { name: 'a column whose folder is gone', rule: 'file-manifest', file: 'normative-documents/', page: '/normative-documents/', change: 'delete' },
    { name: 'feeds that are all gone', rule: 'file-manifest', file: 'feeds/', page: '/feeds/', change: 'delete' },
    { name: 'data that are all gone', rule: 'file-manifest', file: 'data/', page: '/data/', change: 'delete' },
    page('a page that is the error page of a server', 'file-manifest', () => '<html><head><title>404</title></head><body><h1>404</h1></body></html>'),
    page('a page in another encoding', 'file-manifest', (text) => text.replace(/[^\x00-\x7f]/g, '\uFFFD')),
    { name: 'a hidden file', rule: 'file-manifest', file: '.env', change: 'create', create: 'KEY=1' },
    { name: 'a program among the pages', rule: 'file-manifest', file: 'attachments/upload.php', change: 'create', create: '<?php echo 1;' },
    // Data
    {
      name: 'a catalogue without one document',
      rule: 'export-agreement',
      file: 'data/catalog.json',
      change: (text) => {
        const data = JSON.parse(text) as { documents: unknown[]; count: number };
        return JSON.stringify({ ...data, documents: data.documents.slice(1), count: data.count - 1 });
      },
    },
    {
      name: 'a title in the catalogue that differs',
      rule: 'export-agreement',
      file: 'data/catalog.json',
      change: replace(/"title": "示例县[^"]*"/, '"title": "另一个标题"'),
    },
    { name: 'a wrong count in the catalogue', rule: 'export-agreement', file: 'data/catalog.json', change: replace(/"count": \d+/, '"count": 3') },
    { name: 'a catalogue that is cut off', rule: 'export-agreement', file: 'data/catalog.json', change: (text) => text.slice(0, -200) },
    { name: 'a catalogue that is gone', rule: 'export-agreement', file: 'data/catalog.json', change: 'delete' },
    {
      name: 'a day in the data of a column that differs',
      rule: 'export-agreement',
      file: 'data/plans.json',
      change: replace(/"published": "\d{4}/, '"published": "1999'),
    },
    {
      name: 'a row that the table lacks',
      rule: 'export-agreement',
      file: 'data/plans.csv',
      change: (text) => text.split('\r\n').slice(0, -2).concat('').join('\r\n'),
    },
    {
      name: 'a value in the table that differs',
      rule: 'export-agreement',
      file: 'data/plans.csv',
      change: replace(/SLX\d+\/\d{4}-\d+/, 'SLX000/1999-00001'),
    },
    { name: 'an entry that the feed lacks', rule: 'export-agreement', file: 'feeds/plans.xml', change: replace(/<item>.*?<\/item>/s, '') },
    {
      name: 'a feed title that differs',
      rule: 'export-agreement',
      file: 'feeds/plans.xml',
      change: replace(/(<item><title>).*?(<\/title>)/s, '$1另一个标题$2'),
    },
    { name: 'a feed that is cut off', rule: 'export-agreement', file: 'feeds/plans.xml', change: (text) => text.slice(0, -60) },
    {
      name: 'a document that the site map lacks',
      rule: 'export-agreement',
      file: 'sitemap-0.xml',
      change: replace(/<url><loc>[^<]*\/agricultural-funds-notice\/<\/loc>.*?<\/url>/, ''),
    },
    {
      name: 'a page in the site map that is not there',
      rule: 'export-agreement',
      file: 'sitemap-0.xml',
      change: replace('</urlset>', '<url><loc>https://www.shilixian.example/none/</loc></url></urlset>'),
    },
    { name: 'a site closed to search engines', rule: 'search-visibility', file: 'robots.txt', change: replace('Allow: /', 'Disallow: /') },
    { name: 'a feed that is no XML', rule: 'export-agreement', file: 'feeds/plans.xml', change: replace('<item><title>', '<item><title>A & B') },
    { name: 'a site map of another name', rule: 'search-visibility', file: 'robots.txt', change: replace('sitemap-index', 'sitemap') },
    { name: 'a list of other site maps', rule: 'export-agreement', file: 'sitemap-index.xml', change: replace('sitemap-0', 'sitemap-9') },
    { name: 'a manifest that is gone', rule: 'file-manifest', file: 'data/manifest.json', change: 'delete' },
    {
      name: 'a wrong entry in the manifest',
      rule: 'file-manifest',
      page: '/404.html',
      file: 'data/manifest.json',
      change: replace(/("path": "404\.html",\n\s*"bytes": \d+,\n\s*"sha256": ")[0-9a-f]{4}/, '$10000'),
    },
    {
      name: 'an entry that the manifest lacks',
      rule: 'file-manifest',
      page: '/404.html',
      file: 'data/manifest.json',
      change: replace(/\{\s*"path": "404\.html"[^}]*\},/, ''),
    },
    {
      name: 'an entry too many in the manifest',
      rule: 'file-manifest',
      page: '/none.html',
      file: 'data/manifest.json',
      change: replace('"path": "404.html"', `"path": "none.html", "bytes": 1, "sha256": "${'0'.repeat(64)}"},{"path": "404.html"`),
    },
    { name: 'a manifest of another day', rule: 'file-manifest', file: 'data/manifest.json', change: replace(/"asOf": "\d{4}/, '"asOf": "1999') },
  ];
}
