import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { AuditReport } from '#audit';
import { launchBrowser } from './support/browser.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const { folder: site, content } = inject('rootPortal');
const folder = mkdtempSync(join(tmpdir(), 'evidence-pack-'));

/** Puts the clock of a process years ahead. */
const laterClock = `data:text/javascript,${encodeURIComponent(
  'const Real = Date; const ahead = 1e11; globalThis.Date = class extends Real { constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ahead); } static now() { return Real.now() + ahead; } };',
)}`;

interface Circumstances {
  readonly content?: string;
  readonly more?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly clock?: string;
}

interface Ended {
  readonly status: number | string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function audit(out: string, { content: audited = content, more = [], env = {}, clock }: Circumstances = {}): Promise<Ended> {
  const parameters = ['scripts/audit.ts', '--content', audited, '--site', site, '--out', join(folder, out), ...more];
  const options = { cwd: project, maxBuffer: 100_000_000, env: { ...process.env, ...env } };
  return new Promise((done) => {
    execFile(process.execPath, [...(clock ? ['--import', clock] : []), ...parameters], options, (error, stdout, stderr) =>
      done({ status: error ? (error.code ?? undefined) : 0, stdout, stderr }),
    );
  });
}

const read = (out: string, name: string) => readFileSync(join(folder, out, name), 'utf8');
const reportOf = (out: string) => JSON.parse(read(out, 'audit.json')) as AuditReport;

/** A copy of the content with faults in it: one document with a link to nowhere, and one without a date that exists. */
function faultyContent(): string {
  const copy = join(folder, 'content');
  cpSync(content, copy, { recursive: true });
  const texts = reportOf('first').columns.find(({ id }) => id === 'normative-documents');
  expect(texts?.documents).toBeGreaterThan(2);
  const documents = readdirSync(join(copy, 'documents', 'normative-documents'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  const [first, second] = [documents[0]!, documents.at(-1)!].map((name) => join(copy, 'documents', 'normative-documents', name)) as [string, string];
  writeFileSync(first, `${readFileSync(first, 'utf8').trimEnd()}\n\n见[这里](/plans/no-such-plan/)。\n`);
  writeFileSync(second, readFileSync(second, 'utf8').replace(/^dated: .*/m, 'dated: 2026-02-30'));
  return copy;
}

const names = ['audit.html', 'audit.json', 'audit.sarif', 'audit.txt', 'audit.xlsx', 'findings.csv', 'junit.xml', 'self-check.html'];
let faulty: Ended;

beforeAll(async () => {
  await audit('first');
  const given = { content: faultyContent(), more: ['--compare', join(folder, 'first', 'audit.json'), '--format', 'junit'] };
  const elsewhere = { TZ: 'America/St_Johns', LANG: 'da_DK.UTF-8', LC_ALL: 'da_DK.UTF-8' };
  [faulty] = await Promise.all([audit('faulty', given), audit('second', { ...given, env: elsewhere, clock: laterClock })]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the evidence pack', () => {
  it('has all of its files, and the terminal shows one of them', () => {
    expect(readdirSync(join(folder, 'faulty')).sort()).toEqual(names);
    expect(faulty.status).toBe(1);
    expect(faulty.stdout).toBe(read('faulty', 'junit.xml'));
  });

  it('has the same bytes under another clock, time zone and language, and names no place on this machine', () => {
    for (const name of names) {
      const [one, other] = ['faulty', 'second'].map((out) => readFileSync(join(folder, out, name)));
      expect(one!.equals(other!), name).toBe(true);
      expect(one!.includes(project) || one!.includes(folder), name).toBe(false);
    }
  });

  it('says what was checked, and tells every finding with owner, day and standing', () => {
    const { scope, findings, summary, comparison, links, columns, organs } = reportOf('faulty');
    expect(scope).toMatchObject({
      fingerprints: { content: expect.stringMatching(/^[0-9a-f]{64}$/), site: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(scope.software?.version).toBe((JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }).version);
    expect(summary.pages).toBeGreaterThan(100);
    expect(findings.length).toBe(summary.errors + summary.warnings + summary.notices);
    for (const { owner, basis, fix, due, firstSeen } of findings) {
      expect([owner.name, fix, firstSeen].every(Boolean) && basis.length > 0).toBe(true);
      expect(due === null || due > firstSeen).toBe(true);
    }
    expect(findings.find(({ rule }) => rule === 'content-links')).toMatchObject({
      state: 'new',
      where: { file: expect.stringMatching(/^content\/documents\//) },
    });
    expect(comparison).toMatchObject({ fixed: [], unclear: [] });
    expect(links?.external.length).toBeGreaterThan(0);
    expect(columns.length).toBeGreaterThan(30);
    expect(organs.length).toBeGreaterThan(5);
  });

  it('lists what was fixed when the fault is gone', async () => {
    await audit('mended', { more: ['--compare', join(folder, 'faulty', 'audit.json')] });
    const { comparison } = reportOf('mended');
    expect(comparison?.fixed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['content-links', 'document-fields']));
    expect(comparison?.open).toBe(reportOf('first').findings.length);
  });

  it('holds the same findings in every form', async () => {
    const { findings, rules } = reportOf('faulty');
    const sarif = JSON.parse(read('faulty', 'audit.sarif')) as { runs: [{ results: { partialFingerprints: Record<string, string> }[] }] };
    const ids = findings.map(({ id }) => id);
    expect(sarif.runs[0].results.map(({ partialFingerprints }) => partialFingerprints['findingId/v1'])).toEqual(ids);
    const rows = parse(read('faulty', 'findings.csv'), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row['编号'])).toEqual(ids);
    const sheets = await readXlsxFile(join(folder, 'faulty', 'audit.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '问题清单',
      '栏目',
      '机关',
      '解读率',
      '链接',
      '规则',
      '例外',
      '待人工确认',
      '与上次相比',
      '自查表',
      '说明',
    ]);
    expect(sheets[0]?.data.slice(1).map(([id]) => id)).toEqual(ids);
    expect(sheets[5]?.data).toHaveLength(rules.length + 1);
    expect(read('faulty', 'junit.xml').match(/<testcase /g)).toHaveLength(rules.length);
  });

  it('refuses a former report that is none', async () => {
    const refused = await audit('refused', { more: ['--compare', join(project, 'package.json')] });
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('不是检查报告');
  });
});

describe('the HTML of the evidence pack', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  const open = async (name: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    const page = await (await browser.newContext(options)).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'faulty', name)).href);
    return { page, asked };
  };

  it.each(names.filter((name) => name.endsWith('.html')).flatMap((name) => [['light', name] as const, ['dark', name] as const]))(
    'is accessible in %s colours: %s',
    async (colorScheme, name) => {
      const { page, asked } = await open(name, { colorScheme });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(asked).toHaveLength(1);
      await page.context().close();
    },
  );

  it('filters findings by rule and by words, and shows all of them without scripts', async () => {
    const { findings } = reportOf('faulty');
    const { page } = await open('audit.html');
    await page.selectOption('select[name=rule]', 'content-links');
    await page.waitForFunction(() => document.getElementById('filter-status')?.textContent?.startsWith('符合'));
    expect(await page.locator('.findings tbody tr:visible').count()).toBe(1);
    await page.click('button[type=reset]');
    await page.fill('input[name=text]', 'NO-SUCH-PLAN /plans/');
    await page.waitForFunction(() => document.getElementById('filter-status')?.textContent?.startsWith('符合条件的问题 1 个'));
    await page.context().close();

    const { page: plain } = await open('audit.html', { javaScriptEnabled: false });
    expect(await plain.locator('.findings tbody tr').count()).toBe(findings.length);
    expect(await plain.locator('#filter').isVisible()).toBe(false);
    await plain.context().close();
  });
});
