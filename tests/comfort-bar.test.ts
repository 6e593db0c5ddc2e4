import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { servePortal, type ServedPortal } from './support/served-portal.ts';

const documentPage = '/normative-documents/government-investment-measures/';
const register = '/organ-functions/power-list/';

/** A device with a Chinese voice of its own and one that asks a server; what is spoken is kept, and one piece ends at once. */
const deviceWithVoice = `
  window.spoken = [];
  const voices = [{ name: 'far', lang: 'zh-CN', localService: false }, { name: 'near', lang: 'zh-CN', localService: true }];
  window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel() {},
    speak(utterance) {
      window.spoken.push([utterance.voice.name, utterance.text]);
      if (window.spoken.length === 1) setTimeout(() => utterance.dispatchEvent(new Event('end')));
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
`;

let browser: Browser;
let portal: ServedPortal;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  portal = await servePortal('basePortal');
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
});

afterEach(() => context.close());

const go = (path: string, on = page) => on.goto(portal.addressOf(path));
const setting = (name: string) => page.evaluate((key) => document.documentElement.getAttribute(`data-${key}`), name);
const style = (selector: string, property: string) =>
  page.evaluate(([at, key]) => getComputedStyle(document.querySelector(at!)!).getPropertyValue(key!), [selector, property]);

describe('the comfort bar', () => {
  test('sets size, colours, contrast and one column, and remembers them on the next page before it is drawn', async () => {
    await go(documentPage);
    const size = Number.parseFloat(await style('html', 'font-size'));
    await page.getByText('无障碍和适老化').click();
    for (const name of ['特大', '深色']) await page.getByRole('radio', { name, exact: true }).check();
    for (const name of ['高对比度', '单栏阅读']) await page.getByRole('checkbox', { name }).check();
    expect(Number.parseFloat(await style('html', 'font-size'))).toBe(size * 1.5);
    expect(await style('html', 'background-color')).toBe('rgb(0, 0, 0)');

    // With the module kept back, what is set was set by the small script in the head.
    await page.route('**/ComfortBar*.js', (route) => route.abort());
    await go('/plans/');
    expect([await setting('text'), await setting('scheme'), await setting('contrast'), await setting('layout')]).toEqual([
      'largest',
      'dark',
      'high',
      'single',
    ]);
    await page.unroute('**/ComfortBar*.js');
    await page.reload();
    await page.getByText('无障碍和适老化').click();
    expect(await page.getByRole('radio', { name: '特大', exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '恢复原样' }).click();
    expect([await setting('text'), await setting('scheme')]).toEqual([null, null]);
    await page.reload();
    expect(await setting('text')).toBeNull();
  });

  test('follows the device until something is chosen', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await go('/');
    const dark = await style('html', 'background-color');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await style('html', 'background-color')).not.toBe(dark);
  });

  test('is used with the keys alone', async () => {
    await go(documentPage);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('无障碍和适老化');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await setting('text')).toBe('large');
    await page.keyboard.press('ArrowRight');
    expect(await setting('text')).toBe('largest');
  });

  test('has targets of 44 pixels and more', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await go('/');
    await page.getByText('无障碍和适老化').click();
    const heights = await page
      .locator('.comfort :is(summary, label, button, a):visible')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(9);
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
  });

  test('is not there without scripts, and says so where the browser keeps nothing', async () => {
    const without = await browser.newContext({ javaScriptEnabled: false });
    const plain = await without.newPage();
    await go('/', plain);
    expect(await plain.locator('.comfort').isVisible()).toBe(false);
    await without.close();

    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await go('/');
    await page.getByText('无障碍和适老化').click();
    await page.getByRole('radio', { name: '大', exact: true }).check();
    expect(await setting('text')).toBe('large');
    expect(await page.locator('#comfort-status').textContent()).toContain('浏览器不允许保存设置');
  });

  test('moves nothing when a page is opened with settings', async () => {
    await go('/');
    await page.evaluate(() => localStorage.setItem('comfort', '{"text":"largest","scheme":"dark"}'));
    for (const path of ['/', documentPage, register]) {
      await go(path);
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 500);
          }),
      );
      expect(moved, path).toBe(0);
    }
  });
});

describe('reading aloud', () => {
  const spoken = () => page.evaluate(() => (globalThis as unknown as { spoken: [string, string][] }).spoken);

  test('is not offered by a device without a Chinese voice of its own, and the bar says so', async () => {
    await go(documentPage);
    await page.getByText('无障碍和适老化').click();
    expect(await page.locator('#comfort-reading button').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('#comfort-reading').innerText()).toBe('这台设备没有自带的中文语音，不能朗读正文。');
  });

  test('speaks the text piece by piece with the voice of the device; pauses, goes on and stops', async () => {
    await page.addInitScript(deviceWithVoice);
    await go(documentPage);
    await page.getByText('无障碍和适老化').click();
    await page.getByRole('button', { name: '朗读正文' }).click();
    await expect.poll(async () => (await spoken()).length).toBe(2);
    expect(new Set((await spoken()).map(([voice]) => voice))).toEqual(new Set(['near']));
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByRole('button', { name: '继续' }).click();
    await expect.poll(async () => (await spoken()).length).toBe(3);
    const texts = (await spoken()).map(([, text]) => text);
    expect(texts[2]).toBe(texts[1]);
    await page.getByRole('button', { name: '停止' }).click();
    expect(await page.getByRole('button', { name: '暂停' }).isDisabled()).toBe(true);
    expect(await page.locator('#comfort-reading [role=status]').textContent()).toBe('已停止朗读。');
  });
});

describe('with the keys alone', () => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());

  test('a reader goes from the start to the text, and searches', async () => {
    await go(documentPage);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.locator('header input[type=search]').focus();
    await page.keyboard.type('停车');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
  });

  test('a reader unfolds the columns of the third block and opens one', async () => {
    await go('/');
    await page.locator('.site-navigation summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('行政法规、规章和规范性文件');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/normative-documents\/$/);
    expect(await page.locator('.site-navigation details').getAttribute('open')).not.toBeNull();
  });

  test('a reader on a phone is led to the navigation below the text', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await go(documentPage);
    await page.getByRole('link', { name: '栏目导航' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('政府信息公开指南');
  });

  test('a reader finds rows of a register and sorts them', async () => {
    await go(register);
    const rows = page.locator('.register tbody tr');
    const all = await rows.count();
    await page.locator('#register-filter').focus();
    await page.keyboard.type('许可');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await page.locator('.register-table th button').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.register-table th').first().getAttribute('aria-sort')).toBe('ascending');
  });

  test('on a phone each row of a register is a card, in an order that the reader chooses', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await go(register);
    const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('.register .table-scroll')!.scrollWidth]);
    for (const width of await widths()) expect(width).toBeLessThanOrEqual(360);
    const codes = () => page.locator('.register tbody td:first-child').allTextContents();
    const before = (await codes()).map((code) => code.trim());
    await page.getByRole('combobox', { name: '排列' }).selectOption('事项编码：倒序');
    await expect.poll(async () => (await codes())[0]).toBe([...before].sort().at(-1));
    expect(await page.locator('.register-status').textContent()).toBe(`共 ${before.length} 行，按“事项编码”降序排列。`);
    await page.locator('#register-filter').fill('没有这样的行');
    await expect.poll(() => page.locator('.register-count').textContent()).toBe('没有符合条件的行。');
    await page.locator('#register-filter').fill('');
    await page.getByRole('combobox', { name: '排列' }).selectOption('原来的次序');
    await expect.poll(async () => (await codes()).map((code) => code.trim())).toEqual(before);
  });
});
