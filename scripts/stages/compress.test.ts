import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from './compress.ts';

const page = `<!doctype html><html lang="zh-CN"><title>公告</title><p>${'关于印发办法的通知。'.repeat(100)}</p></html>`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const longAgo = new Date('2020-01-01');
/** Dates a file back, so that a later write can be told from none. */
const age = (path: string) => utimesSync(path, longAgo, longAgo);
const isAged = (path: string) => statSync(path).mtime.getTime() === longAgo.getTime();

test('every text of 1 KB or more gets copies that unpack to the same bytes', async () => {
  for (const name of ['index.html', '_astro/style.css', 'data/catalog.json', 'feeds/plans.xml', 'robots.txt']) write(name, page);
  expect(await compressSite(folder)).toEqual({ files: 5, written: 5, removed: 0 });
  const copy = readFileSync(join(folder, 'data/catalog.json.gz'));
  expect(gunzipSync(copy).toString()).toBe(page);
  expect(brotliDecompressSync(readFileSync(join(folder, 'data/catalog.json.br'))).toString()).toBe(page);
  expect(copy.length).toBeLessThan(Buffer.byteLength(page) / 2);
});

test('small files, pictures, attachments and the files of the search engine get none', async () => {
  write('small.html', '<p>短</p>');
  for (const name of ['a.png', 'a.pdf', 'a.docx', 'pagefind/wasm.zh.pagefind', 'pagefind/fragment/zh_1.pf_fragment']) write(name, page);
  expect(await compressSite(folder)).toEqual({ files: 0, written: 0, removed: 0 });
});

test('the same bytes give the same bytes', async () => {
  write('a.html', page);
  write('b.html', page);
  await compressSite(folder);
  for (const ending of ['.gz', '.br']) expect(readFileSync(join(folder, `a.html${ending}`))).toEqual(readFileSync(join(folder, `b.html${ending}`)));
});

test('copies that are up to date are left alone, whatever the dates of the files', async () => {
  const path = write('index.html', page);
  await compressSite(folder);
  age(`${path}.gz`);
  age(`${path}.br`);
  expect(await compressSite(folder)).toEqual({ files: 1, written: 0, removed: 0 });
  expect(isAged(`${path}.gz`) && isAged(`${path}.br`)).toBe(true);
});

test('a changed file of the same length and date is compressed again', async () => {
  const path = write('index.html', page);
  age(path);
  await compressSite(folder);
  const changed = page.replace('通知', '公告');
  writeFileSync(path, changed);
  age(path);
  expect(await compressSite(folder)).toMatchObject({ written: 1 });
  expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(changed);
  expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(changed);
});

test('a missing or cut-off copy is made again', async () => {
  const path = write('index.html', page);
  await compressSite(folder);
  unlinkSync(`${path}.br`);
  expect(await compressSite(folder)).toMatchObject({ written: 1 });
  writeFileSync(`${path}.gz`, '');
  expect(await compressSite(folder)).toMatchObject({ written: 1 });
  expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(page);
});

test('copies of an earlier build serve again where nothing has changed', async () => {
  const former = join(folder, 'former');
  for (const name of ['same.html', 'changed.html']) write(`former/${name}`, page);
  await compressSite(former);
  const changed = page.replace('通知', '公告');
  write('build/same.html', page);
  write('build/changed.html', changed);
  write('build/new.html', page);
  expect(await compressSite(join(folder, 'build'), former)).toEqual({ files: 3, written: 2, removed: 0 });
  expect(brotliDecompressSync(readFileSync(join(folder, 'build/same.html.br'))).toString()).toBe(page);
  expect(brotliDecompressSync(readFileSync(join(folder, 'build/changed.html.br'))).toString()).toBe(changed);
});

test('copies are deleted when their file is gone or has become small', async () => {
  const gone = write('gone/index.html', page);
  const shrunk = write('shrunk.html', page);
  write('kept.html', page);
  write('attachments/ledger/archive.tar.gz', 'kept as it is');
  await compressSite(folder);
  unlinkSync(gone);
  writeFileSync(shrunk, '<p>短</p>');
  expect(await compressSite(folder)).toEqual({ files: 1, written: 0, removed: 4 });
  for (const path of [gone, shrunk]) expect(existsSync(`${path}.gz`) || existsSync(`${path}.br`)).toBe(false);
  expect(existsSync(join(folder, 'attachments/ledger/archive.tar.gz'))).toBe(true);
});
