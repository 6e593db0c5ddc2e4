import { expect, test } from 'vitest';
import { auditSite } from '../run.ts';
import { parseSitePage } from '../site-page.ts';
import type { SiteRule } from '../rule.ts';
import { auditPages, auditTexts, page, siteSubject } from '../testing/site-subject.ts';
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
  expect(await auditPages(fileManifest, texts, { manifest: { state } })).toMatchObject([{ where: { page: '/data/manifest.json' } }]);
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
