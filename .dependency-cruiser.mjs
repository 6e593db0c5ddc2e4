// The direction of imports, as `npm run check-imports` checks it. The comment of a rule tells the person who broke it what that means.
// `.astro` files are looked at as `.astro.ts` (see scripts/lib/import-graph.ts), hence the endings below.

const tests = String.raw`\.test\.ts$|/testing/`;
const core = '^src/disclosure/';
const audit = '^src/audit/';
const proofreading = '^src/proofreading/';
const exports = '^src/exports/';
const harvest = String.raw`^src/exports/harvest\.ts$`;
const search = '^src/search/';
const client = '^src/client/';
const doors = String.raw`^src/[^/]+\.ts$`;
const pages = '^src/pages/';
const charts = '^src/charts/';
const views = '^src/(?:components|layouts)/';
const styles = '^src/styles/';
const scriptLibrary = '^scripts/lib/';
const commands = '^scripts/';
const astro = '^astro:|^node_modules/(?:astro|@astrojs)/';

const packages = (...names) => `^node_modules/(?:${names.join('|')})/`;

/** Code in `from` may import itself and `allowed`, nothing else; Node's own modules only where `node` says so. */
function only(name, from, allowed, comment, { node = false, except = [] } = {}) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: from, pathNot: [tests, ...except] },
    // What cannot be found at all is the business of `imports-exist`.
    to: { pathNot: [from, ...allowed, String.raw`^\.`], ...(node && { dependencyTypesNot: ['core'] }) },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only(
      'core-is-pure',
      core,
      [packages('zod', 'yaml')],
      '核心只认数据：引入文件、时钟、网络、Astro 或其他部分之后，它就不能在页面和命令里同样使用，也不能脱离环境测试。把要用的数据作为参数传进来。',
    ),
    only('proofreading-stands-alone', proofreading, [core], '校对只看交给它的文字，读文件由命令完成；这样它既能单独使用，也能用在内容检查里。'),
    only(
      'audit-is-pure',
      audit,
      [core, proofreading, packages('htmlparser2')],
      '检查规则只看交给它的内容和网页，读文件、看日期、联网都由 scripts 完成；否则同一份内容、同一天可能得出不同的结果。',
    ),
    {
      name: 'one-html-parser',
      severity: 'error',
      comment: '网页只在 site-page.ts 解析一次，规则读它的结果；规则自己解析，检查两万个网页时就会慢几十倍。',
      from: { path: audit, pathNot: [tests, String.raw`^src/audit/site-page\.ts$`] },
      to: { path: packages('htmlparser2') },
    },
    only(
      'exports-are-pure',
      exports,
      [core, packages('@astrojs/rss', 'diff', 'docx', 'fflate', 'ical-generator', 'satteri', 'uqr', 'write-excel-file')],
      '导出是“门户进，文字出”的函数；写文件由页面和命令完成，检查结果不进入公开数据。',
      { except: [harvest] },
    ),
    only(
      'harvest-only-hashes',
      harvest,
      [core, exports, '^(?:node:)?crypto$'],
      '采集数据要给每一份写上摘要，只为此引入 crypto；读写文件、联网不属于导出。',
    ),
    {
      name: 'rss-only-for-feeds',
      severity: 'error',
      comment: '只有 exports/rss.ts 需要 RSS 库，别的导出不应当带上它。',
      from: { path: exports, pathNot: [tests, String.raw`^src/exports/rss\.ts$`] },
      to: { path: packages('@astrojs/rss') },
    },
    {
      name: 'word-only-for-official-documents',
      severity: 'error',
      comment:
        '正文只在 exports/official-blocks.ts 读成公文的段落，空白公文只在 official-template.ts 由 docx 库制作一次；别处再用，两万份文件的生成就会慢几十倍。',
      from: { path: exports, pathNot: [tests, String.raw`^src/exports/(?:official-blocks|official-template|office-letters)\.ts$`] },
      to: { path: packages('docx', 'satteri') },
    },
    only('search-stands-alone', search, [], '检索的编码和查询同时用于浏览器和生成索引的命令，引入任何别的代码都会被送到读者的浏览器里。'),
    only('charts-are-geometry', charts, [], '图表的几何只把数字算成坐标，画出来是组件的事；引入别的代码就不能在报告里同样使用。'),
    only(
      'client-is-small',
      client,
      [search, String.raw`^src/disclosure/processing-fee\.ts$`],
      '浏览器里的脚本只用检索部分和收费标准；引入别的代码会让每个读者多下载，引入 Node 的模块则根本不能运行。',
    ),
    only(
      'doors-know-no-rules',
      doors,
      [core, astro, packages('satteri', 'csv-parse', 'fflate', 'read-excel-file', '@types')],
      'src 下的文件是 Astro 进入内容的门，只读内容、建立门户；检查和命令不属于网页的生成。',
      { node: true },
    ),
    only(
      'pages-read-no-files',
      pages,
      [core, exports, doors, views, styles, client, astro],
      '页面从门户取数据、交给组件显示；读文件、检查规则写在页面里就无法测试，也会与命令的结果不一致。',
    ),
    only(
      'views-get-props',
      views,
      [core, charts, doors, styles, client, packages('astro')],
      '组件和版式只显示传进来的数据（props）；自己去取门户或内容，就会在每一页重复计算，也不能单独使用。',
    ),
    {
      name: 'views-know-no-portal',
      severity: 'error',
      comment: '组件和版式可以使用 src 下各文件的类型，数据由页面传进来（props）；自己去取门户，就会在每一页重复计算，也不能单独使用。',
      from: { path: views, pathNot: tests },
      to: { path: doors, pathNot: String.raw`^src/markdown\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    only(
      'script-library-is-plain',
      scriptLibrary,
      [core, doors, audit, exports, search, proofreading, '^node_modules/'],
      'scripts/lib 只读文件和显示进度，供各个命令使用；引用命令或网页，就只能为其中一个所用。',
      { node: true },
    ),
    {
      name: 'script-library-knows-no-rules',
      severity: 'error',
      comment: 'scripts/lib 可以使用检查部分的类型，不能调用它；需要规则的步骤放到 scripts/stages。',
      from: { path: scriptLibrary, pathNot: tests },
      to: { path: [audit, exports], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-use-no-pages',
      severity: 'error',
      comment: '命令与网页是两扇门，共用核心而不互相引用；Astro 由生成网页的步骤作为程序启动。',
      from: { path: commands, pathNot: tests },
      to: { path: [pages, views, client, '^astro:'] },
    },
    {
      name: 'stages-are-not-commands',
      severity: 'error',
      comment: '步骤被命令调用，反过来引用命令会立即运行它。',
      from: { path: '^(?:src|scripts/(?:lib|stages))/' },
      to: { path: String.raw`^scripts/[^/]+\.ts$` },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      comment: '测试用的代码和样例不能进入产品。',
      // The bench measures the search in the browser of the tests.
      from: { pathNot: [tests, '^tests/', '^scripts/bench/', String.raw`^vitest\.config\.ts$`] },
      to: { path: [tests, '^tests/', packages('vitest', 'playwright-core', '@sparticuz/chromium', 'axe-core', 'html-validate')] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: '两个文件互相引用，哪一个都不能单独理解和测试；把共同的部分移到第三处。只引用类型的不算。',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-exist',
      severity: 'error',
      comment: '引用的文件或程序包不存在，或没有写在 package.json 里。',
      from: {},
      to: { couldNotResolve: true, pathNot: '^astro:|^virtual:' },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment: '使用的程序包要写进 package.json，不能依靠别的程序包顺便装上。',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-needs-no-tools',
      severity: 'error',
      comment: '网页和检查不能依赖 devDependencies，只装运行所需程序包的机器上没有它们。',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'nothing-forgotten',
      severity: 'error',
      comment: '没有任何文件引用它，它也不引用别的文件：多半是忘了登记，或已经没有用处。',
      from: { orphan: true, pathNot: [tests, pages, '^tests/', String.raw`^[^/]+$`, String.raw`\.d\.ts$`] },
      to: {},
    },
  ],
};
