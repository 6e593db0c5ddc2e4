import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditShares, rules, type SiteFile, type SiteRule } from '#audit';
import { contentSubject } from '../../src/audit/testing/content-subject.ts';
import { documentPage, page } from '../../src/audit/testing/site-subject.ts';
import { lookAtFiles } from './look-at-files.ts';

const siteRules = rules.filter((rule): rule is SiteRule => rule.subject === 'site');
const { portal } = contentSubject();
const texts: Record<string, string> = {
  ...Object.fromEntries(portal.documents.map(({ column, id }) => [`${column}/${id}/index.html`, documentPage(portal, id)])),
  ...Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`lists/${index}/index.html`, page(`<a href="/none/${index}/">点击这里</a>`)])),
};
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function audit(threads: number) {
  const pages = Object.keys(texts).sort();
  const files = new Map(pages.map((path): [string, SiteFile] => [path, { path, bytes: texts[path]!.length }]));
  const given = { base: '/', origin: 'https://www.shilixian.example', files, assets: new Map(), portal };
  const hashes = new Map<string, string>();
  const shares = lookAtFiles({ folder, pages, rules: siteRules, given, hash: true, threads }, ({ path, sha256 }) => void hashes.set(path, sha256));
  return { ...(await auditShares(siteRules, given, shares)), hashes };
}

test('several threads find the same as one, in the same order', { timeout: 120_000 }, async () => {
  const [one, two] = [await audit(1), await audit(2)];
  expect(one.findings.length).toBeGreaterThan(1000);
  expect(two).toEqual(one);
  expect(two.hashes.size).toBe(Object.keys(texts).length);
});

test('a page that cannot be read ends the work with its error', { timeout: 120_000 }, async () => {
  const given = { base: '/', origin: 'https://www.shilixian.example', files: new Map(), assets: new Map() };
  const shares = lookAtFiles({ folder, pages: ['none.html'], rules: siteRules, given, hash: false, threads: 2 }, () => undefined);
  const walk = async () => {
    for await (const share of shares) expect(share.pages).toEqual([]);
  };
  await expect(walk()).rejects.toThrow('ENOENT');
});
