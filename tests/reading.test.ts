import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { pageKinds } from './support/page-kinds.ts';
import { servePortal, type ServedPortal } from './support/served-portal.ts';

let browser: Browser;
let portal: ServedPortal;

beforeAll(async () => {
  browser = await launchBrowser();
  // What a base can break shows under `/zfxxgk/` only.
  portal = await servePortal('basePortal');
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function open(path: string, width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(portal.addressOf(path));
  return page;
}

type Settings = Readonly<Partial<Record<'text' | 'scheme' | 'contrast' | 'layout', string>>>;

/** Sets what the comfort bar sets. */
async function adapt(page: Page, settings: Settings): Promise<void> {
  await page.evaluate((chosen) => {
    for (const name of ['text', 'scheme', 'contrast', 'layout'] as const) {
      const value = chosen[name];
      if (value === undefined) document.documentElement.removeAttribute(`data-${name}`);
      else document.documentElement.setAttribute(`data-${name}`, value);
    }
  }, settings);
}

async function faults(page: Page, options: axe.RunOptions = {}): Promise<string[]> {
  const { violations } = await page.evaluate((given) => (globalThis as unknown as { axe: typeof axe }).axe.run(given), options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const widthNeeded = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const colours: axe.RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

describe.each(pageKinds)('%s', (path) => {
  it('has no accessibility fault at 1440 pixels, in light and dark', async () => {
    const page = await open(path, 1440);
    await page.evaluate(axe.source);
    expect(await faults(page)).toEqual([]);
    await adapt(page, { scheme: 'dark' });
    expect(await faults(page, colours)).toEqual([]);
    expect(await widthNeeded(page)).toBeLessThanOrEqual(1440);
    await page.context().close();
  });

  it('has none at 360 pixels in large type, nor in high contrast, light and dark', async () => {
    const page = await open(path, 360);
    await page.evaluate(axe.source);
    await page.evaluate(() => document.querySelector<HTMLDetailsElement>('.comfort')!.setAttribute('open', ''));
    await adapt(page, { text: 'large' });
    expect(await faults(page)).toEqual([]);
    for (const scheme of ['light', 'dark']) {
      await adapt(page, { contrast: 'high', scheme });
      expect(await faults(page, colours)).toEqual([]);
    }
    await page.context().close();
  });

  it('does not scroll sideways on phones, enlarged four times, and in the largest type', async () => {
    const page = await open(path, 360);
    expect(await widthNeeded(page)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 320, height: 256 });
    for (const settings of [{}, { text: 'largest' }, { text: 'largest', layout: 'single' }]) {
      await adapt(page, settings);
      expect(await widthNeeded(page), JSON.stringify(settings)).toBeLessThanOrEqual(320);
    }
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

  it.each(['rootPortal', 'basePortal'] as const)('causes no request to another host and none in vain, whatever page is opened (%s)', async (name) => {
    const served = await servePortal(name);
    const page = await (await browser.newContext()).newPage();
    const wrong: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(served.addressOf('/'))) wrong.push(request.url());
    });
    page.on('response', (response) => {
      if (!response.ok() && response.request().resourceType() !== 'document') wrong.push(`${response.status()} ${response.url()}`);
    });
    for (const path of pageKinds) await page.goto(served.addressOf(path));
    await page.goto(served.addressOf('/search/?q=%E5%81%9C%E8%BD%A6'));
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#search-status')?.dataset['state'] === 'done');
    expect(wrong).toEqual([]);
    await page.context().close();
    await served.close();
  });

  it.each([
    '/',
    '/normative-documents/',
    '/normative-documents/government-investment-measures/',
    '/organ-functions/power-list/',
    '/applications/fee-calculator/',
    '/interpretations/five-year-outline-interpretation/',
  ])('sees nothing move once %s is shown', async (path) => {
    for (const width of [360, 1440]) {
      const page = await open(path, width);
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { readonly value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 500);
          }),
      );
      expect(moved).toBe(0);
      await page.context().close();
    }
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
    const catalogue = JSON.parse(readFileSync(join(portal.folder, 'data/catalog.json'), 'utf8')) as {
      documents: { path: string; attachments: { file: string; url: string }[] }[];
    };
    const withFiles = catalogue.documents.filter(({ attachments }) => attachments.length > 0);
    expect(withFiles.length).toBeGreaterThan(20);
    const page = await open(withFiles[0]!.path, 1440);
    const href = await page.locator('.attachments a').first().getAttribute('href');
    const response = await page.request.get(portal.origin + href!);
    expect(response.status()).toBe(200);
    expect((await response.body()).length).toBeGreaterThan(100);
    await page.context().close();
  });

  it('follows an address to an article, and copies how to cite the document', async () => {
    const page = await open('/normative-documents/parking-facility-measures/#article-3', 1440);
    const place = page.locator('#article-3');
    expect(await place.innerText()).toBe('第三条');
    expect(await place.getAttribute('href')).toBe('#article-3');
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('article-3');
    const citation = await page.locator('.citation-text').innerText();
    expect(citation).toMatch(/^示例县人民政府关于.*（示政发〔2026〕22号），2026年10月20日，https:\/\/.*\/parking-facility-measures\/$/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.citation-tools button').click();
    await page.locator('.citation-tools [role=status]', { hasText: '已复制' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
    await page.context().close();
  });

  it('compares a document with the one that it replaces, from either', async () => {
    const path = '/normative-documents/parking-facility-measures/compare/parking-measures-2019/';
    for (const from of ['/normative-documents/parking-facility-measures/', '/normative-documents/parking-measures-2019/']) {
      const page = await open(from, 1440, false);
      expect(await page.locator(`a[href$="${path}"]`).count()).toBe(1);
      await page.context().close();
    }
    const page = await open(path, 360, false);
    expect(await page.locator('ins').first().innerText()).toContain('新增');
    expect(await page.locator('del').first().innerText()).toContain('删去');
    await page.context().close();
  });

  it('takes a document along as a file of the size that its page tells', async () => {
    const page = await open('/normative-documents/parking-facility-measures/', 1440, false);
    const link = page.locator('.own-file a');
    const response = await page.request.get(portal.origin + (await link.getAttribute('href'))!);
    const bytes = await response.body();
    expect(response.status()).toBe(200);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(await link.innerText()).toBe(`下载本文（DOCX，${Math.round(bytes.length / 1024)} KB）`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.qr-code').isVisible()).toBe(true);
    await page.context().close();
  });

  it('loads a document in at most 60 KB, compressed and without its pictures', async () => {
    const page = await open('/normative-documents/government-investment-measures/', 1440);
    const files = await page.evaluate(() => [
      location.href,
      ...performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /\.(?:css|js)$/.test(name)),
    ]);
    const bytes = files.map((address) => gzipSync(readFileSync(join(portal.folder, portal.fileOf(address)))).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024);
    await page.context().close();
  });
});
