import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { columnPath, organPath, type Organ, type Portal } from '#disclosure';
import { sitePagesFile, type SitePage, type SitePagesFile } from '#search/site-pages.ts';
import { readProsePage } from '../lib/document-page.ts';

function contactOf({ address, phone, hours, email, fax }: Organ): string {
  return [
    address && `地址：${address}`,
    phone && `联系电话：${phone}`,
    hours && `办公时间：${hours}`,
    email && `电子邮箱：${email}`,
    fax && `传真：${fax}`,
  ]
    .filter(Boolean)
    .join('　');
}

/** Columns that have something to show, organs, and prose pages as they have been built below `outFolder`. */
function sitePages(outFolder: string, portal: Portal): SitePage[] {
  const prose = portal.pages.map((page): SitePage => {
    const { title, blocks } = readProsePage(readFileSync(join(outFolder, page.id, 'index.html'), 'utf8'));
    return { path: `/${page.id}/`, kind: '页面', title, names: page.title === title ? [] : [page.title], blocks };
  });
  const taken = new Set(prose.map(({ path }) => path));
  const columns = portal.shownColumns.map(({ id, title, description, remark }): SitePage => ({
    path: columnPath(id),
    kind: '栏目',
    title,
    blocks: [description, ...(remark ? [remark] : [])],
  }));
  const organs = portal.organs.map((organ): SitePage => {
    const { id, name, shortNames = [], duties } = organ;
    return { path: organPath(id), kind: '机关', title: name, names: shortNames, blocks: [contactOf(organ), duties ?? ''].filter(Boolean) };
  });
  return [...prose, ...columns.filter(({ path }) => !taken.has(path)), ...organs];
}

/** Writes what the search page shows beside documents. Throws when a prose page has not been built. */
export function writeSearchPages(outFolder: string, portal: Portal): void {
  const path = join(outFolder, sitePagesFile);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ pages: sitePages(outFolder, portal) } satisfies SitePagesFile));
}
