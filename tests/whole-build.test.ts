import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { blocks, statutoryColumns } from '#disclosure';
import { listFiles } from '#content-folder';
import { parseSitePage } from '#audit';
import { readContent } from '../scripts/lib/read-content.ts';
import { portalOf } from '../scripts/stages/audit-content.ts';

describe.each(['rootPortal', 'basePortal'] as const)('the demonstration portal (%s)', async (name) => {
  const { folder, content, base } = inject(name);
  const files = new Set(listFiles(folder));
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const source = await readContent(content);
  const portal = portalOf(source, source.settings.site!.demonstration!.asOf!)!;

  it('has a page for every statutory column, and for every item of articles 20 and 21', () => {
    expect(statutoryColumns.filter((column) => column.basis.some(({ article }) => article === 20))).toHaveLength(15);
    expect(statutoryColumns.filter((column) => column.basis.some(({ article }) => article === 21))).toHaveLength(12);
    for (const { id } of statutoryColumns) expect(files, id).toContain(`${id}/index.html`);
  });

  it('names the four blocks to the letter and in order on every page', () => {
    const pages = [...files].filter((file) => file.endsWith('/index.html'));
    expect(pages.length).toBeGreaterThan(100);
    for (const file of ['index.html', 'plans/index.html', 'site-map/index.html']) {
      const html = read(file);
      const navigation = html.indexOf('id="navigation"');
      const positions = blocks.map(({ title }) => html.indexOf(`>${title}<`, navigation));
      expect(
        positions.every((position) => position > navigation && navigation > 0),
        file,
      ).toBe(true);
      expect([...positions].sort((a, b) => a - b)).toEqual(positions);
    }
  });

  it('has a page, and a line in the catalogue, for exactly the published documents', () => {
    const catalogue = JSON.parse(read('data/catalog.json')) as { documents: { id: string; path: string }[] };
    expect(catalogue.documents.map(({ id }) => id).sort()).toEqual(portal.documents.map(({ id }) => id).sort());
    for (const { path } of catalogue.documents) expect(files).toContain(`${path.slice(1)}index.html`);
  });

  it('shows the same values at both doors: the commands and the pages', () => {
    for (const document of portal.documents) {
      const page = parseSitePage(`${document.column}/${document.id}/index.html`, read(`${document.column}/${document.id}/index.html`));
      expect(page.metas.get('ArticleTitle'), document.id).toBe(document.title);
      expect(page.metas.get('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    }
  });

  it('keeps every address below its base', () => {
    for (const file of ['index.html', 'plans/index.html', 'organs/finance/index.html', 'search/index.html', '404.html']) {
      for (const { value, kind } of parseSitePage(file, read(file)).references) {
        if (kind !== 'canonical' && value.startsWith('/')) expect(value.startsWith(base), `${file}: ${value}`).toBe(true);
      }
    }
  });

  it('writes a table file for spreadsheets and a feed for every column that takes documents', () => {
    for (const { id, accepts } of portal.shownColumns) {
      if (accepts.length === 0) continue;
      const csv = read(`data/${id}.csv`);
      expect(csv.startsWith('\uFEFF索引号,标题,内容概述,成文日期')).toBe(true);
      expect(read(`feeds/${id}.xml`)).toContain('<rss version="2.0"');
    }
  });
});
