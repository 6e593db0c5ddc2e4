import { expect, test } from 'vitest';
import { auditSite } from '../run.ts';
import { parseSitePage } from '../site-page.ts';
import type { FileVersions, GivenSubject, SiteFile, SiteRule } from '../rule.ts';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, documentPage, page, siteSubject } from '../testing/site-subject.ts';
import { fileManifest } from './file-manifest.ts';
import { rules } from './index.ts';

const siteRules = rules.filter((rule): rule is SiteRule => rule.subject === 'site');

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const texts: Record<string, string> = { 'index.html': page(), 'a/index.html': page('甲'), 'search/x.js': 'a', 'search/y.js': 'b' };
const entry = (text: string) => ({ bytes: bytesOf(text), sha256: '0'.repeat(64) });
const manifest = { state: 'read', record: {}, files: new Map(Object.entries(texts).map(([path, text]) => [path, entry(text)])) } as const;
const without = (...names: string[]) => Object.fromEntries(Object.entries(texts).filter(([name]) => !names.includes(name)));

test('file-manifest passes the files that the manifest lists, and does not apply while a site is built', async () => {
  expect((await auditTexts(fileManifest, texts, { manifest })).results[0]).toMatchObject({ state: 'passed', checked: 5 });
  expect((await auditTexts(fileManifest, texts)).results[0]?.state).toBe('not-applicable');
});

test.each([
  [{ ...texts, 'a/index.html': page('') }, '/a/', '文件或清单在生成之后改动过'],
  [without('a/index.html'), '/a/', '生成时有的文件 a/index.html 不在了'],
  [without('search/x.js'), '/search/x.js', '生成时有的文件 search/x.js 不在了'],
  [without('search/x.js', 'search/y.js'), '/search/', '文件夹 search/ 不在了，里面原有 2 个文件'],
  [{ ...texts, 'b.php': '' }, '/b.php', '文件 b.php 不在清单里'],
])('file-manifest finds one fault in %#', async (changed, where, message) => {
  const findings = await auditPages(fileManifest, changed, { manifest });
  expect(findings).toMatchObject([{ where: { page: where } }]);
  expect(findings[0]?.message).toContain(message);
});

test.each(['missing', 'unreadable'] as const)('file-manifest finds a manifest that is %s', async (state) => {
  const withRecord = { ...texts, 'data/build.json': '{}' };
  expect(await auditPages(fileManifest, withRecord, { manifest: { state } })).toMatchObject([{ where: { page: '/data/manifest.json' } }]);
});

test('file-manifest tells once that the folder of data is gone', async () => {
  const links = { ...texts, 'b/index.html': page('<a href="/data/catalog.json">目录</a><a href="/data/plans.csv">数据</a>') };
  const { findings } = await auditSite(siteRules, siteSubject(links, { manifest: { state: 'missing' }, portal: contentSubject().portal }), [
    parseSitePage('b/index.html', links['b/index.html']),
  ]);
  expect(findings.filter(({ message }) => message.includes('data/')).map(({ where }) => where)).toEqual([{ page: '/data/' }]);
});

const listing = (path: string, digit: string) => ({ path, bytes: 100, sha256: digit.repeat(64) });

function changedSite(found: readonly SiteFile[], given: Partial<GivenSubject> = {}) {
  const listed = { ...manifest, files: new Map(['a/index.html', 'b/x.csv'].map((path, index) => [path, listing(path, String(index))] as const)) };
  const subject = {
    ...siteSubject({}, { manifest: listed, portal: contentSubject().portal }),
    files: new Map(found.map((file) => [file.path, file])),
  };
  return auditSite([fileManifest], { ...subject, ...given }, []);
}

test('file-manifest tells once of a file that was renamed', async () => {
  const { findings } = await changedSite([listing('a/index.html', '0'), listing('b/y.csv', '1')]);
  expect(findings).toMatchObject([{ where: { page: '/b/x.csv' }, message: expect.stringContaining('它现在在 b/y.csv') as string }]);
});

test.each([
  ['b/x.csv', [listing('a/index.html', '0'), listing('b/x.csv', '1')], '压缩副本（.gz）不是由旁边的文件压成的'],
  ['c.csv', [listing('a/index.html', '0'), listing('b/x.csv', '1')], '没有对应的文件'],
  ['b/x.csv', [listing('a/index.html', '0'), listing('b/x.csv', '2')], '内容与清单里的 SHA-256 不符'],
  ['b/x.csv', [listing('a/index.html', '0')], '生成时有的文件 b/x.csv 不在了'],
])('file-manifest tells once of %s with a copy that does not fit: %#', async (path, found, message) => {
  const { findings } = await changedSite(found, { staleCopies: new Map([[path, [`${path}.gz`]]]) });
  expect(findings.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
});

test('file-manifest quotes a change, and names personal numbers by their kind only', async () => {
  const found = [listing('a/index.html', '0'), listing('b/x.csv', '2')];
  const messageFor = async (versions: FileVersions) => (await changedSite(found, { versionsOf: () => versions })).findings[0]?.message;
  expect(await messageFor({ built: '标准：200元', found: '标准：300元' })).toBe('文件在生成之后改动过：“标准：200元”改成了“标准：300元”。');
  expect(await messageFor({ found: '李明,13912345678' })).toMatch(/^文件 b\/x\.csv .*改动过。里面有手机号码。$/);
});

test('a page that was exchanged for something else is told once', async () => {
  const { portal } = contentSubject();
  const { id, column } = portal.documents.find(({ type }) => type === 'normative-document')!;
  const file = `${column}/${id}/index.html`;
  const other = '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>';
  const listed = { ...manifest, files: new Map([[file, entry(documentPage(portal, id))]]) };
  const { findings } = await auditSite(siteRules, siteSubject({ [file]: other }, { manifest: listed, portal }), [parseSitePage(file, other)]);
  const told = findings.filter(({ where }) => 'page' in where && where.page === `/${column}/${id}/`);
  expect(told).toMatchObject([{ rule: 'file-manifest', message: expect.stringContaining('不是生成的那一页了') as string }]);
});

test.each([
  ['', '文件 a/index.html 是空的'],
  [page('甲').slice(0, 90), '网页 a/index.html 不完整，后面的没有了'],
])('file-manifest tells of a page that was cut off, and no other rule does: %#', async (text, message) => {
  const { findings } = await auditSite(siteRules, siteSubject({ ...texts, 'a/index.html': text }, { manifest }), [
    parseSitePage('a/index.html', text),
  ]);
  const told = findings.filter(({ where }) => 'page' in where && where.page === '/a/');
  expect(told.map((finding) => [finding.rule, finding.message.slice(0, message.length)])).toEqual([['file-manifest', message]]);
});
