import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '#content-folder';
import { pageKinds } from './support/page-kinds.ts';

const { folder, base } = inject('basePortal');
const read = (file: string) => readFileSync(join(folder, file));
const fileOf = (path: string) => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));
const styleOrScript = new RegExp(`(?:src|href)="${base}(_astro/[^"]+\\.(?:css|js))"`, 'g');
const styleAndScripts = (html: string) => [...html.matchAll(styleOrScript)].map((match) => match[1]!);

/** A page of the gazette holds whole issues to print; it is as long as the issue. */
const kinds = pageKinds.filter((path) => !path.endsWith('/print/'));

describe('what a page makes a reader download', () => {
  test.each(kinds)('%s: at most 60 KB, compressed as every server can', (path) => {
    const html = read(fileOf(path));
    const files = [html, ...styleAndScripts(html.toString()).map(read)];
    expect(files.length).toBeGreaterThan(2);
    expect(files.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThan(60 * 1024);
  });

  test('each script is under 10 KB, that of the search apart', () => {
    const scripts = listFiles(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(2);
    for (const name of scripts.filter((script) => !/search/i.test(script))) expect(read(`_astro/${name}`).length, name).toBeLessThan(10 * 1024);
    expect(brotliCompressSync(read(`_astro/${scripts.find((name) => name.startsWith('settings'))!}`)).length).toBeLessThan(500);
  });

  test('every image of a text has its size and waits until it is near', () => {
    const images = listFiles(folder)
      .filter((name) => name.endsWith('/index.html'))
      .flatMap(
        (name) =>
          read(name)
            .toString()
            .match(/<img\b[^>]*>/g) ?? [],
      );
    expect(images.length).toBeGreaterThan(5);
    for (const image of images) {
      expect(image).toMatch(/\swidth="\d+"/);
      expect(image).toMatch(/\sheight="\d+"/);
      expect(image).toContain('loading="lazy"');
    }
  });
});

test('every kind of page is valid HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // Titles name the site as well, as 《政府网站发展指引》 asks.
    rules: { 'long-title': 'off' },
  });
  const told = pageKinds.flatMap((path) =>
    validator
      .validateStringSync(read(fileOf(path)).toString())
      .results.flatMap(({ messages }) => messages.map(({ ruleId, message, column }) => `${path} ${ruleId} ${message} ${column}`)),
  );
  expect(told).toEqual([]);
});

describe('what machines read', () => {
  test.each(kinds.filter((path) => path.endsWith('/')))('%s: an address, a title and a kind to share, below the site', (path) => {
    const html = read(fileOf(path)).toString();
    const property = (name: string) => new RegExp(`<meta property="${name}" content="([^"]+)"`).exec(html)?.[1];
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    expect(new URL(canonical!).pathname).toBe(base + path.slice(1));
    expect(property('og:url')).toBe(canonical);
    expect(property('og:title')).toBeTruthy();
    expect(['article', 'website']).toContain(property('og:type'));
  });

  test('the sitemap has the day of every document', () => {
    const sitemap = read('sitemap-0.xml').toString();
    const { documents } = JSON.parse(read('data/catalog.json').toString()) as { documents: { url: string; published: string }[] };
    expect(documents.length).toBeGreaterThan(100);
    const days = new Map([...sitemap.matchAll(/<loc>([^<]+)<\/loc><lastmod>(\d{4}-\d{2}-\d{2})/g)].map((match) => [match[1]!, match[2]!]));
    for (const { url, published } of documents) expect(days.get(url), url).toBe(published.slice(0, 10));
  });

  test('registers are described as data sets, with their files', () => {
    const html = read('organ-functions/power-list/index.html').toString();
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!) as Readonly<Record<string, unknown>>;
    expect(data['@type']).toBe('Dataset');
    expect(data['distribution']).toHaveLength(3);
    for (const { contentUrl } of data['distribution'] as { contentUrl: string }[])
      expect(listFiles(folder)).toContain(new URL(contentUrl).pathname.slice(base.length));
  });
});
