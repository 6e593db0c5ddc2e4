import { absoluteUrl, attachmentPath, cite, describedFields, documentPath, documentTypes, factsOf, namedIn } from '#disclosure';
import type { DisclosureDocument, Portal, SitePlace } from '#disclosure';
import { parseCsv, parseXmlItems } from '../data-files.ts';
import { isDataFolderLost, isLost } from '../lost-files.ts';
import type { Count, SiteRule, SiteSubject } from '../rule.ts';
import { decodeAddress } from '../site-address.ts';

const rebuild = '重新生成网站，不要手工修改数据文件。';

type Entry = Readonly<Record<string, unknown>>;
interface Difference {
  readonly where: SitePlace;
  readonly message: string;
  readonly fix: string;
}

/** What a data file must hold, for the messages. */
interface DataFile {
  readonly file: string;
  readonly name: string;
  readonly documents: readonly DisclosureDocument[];
}

function readEntries(text: string): { readonly entries: readonly Entry[]; readonly count: unknown } | undefined {
  try {
    const { documents, count } = JSON.parse(text) as { documents?: unknown; count?: unknown };
    if (!Array.isArray(documents) || !documents.every((entry) => typeof entry === 'object' && entry !== null)) return undefined;
    return { entries: documents as Entry[], count };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What an entry must say, field by field. */
function expectedEntry(portal: Portal, document: DisclosureDocument): Entry {
  const data = document as unknown as Entry;
  const path = documentPath(document);
  const fields = describedFields(document.type).map(({ key, references }) => {
    if (references !== 'document') return [key, data[key]] as const;
    const ids = namedIn(document, key).filter((id) => portal.document(id) !== undefined);
    return [key, typeof data[key] === 'string' ? ids[0] : ids] as const;
  });
  return {
    path,
    title: document.title,
    column: document.column,
    url: absoluteUrl(portal.site, path),
    columnTitle: portal.column(document.column)?.title ?? document.column,
    type: document.type,
    typeTitle: documentTypes.get(document.type)?.title,
    issuerNames: document.issuers.map((id) => portal.organName(id)),
    ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
    ...(portal.validity(document) && { validity: portal.validity(document)!.state }),
    attachments: (document.attachments ?? []).map(({ file, title }) => ({
      title,
      file,
      url: absoluteUrl(portal.site, attachmentPath(document.id, file)),
    })),
  };
}

const show = (value: unknown) => (typeof value === 'string' || value === undefined ? String(value ?? '空') : JSON.stringify(value));

function* compareEntry(entry: Entry, document: DisclosureDocument, portal: Portal, name: string): Iterable<string> {
  const expected = expectedEntry(portal, document);
  for (const [field, value] of Object.entries(expected)) {
    const found = entry[field];
    if (found !== value && JSON.stringify(found) !== JSON.stringify(value))
      yield `${name}里 ${document.id} 的 ${field} 是“${show(found)}”，与文件的“${show(value)}”不一致。`;
  }
}

function* compareEntries({ file, name, documents }: DataFile, subject: SiteSubject, portal: Portal, count: Count): Iterable<Difference> {
  const where = { page: `/${file}` };
  const text = subject.assets.get(file);
  if (text === undefined) {
    yield { where, message: subject.files.has(file) ? `${file} 没有读到内容。` : `网站里没有${name} ${file}。`, fix: '重新生成网站。' };
    return;
  }
  const data = readEntries(text);
  if (!data) {
    yield { where, message: `${file} 不是数据目录的格式，别的系统读不了。`, fix: rebuild };
    return;
  }
  const expected = new Set(documents);
  const listed = new Set<string>();
  let surplus = 0;
  for (const entry of data.entries) {
    const id = String(entry['id']);
    const document = portal.document(id);
    count();
    if (listed.has(id) || !document || !expected.has(document)) surplus += 1;
    if (listed.has(id)) yield { where, message: `${name}里 ${id} 出现不止一次。`, fix: rebuild };
    else if (!document || !expected.has(document))
      yield { where, message: `${name}里的 ${id} 不是${document ? '本栏目' : ''}已公开的文件。`, fix: rebuild };
    else for (const message of compareEntry(entry, document, portal, name)) yield { where, message, fix: rebuild };
    listed.add(id);
  }
  const missing = documents.filter(({ id }) => !listed.has(id));
  for (const { source } of missing) yield { where, message: `已公开的文件 content/${source.file} 不在${name}里。`, fix: rebuild };
  // A count that does not fit because of entries already told is no news.
  if (missing.length + surplus === 0 && data.count !== undefined && data.count !== data.entries.length)
    yield { where, message: `${name}写的件数（count）是 ${show(data.count)}，实际列出 ${data.entries.length} 件。`, fix: rebuild };
}

function* compareTable({ file, name, documents }: DataFile, subject: SiteSubject, portal: Portal, count: Count): Iterable<Difference> {
  const where = { page: `/${file}` };
  const text = subject.assets.get(file);
  if (text === undefined) return;
  const [header = [], ...rows] = parseCsv(text);
  if (rows.length === 0 && documents.length === 0) return;
  const addressAt = header.indexOf('网址');
  if (addressAt < 0 || !text.startsWith('\uFEFF')) {
    yield {
      where,
      message: `${file} 不是栏目数据表的格式${addressAt < 0 ? '，没有“网址”一列' : '，开头缺少编码标记，表格软件会显示乱码'}。`,
      fix: rebuild,
    };
    return;
  }
  const byAddress = new Map(documents.map((document) => [absoluteUrl(portal.site, documentPath(document)), document]));
  const listed = new Set<string>();
  for (const row of rows) {
    count();
    const address = row[addressAt] ?? '';
    const document = byAddress.get(address);
    if (!document || listed.has(address)) {
      yield {
        where,
        message: document ? `${name}里 ${address} 出现不止一次。` : `${name}里的网址 ${address} 不是本栏目已公开的文件。`,
        fix: rebuild,
      };
      continue;
    }
    listed.add(address);
    for (const { term, values } of factsOf(portal, document)) {
      const expected = values.map((value) => value.text).join('；');
      const found = (row[header.indexOf(term)] ?? '').replace(/^'(?=[=+\-@\t\r])/, '');
      if (found !== expected)
        yield { where, message: `${name}里 ${document.id} 的“${term}”是“${found}”，与文件的“${expected}”不一致。`, fix: rebuild };
    }
  }
  for (const [address, { source }] of byAddress)
    if (!listed.has(address)) yield { where, message: `已公开的文件 content/${source.file} 不在${name}里。`, fix: rebuild };
}

const feedLength = 50;

function* compareFeed({ file, name, documents }: DataFile, subject: SiteSubject, portal: Portal, count: Count): Iterable<Difference> {
  const where = { page: `/${file}` };
  const text = subject.assets.get(file);
  if (text === undefined) return;
  const items = parseXmlItems(text, 'item');
  if (!items) {
    yield { where, message: `${file} 不是完整的 RSS，阅读软件打不开。`, fix: rebuild };
    return;
  }
  const newest = [...documents].sort((a, b) => b.published.localeCompare(a.published)).slice(0, feedLength);
  const byAddress = new Map(newest.map((document) => [absoluteUrl(portal.site, documentPath(document)), document]));
  const listed = new Set<string>();
  for (const item of items) {
    count();
    const link = item.get('link') ?? '';
    const document = byAddress.get(link);
    listed.add(link);
    if (!document) {
      yield { where, message: `${name}里的 ${link || '（没有地址）'} 不是本栏目最近公开的文件。`, fix: rebuild };
      continue;
    }
    const title = item.get('title') ?? '';
    if (title !== document.title)
      yield { where, message: `${name}里 ${document.id} 的标题是“${title}”，与文件的“${document.title}”不一致。`, fix: rebuild };
    const time = Date.parse(item.get('pubDate') ?? '');
    const expected = Date.parse(`${document.published.slice(0, 10)}T${document.published.slice(11) || '00:00'}:00+08:00`);
    if (time !== expected)
      yield {
        where,
        message: `${name}里 ${document.id} 的发布时间是“${item.get('pubDate') ?? '空'}”，与文件的 ${document.published} 不一致。`,
        fix: rebuild,
      };
  }
  for (const [address, { source }] of byAddress)
    if (!listed.has(address)) yield { where, message: `已公开的文件 content/${source.file} 不在${name}里。`, fix: rebuild };
}

const sitemapFile = /^sitemap-\d+\.xml$/;

/** Sitemaps against pages, in both directions; pages that send readers on, and the error page, are in none. */
function* compareSitemap(subject: SiteSubject, portal: Portal, count: Count): Iterable<Difference> {
  const maps = [...subject.assets].filter(([file]) => sitemapFile.test(file));
  if (maps.length === 0) return;
  const listed = new Map<string, string>();
  for (const [file, text] of maps) {
    const entries = parseXmlItems(text, 'url');
    if (!entries) {
      yield { where: { page: `/${file}` }, message: `${file} 不是完整的网站地图，搜索引擎读不了。`, fix: rebuild };
      return;
    }
    for (const entry of entries) listed.set(entry.get('loc') ?? '', file);
  }
  const front = absoluteUrl(portal.site, '/');
  const misplaced = new Set<string>();
  for (const [address, file] of listed) {
    count();
    const path = address.startsWith(front) ? address.slice(front.length - 1) : undefined;
    const page = path === undefined ? undefined : subject.pages.get(decodeAddress(path));
    // A page that must be there and is not is told as such.
    if (page || (path !== undefined && isLost(path, subject))) continue;
    misplaced.add(URL.parse(address)?.pathname ?? '');
    yield { where: { page: `/${file}` }, message: `网站地图里的 ${address || '（空地址）'} 没有网页。`, fix: rebuild };
  }
  const [, first] = [...listed][0] ?? [];
  for (const document of portal.documents) {
    const address = absoluteUrl(portal.site, documentPath(document));
    // Listed under another host or protocol, which is told above.
    if (!listed.has(address) && !misplaced.has(new URL(address).pathname))
      yield { where: { page: `/${first ?? maps[0]![0]}` }, message: `已公开的文件 content/${document.source.file} 不在网站地图里。`, fix: rebuild };
  }
}

/** The list of sitemaps against the sitemaps that are there. */
function* compareSitemapIndex({ assets }: SiteSubject, portal: Portal): Iterable<Difference> {
  const file = 'sitemap-index.xml';
  const text = assets.get(file);
  if (text === undefined) return;
  const where = { page: `/${file}` };
  const entries = parseXmlItems(text, 'sitemap');
  if (!entries) {
    yield { where, message: `${file} 不是完整的网站地图，搜索引擎读不了。`, fix: rebuild };
    return;
  }
  const listed = new Set(entries.map((entry) => entry.get('loc') ?? ''));
  const existing = new Set([...assets.keys()].filter((name) => sitemapFile.test(name)).map((name) => absoluteUrl(portal.site, `/${name}`)));
  const wrong = [...listed].filter((address) => !existing.has(address));
  const missing = [...existing].filter((address) => !listed.has(address));
  // A part that is gone is told as a missing file.
  if (missing.length > 0)
    yield { where, message: `${file} 没有列出 ${missing.join('、')}${wrong.length > 0 ? `，列出的是 ${wrong.join('、')}` : ''}。`, fix: rebuild };
}

export const exportAgreement: SiteRule = {
  id: 'export-agreement',
  version: 4,
  title: '数据目录、栏目数据、订阅和网站地图与已公开的文件一致',
  basis: [cite('platform-notice')],
  severity: 'error',
  subject: 'site',
  needsSameContent: true,
  *checkSite(subject, count) {
    const { portal, files } = subject;
    if (!portal) return;
    if (!isDataFolderLost(subject))
      yield* compareEntries({ file: 'data/catalog.json', name: '数据目录', documents: portal.documents }, subject, portal, count);
    for (const column of portal.columns) {
      const documents = portal.inColumn(column.id);
      const [json, csv, feed] = [`data/${column.id}.json`, `data/${column.id}.csv`, `feeds/${column.id}.xml`];
      if (files.has(json)) yield* compareEntries({ file: json, name: `“${column.title}”的数据`, documents }, subject, portal, count);
      yield* compareTable({ file: csv, name: `“${column.title}”的数据表`, documents }, subject, portal, count);
      yield* compareFeed({ file: feed, name: `“${column.title}”的订阅`, documents }, subject, portal, count);
    }
    yield* compareSitemap(subject, portal, count);
    yield* compareSitemapIndex(subject, portal);
  },
};
