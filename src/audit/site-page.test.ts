import { describe, expect, test } from 'vitest';
import { pagePathOf, parseSitePage } from './site-page.ts';

function parse(body: string, head = '') {
  return parseSitePage('plans/x/index.html', `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`);
}

describe('pagePathOf', () => {
  test.each([
    ['index.html', '/'],
    ['plans/x/index.html', '/plans/x/'],
    ['404.html', '/404.html'],
    ['plans/notindex.html', '/plans/notindex.html'],
  ])('%s is at %s', (file, path) => expect(pagePathOf(file)).toBe(path));
});

describe('a parsed page', () => {
  test('tells language, title, tags and headings', () => {
    const page = parse('<h1>规划 <em>信息</em></h1><h2>其他</h2>', '<title> 规划\n信息 </title><meta name="SiteName" content="示例县&amp;政府">');
    expect(page).toMatchObject({ path: '/plans/x/', lang: 'zh-CN', title: '规划 信息', mainHeadings: ['规划 信息'], redirect: undefined });
    expect(page.metas.get('SiteName')).toBe('示例县&政府');
  });

  test('takes the title of the page, not of a drawing', () => {
    expect(parse('<svg><title>图标</title></svg>').title).toBeUndefined();
  });

  test('tells where it sends its reader', () => {
    expect(parse('', '<meta http-equiv="refresh" content="0; url=\'/plans/y/\'">').redirect).toBe('/plans/y/');
    expect(parse('', '<meta http-equiv="refresh" content="30">').redirect).toBeUndefined();
  });

  test('collects ids, names of anchors, and ids that are there twice', () => {
    const page = parse('<p id="a"></p><a name="b"></a><p id="a"></p>');
    expect([...page.ids]).toEqual(['a', 'b']);
    expect(page.duplicateIds).toEqual(['a']);
  });

  test('tells inline code, but not data blocks and scripts from files', () => {
    const code =
      '<script>run()</script><script src="/a.js"></script><script type="application/ld+json">{}</script><style>p{}</style><p style="x" onclick="y">';
    expect(parse(code).inlineCode).toEqual(['script', 'style', 'p[style]', 'p[onclick]']);
  });

  test('tells tags that are there twice, structured data, and images named as files', () => {
    const page = parse(
      '<img src="/a.png" alt="图1.png"><img src="/b.png" alt="b-1.PNG">',
      '<meta name="a" content="1"><meta name="a" content="2"><script type="application/ld+json">{"a":1}</script>',
    );
    expect(page).toMatchObject({ repeatedMetas: new Set(['a']), structuredData: ['{"a":1}'], imagesNamedAsFiles: ['/b.png'] });
  });

  test('knows whether it was cut off', () => {
    const { html } = parse('<p>甲</p>');
    expect([html, html.replace('</html>', '\n'), html.slice(0, -20), ''].map((text) => parseSitePage('a.html', text).complete)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('has text without scripts, one block per line', () => {
    expect(parse('<p>第一  段</p><script>let hidden;</script><template>不可见</template><p>第二<b>段</b></p>').text).toBe('第一 段\n第二段');
  });
});

describe('references of a page', () => {
  const kinds = (body: string, head = '') => parse(body, head).references.map(({ kind, value }) => [kind, value]);

  test('are links, resources and forms', () => {
    expect(
      kinds(
        '<a href="/a/">甲</a><img src="/b.png" srcset="/b.png 1x,/c.png 2x"><form action="/d/"></form><video poster="/e.png"><source src="/f.mp4"></video>',
      ),
    ).toEqual([
      ['link', '/a/'],
      ['image', '/b.png'],
      ['image', '/b.png'],
      ['image', '/c.png'],
      ['form', '/d/'],
      ['image', '/e.png'],
      ['media', '/f.mp4'],
    ]);
  });

  test('tell by relation what a <link> is', () => {
    const links = ['stylesheet', 'shortcut icon', 'canonical', 'alternate', 'preconnect', 'modulepreload', 'manifest', 'license'];
    expect(kinds('', links.map((rel) => `<link rel="${rel}" href="/x">`).join('')).map(([kind]) => kind)).toEqual([
      'style',
      'icon',
      'canonical',
      'link',
      'connection',
      'script',
      'preload',
      'link',
    ]);
  });

  test.each([
    ['<a href="/x/">全  文</a>', '全 文'],
    ['<a href="/x/"><img src="/i.png" alt="国徽"></a>', '国徽'],
    ['<a href="/x/" aria-label="下载附件"><svg></svg></a>', '下载附件'],
    ['<a href="/x/"><svg aria-label="下载"></svg></a>', '下载'],
    ['<a href="/x/"> </a>', ''],
  ])('name the link %s', (html, text) => {
    expect(parse(html).references.find(({ kind }) => kind === 'link')?.text).toBe(text);
  });

  test('survive links that are never closed', () => {
    expect(kinds('<a href="/a/">甲<a href="/b/">乙')).toEqual([
      ['link', '/a/'],
      ['link', '/b/'],
    ]);
  });
});
