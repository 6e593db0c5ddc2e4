import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startServer, type RunningServer } from '../scripts/lib/static-server.ts';
import { launchBrowser } from './support/browser.ts';

/** One address of every kind of page. */
const kinds = [
  '/',
  '/guide/',
  '/rules/',
  '/statutory/',
  '/normative-documents/',
  '/normative-documents/page/3/',
  '/normative-documents/year/2024/',
  '/plans/',
  '/housing-acquisition/',
  '/normative-documents/government-investment-measures/',
  '/annual-reports/county-government-2025/',
  '/annual-reports/county-government-2019/',
  '/interpretations/electric-bicycle-questions/',
  '/interpretations/five-year-outline-interpretation/',
  '/licensing/food-business-licence-guide/',
  '/organs/',
  '/organs/finance/',
  '/organs/finance/annual-reports/',
  '/catalog/',
  '/search/',
  '/site-map/',
  '/quality/',
  '/statement/',
  '/404.html',
];

let browser: Browser;
let server: RunningServer;
let origin: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const { folder, base } = inject('rootPortal');
  server = await startServer({ folder, base, port: 0, host: '::' });
  origin = `http://[::1]:${server.port}`;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

describe.each(kinds)('%s', (path) => {
  it.each([360, 1440])('has no accessibility fault and does not scroll sideways at %i pixels', async (width) => {
    const page = await open(path, width);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

describe('a reader', () => {
  it('has the whole text without scripts', async () => {
    const page = await open('/annual-reports/county-government-2025/', 1440, false);
    expect(await page.locator('article table').count()).toBe(3);
    expect(await page.locator('article').innerText()).toContain('六、其他需要报告的事项');
    const guide = await open('/guide/', 1440, false);
    expect(await guide.locator('main').innerText()).toContain('31—100 页部分');
    await page.context().close();
    await guide.context().close();
  });

  it('causes no request to another host, whatever page is opened', async () => {
    const page = await open('/', 1440);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) foreign.push(request.url());
    });
    for (const path of kinds) await page.goto(origin + path);
    await page.goto(`${origin}/search/?q=%E5%81%9C%E8%BD%A6`);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#search-status')?.dataset['state'] === 'done');
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  it('reaches the text with the first press of the tab key', async () => {
    const page = await open('/plans/', 1440);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到主要内容');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  it('prints a document without navigation and search', async () => {
    const page = await open('/normative-documents/government-investment-measures/', 1440);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-navigation').isVisible()).toBe(false);
    expect(await page.locator('header .search-form').isVisible()).toBe(false);
    expect(await page.locator('article h1').isVisible()).toBe(true);
    await page.context().close();
  });

  it('finds every attachment of a document as a download of its size', async () => {
    const { folder } = inject('rootPortal');
    const catalogue = JSON.parse(readFileSync(join(folder, 'data/catalog.json'), 'utf8')) as {
      documents: { path: string; attachments: { file: string; url: string }[] }[];
    };
    const withFiles = catalogue.documents.filter(({ attachments }) => attachments.length > 0);
    expect(withFiles.length).toBeGreaterThan(20);
    const page = await open(withFiles[0]!.path, 1440);
    const href = await page.locator('.attachments a').first().getAttribute('href');
    const response = await page.request.get(origin + href!);
    expect(response.status()).toBe(200);
    expect((await response.body()).length).toBeGreaterThan(100);
    await page.context().close();
  });
});
