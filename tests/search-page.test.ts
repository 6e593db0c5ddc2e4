import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { keysOfNumber } from '#search/document-numbers.ts';
import { documentPath } from '#disclosure';
import { runsOf } from '#search/normalise.ts';
import { readAttachmentTexts } from '../scripts/lib/attachment-texts.ts';
import { readDocumentPage } from '../scripts/lib/document-page.ts';
import { readContent } from '../scripts/lib/read-content.ts';
import { startServer, type RunningServer } from '../scripts/lib/static-server.ts';
import { portalOf } from '../scripts/stages/audit-content.ts';
import { indexSearch } from '../scripts/stages/index-search.ts';
import { inventDocuments, seededRandom, writeInventedPortal } from '../scripts/stages/testing/invented-portal.ts';
import { launchBrowser } from './support/browser.ts';

interface CatalogueEntry {
  readonly path: string;
  readonly documentNumber?: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The search page as a reader has it: nothing but what the screen shows and the address says. */
class SearchPage {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  async finished(): Promise<void> {
    await this.page.waitForFunction(() => ['done', 'error'].includes(document.querySelector<HTMLElement>('#search-status')?.dataset['state'] ?? ''));
  }

  async open(query: string, rest = ''): Promise<void> {
    await this.page.goto(`${this.#address}?q=${encodeURIComponent(query)}${rest}`);
    await this.finished();
  }

  status(): Promise<{ state?: string; total?: string; text: string }> {
    return this.page.locator('#search-status').evaluate((element: HTMLElement) => ({ ...element.dataset, text: element.textContent }));
  }

  async total(): Promise<number> {
    const { state, total } = await this.status();
    expect(state).toBe('done');
    return Number(total);
  }

  addresses(): Promise<string[]> {
    return this.page.locator('#results > li a[href]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  }

  /** Everything that was found, in order: presses the button until it is gone. */
  async allAddresses(): Promise<string[]> {
    const more = this.page.locator('#more');
    while (await more.isVisible()) {
      const before = await this.page.locator('#results > li').count();
      await more.click();
      await this.page.waitForFunction((count) => document.querySelectorAll('#results > li').length > count, before);
      await this.finished();
    }
    const found = await this.addresses();
    expect(found).toHaveLength(await this.total());
    expect(await this.page.locator('#results > li').count()).toBe(found.length);
    return found;
  }
}

describe.each(['rootPortal', 'basePortal'] as const)('the search page (%s)', (name) => {
  const { folder, base, content } = inject(name);
  const documents = (JSON.parse(readFileSync(join(folder, 'data/catalog.json'), 'utf8')) as { documents: CatalogueEntry[] }).documents.map(
    (entry) => {
      const { title, facts, blocks } = readDocumentPage(readFileSync(join(folder, entry.path, 'index.html'), 'utf8'));
      return {
        ...entry,
        address: base.slice(0, -1) + entry.path,
        title,
        blocks,
        runs: [title, ...facts.map(({ text }) => text), ...blocks].flatMap(runsOf),
      };
    },
  );
  const bruteForce = (run: string) => documents.filter(({ runs }) => runs.some((own) => own.includes(run))).map(({ address }) => address);

  let server: RunningServer;
  let context: BrowserContext;
  let search: SearchPage;
  let complaints: string[];
  let hosts: Set<string>;

  beforeAll(async () => {
    const source = await readContent(content);
    const portal = portalOf(source, source.settings.site!.demonstration!.asOf!)!;
    const cache = mkdtempSync(join(tmpdir(), 'search-page-'));
    const attachments = await readAttachmentTexts(content, portal, cache);
    for (const document of portal.documents) {
      const { runs } = documents.find(({ path }) => path === documentPath(document))!;
      runs.push(...attachments.of(document).flatMap(({ blocks }) => blocks.flatMap(runsOf)));
    }
    rmSync(cache, { recursive: true });
    server = await startServer({ folder, base, port: 0 });
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    complaints = [];
    hosts = new Set();
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    search = new SearchPage(page, `${server.addresses[0]}search/`);
  });
  afterEach(() => context.close());

  it('finds exactly the documents that hold the words, and all of them can be reached', async () => {
    const random = seededRandom(5);
    const long = documents.flatMap(({ runs }) => runs).filter((run) => [...run].length >= 8);
    const pieces = Array.from({ length: 12 }, (_, index) => {
      const run = [...long[Math.floor(random() * long.length)]!];
      const length = 2 + (index % 7);
      const start = Math.floor(random() * (run.length - length + 1));
      return run.slice(start, start + length).join('');
    });
    for (const run of ['停车收费', '政府信息公开', '三公经费', '最低生活保障', '十四五', '基站', ...pieces]) {
      await search.open(run);
      expect((await search.allAddresses()).sort(), run).toEqual(bruteForce(run).sort());
    }
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([new URL(server.addresses[0]!).host]);
  });

  it('shows for each result one link, the marked title or text, column, organ and date', async () => {
    await search.open('停车');
    const items = await search.page.locator('#results > li').evaluateAll((elements) =>
      elements.map((item) => ({
        links: item.querySelectorAll('a[href]').length,
        marked: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
        facts: item.querySelector('.result-facts')?.textContent ?? '',
        coded: /[0-9a-z]{6} [0-9a-z]{6}/.test(item.textContent ?? ''),
      })),
    );
    expect(items).toHaveLength(Math.min(10, await search.total()));
    for (const { links, marked, facts, coded } of items) {
      expect(links).toBe(1);
      expect(marked).toContain('停车');
      expect(facts).toMatch(/示例县.*\d{4}-\d{2}-\d{2}$/);
      expect(coded).toBe(false);
    }
  });

  it('puts the document that bears a number first, whatever the form of the number', async () => {
    const numbered = documents.filter(({ documentNumber }) => documentNumber && keysOfNumber(documentNumber).length > 1);
    const { documentNumber, address } = numbered[Math.floor(numbered.length / 2)]!;
    const [, agency, year, serial] = /^(.+)〔(\d{4})〕(\d+)号$/.exec(documentNumber!)!;
    for (const form of [
      documentNumber!,
      `${agency}[${year}]${serial}号`,
      `${agency}（${year}）${serial}号`,
      `${agency}【${year}】${serial}`,
      `${agency} 〔${year}〕 ${serial} 号`,
      `${agency}${year}年${serial}号`.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ]) {
      await search.open(form);
      expect((await search.addresses())[0], form).toBe(address);
    }
  });

  it('wants all words of a query, and says plainly what it has relaxed', async () => {
    await search.open('停车 收费');
    expect((await search.allAddresses()).sort()).toEqual(
      bruteForce('停车')
        .filter((address) => bruteForce('收费').includes(address))
        .sort(),
    );
    await search.open('低保怎么申请');
    expect((await search.status()).text).toContain('没有文件写有“低保怎么申请”');
    expect(await search.total()).toBeGreaterThan(0);
  });

  it('says so when nothing is found or nothing was asked', async () => {
    for (const query of ['', '   ', '，。', '魑魅魍魉', '<img src=x onerror=alert(1)>']) {
      await search.open(query);
      expect(await search.status(), query).toMatchObject({ state: 'done', total: '0', text: expect.stringMatching(/[。]$/) as string });
      expect(await search.page.locator('#results > li').count()).toBe(0);
      expect(await search.page.locator('#more').isVisible()).toBe(false);
      expect(await search.page.locator('main img').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  it('filters by several values, keeps its state in the address, and goes back and forward', async () => {
    await search.open('公开');
    const total = await search.total();
    const choose = async (filter: string, index: number) => {
      const item = search.page.locator(`fieldset li:not([hidden]):has(input[name=${filter}])`).nth(index);
      const count = Number(await item.locator('.count').textContent());
      await item.locator('input').check();
      await search.finished();
      return count;
    };
    const first = await choose('year', 0);
    expect(await search.total()).toBe(first);
    const second = await choose('year', 1);
    expect(await search.total()).toBe(first + second);
    const inColumn = await choose('column', 0);
    expect(await search.total()).toBe(inColumn);
    expect(inColumn).toBeLessThan(first + second);
    const address = search.page.url();
    expect(new URL(address).searchParams.getAll('year')).toHaveLength(2);

    await search.page.goBack();
    await search.finished();
    expect(await search.total()).toBe(first + second);
    await search.page.goForward();
    await search.finished();
    expect(await search.total()).toBe(inColumn);

    await search.page.goto(address);
    await search.finished();
    expect(await search.total()).toBe(inColumn);
    await search.page.locator('#search-clear').click();
    await search.finished();
    expect(await search.total()).toBe(total);
  });

  it('sorts by date when asked', async () => {
    await search.open('办法', '&sort=date');
    const days = await search.page.locator('#results time').allTextContents();
    expect(days).toEqual([...days].sort().reverse());
    expect(await search.page.locator('input[name=sort][value=date]').isChecked()).toBe(true);
  });

  it('is used by keyboard alone, from any page', async () => {
    await search.page.goto(server.addresses[0]!);
    await search.page.locator('input[name=q]').first().focus();
    await search.page.keyboard.type('停车');
    await search.page.keyboard.press('Enter');
    await search.page.waitForURL('**/search/?**');
    await search.finished();
    expect(await search.total()).toBe(bruteForce('停车').length);
    const more = search.page.locator('#more');
    await more.focus();
    await search.page.keyboard.press('Enter');
    await search.page.waitForFunction(() => document.activeElement === document.querySelector('#results > li:nth-child(11) a'));
    await search.page.keyboard.press('Enter');
    await search.page.waitForURL((address) => !address.pathname.endsWith('/search/'));
    expect(documents.map(({ address }) => address)).toContain(new URL(search.page.url()).pathname);
  });

  it('has no faults of accessibility, with results and without', async () => {
    for (const query of ['停车', '没有这句话的文件呀']) {
      await search.open(query);
      await search.page.evaluate(axe.source);
      const violations = await search.page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('main');
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    }
  });

  it.each(['**/index/**/*.pf_index', '**/shards.json', '**/pagefind.js*', '**/*.pf_meta', '**/wasm.*', '**/ledger.json*', '**/*.pf_fragment'])(
    'never shows “nothing found” when %s could not be downloaded, and tries again when asked',
    async (files) => {
      await search.page.route(files, (route) => route.abort());
      await search.open('停车');
      expect(await search.status()).toMatchObject({ state: 'error', text: expect.stringContaining('无法告诉您有没有结果') as string });
      await search.page.unroute(files);
      await search.page.locator('#search-retry').click();
      await search.page.waitForFunction(() => document.querySelector<HTMLElement>('#search-status')?.dataset['state'] === 'done');
      expect(await search.total()).toBe(bruteForce('停车').length);
      expect(await search.page.locator('#search-retry').isVisible()).toBe(false);
    },
  );

  it('points to the catalogue when scripts are off', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${server.addresses[0]}search/?q=停车`);
    const link = page.locator('main').getByRole('link', { name: '全部文件目录' });
    expect(await link.isVisible()).toBe(true);
    await link.click();
    expect(new URL(page.url()).pathname).toBe(`${base}catalog/`);
    await plain.close();
  });

  it('finds what stands in an attachment only, and says in which', async () => {
    await search.open('植保无人驾驶航空器');
    expect(documents.filter(({ blocks }) => blocks.some((block) => block.includes('植保无人驾驶航空器')))).toEqual([]);
    const [item] = await search.page.locator('#results > li').all();
    expect((await search.addresses()).map((address) => address.split('/').at(-2))).toEqual(['farm-machinery-subsidy']);
    expect(await item!.locator('a[href]').count()).toBe(1);
    expect(await item!.locator('.result-attachment').textContent()).toContain('在附件《补贴机具品目和最高补贴额一览表》中：');
    expect(await item!.locator('.result-attachment mark').allTextContents()).toEqual(['植保无人驾驶航空器']);
  });

  it('finds what stands in a drawing only, and says so', async () => {
    await search.open('书面续报');
    expect((await search.addresses()).map((address) => address.split('/').at(-2))).toEqual(['overall-emergency-plan']);
    expect(await search.page.locator('.result-attachment').textContent()).toContain('在文中的插图里：');
    expect(await search.page.locator('.result-attachment mark').allTextContents()).toEqual(['书面续报']);
  });
});

describe('the search page over several shards', () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-page-'));
  const furtherRows = [['白鹭湿地'], ['苍鹭观测点', '每年三月至十月'], ['夜鹭滩']];
  const documents = inventDocuments(60, 21).map((document, index) => (index === 30 ? { ...document, furtherRows } : document));
  let server: RunningServer;

  beforeAll(async () => {
    const portal = writeInventedPortal(folder, documents);
    expect(await indexSearch(folder, portal, { shardSize: 25, askedFirst: 20 })).toEqual({ documents: 60, shards: 3 });
    for (const part of ['search', '_astro']) cpSync(join(inject('rootPortal').folder, part), join(folder, part), { recursive: true });
    server = await startServer({ folder, base: '/', port: 0 });
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  it('names the page of a long table on which a row stands', async () => {
    const page = await browser.newPage();
    const search = new SearchPage(page, `${server.addresses[0]}search/`);
    await search.open('苍鹭观测');
    expect(await search.addresses()).toEqual(['/policy-documents/document-30/']);
    expect(await page.locator('.result-attachment').textContent()).toBe('在第 3 页：苍鹭观测点　每年三月至十月');
    await page.close();
  });

  it('finds the same as brute force in all of them, newest first', async () => {
    const page = await browser.newPage();
    const search = new SearchPage(page, `${server.addresses[0]}search/`);
    const runs = documents.map(({ title, number, indexNumber, blocks }) => [title, number, indexNumber, ...blocks].flatMap(runsOf));
    for (const query of ['部门预算', '三公经费', '人民政府', 'PM2.5', '信息公', '5g基站', '20217']) {
      const [run] = runsOf(query);
      const expected = documents.flatMap(({ id }, index) => (runs[index]!.some((own) => own.includes(run!)) ? [`/policy-documents/${id}/`] : []));
      await search.open(query, '&sort=date');
      const found = await search.allAddresses();
      expect(expected.length, query).toBeGreaterThan(0);
      expect([...found].sort(), query).toEqual(expected.sort());
      const days = await page.locator('#results time').allTextContents();
      expect(days, query).toEqual([...days].sort().reverse());
    }
    await page.close();
  });

  it('shows what the newest documents hold while older ones are asked, and the number of all only at the end', async () => {
    const page = await browser.newPage();
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/pagefind/s0001/**', async (route) => {
      await released;
      await route.continue();
    });
    const search = new SearchPage(page, `${server.addresses[0]}search/`);
    const opened = search.open('人民政府');
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent?.includes('最近的 35 件'));
    const { state, total, text } = await search.status();
    expect([state, total]).toEqual(['loading', undefined]);
    expect(text).toMatch(/^最近的 35 件中找到 \d+ 个结果，正在查更早的文件……$/);
    expect(await page.locator('#results > li').count()).toBeGreaterThan(0);
    release(undefined);
    await opened;
    const runs = documents.map(({ title, number, indexNumber, blocks }) => [title, number, indexNumber, ...blocks].flatMap(runsOf));
    expect(await search.total()).toBe(runs.filter((own) => own.some((run) => run.includes('人民政府'))).length);
    await page.close();
  });
});

describe('the order of results, and all that narrows them', () => {
  const { folder, base } = inject('rootPortal');
  let server: RunningServer;
  let page: Page;
  let search: SearchPage;

  beforeAll(async () => {
    server = await startServer({ folder, base, port: 0 });
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    search = new SearchPage(page, `${server.addresses[0]}search/`);
  });
  afterEach(() => page.close());

  it('says of every result why it stands where it does, with filters and further results too', async () => {
    await search.open('公开', '&explain=1');
    const total = await search.total();
    await page.locator('#more').click();
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length > 10);
    const said = await page.locator('#results > li .result-explanation').allTextContents();
    expect(said).toHaveLength(Math.min(20, total));
    for (const [index, text] of said.entries()) {
      expect(text).toMatch(
        new RegExp(
          `^第 ${index + 1} 位。检索词：有；位置：(标题|文号|正文).*；效力：.+；发布：\\d{4}-\\d{2}-\\d{2}。${index > 0 ? '排在上一条之后的原因' : ''}`,
        ),
      );
    }
    const places = said.map((text) => ['标题', '文号', '正文'].indexOf(/位置：(标题|文号|正文)/.exec(text)![1]!));
    expect(places).toEqual([...places].sort());

    await page.locator('fieldset li:not([hidden]) input[name=year]').first().check();
    await search.finished();
    expect(new URL(page.url()).searchParams.get('explain')).toBe('1');
    expect(await page.locator('#results > li .result-explanation').count()).toBe(await page.locator('#results > li').count());
    await search.open('公开');
    expect(await page.locator('.result-explanation').count()).toBe(0);
  });

  it('narrows by topic of the first level, by a range of dates and by validity, from the address alone', async () => {
    await search.open('公开');
    const topic = page.locator('fieldset li:not([hidden]):has(input[name=topic][value=综合政务])');
    const count = Number(await topic.locator('.count').textContent());
    expect(count).toBeGreaterThan(0);
    await search.open('公开', '&topic=综合政务');
    expect(await search.total()).toBe(count);
    expect(await topic.locator('input').isChecked()).toBe(true);

    await search.open('公开', '&from=2025-01-01&to=2025-12-31&sort=date');
    const days = await page.locator('#results time').allTextContents();
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day.startsWith('2025-'))).toBe(true);
    expect(await page.locator('input[name=from]').inputValue()).toBe('2025-01-01');

    await search.open('停车', '&validity=废止&validity=失效');
    for (const state of await page.locator('#results [data-validity]').allTextContents()) expect(['废止', '失效']).toContain(state);
  });

  it('announces in a live region, and moves nothing above the results when they come', async () => {
    await search.open('停车');
    expect(await page.locator('#search-status').getAttribute('role')).toBe('status');
    expect(await page.locator('#search-status').getAttribute('aria-live')).toBe('polite');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBeLessThan(0.1);
  });
});

describe("the search page and people's words", () => {
  let server: RunningServer;
  let page: Page;
  let search: SearchPage;

  beforeAll(async () => {
    server = await startServer({ folder: inject('rootPortal').folder, base: '/', port: 0 });
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    search = new SearchPage(page, `${server.addresses[0]}search/`);
  });
  afterEach(() => page.close());

  const titles = () => page.locator('#results .result-title').allTextContents();

  it.each([
    ['電動自行車', '改查“电动自行车”', '电动自行车'],
    ['电瓶车管理办法', '也找了“电动自行车管理办法”', '电动自行车'],
    ['小孩上学去哪报名', '没有文件', '招生'],
  ])('finds something sensible first for %s, and says how', async (query, said, title) => {
    await search.open(query);
    expect((await search.status()).text).toContain(said);
    expect((await titles())[0]).toContain(title);
  });

  it.each([
    ['低保怎么申请', /最低生活保障|低保/],
    ['拆迁补偿', /征地补偿|征收/],
    ['开饭店要办什么证', /食品经营许可.*指南/],
    ['空调以旧换新补贴', /以旧换新/],
  ])('puts a document first whose title holds the words of %s or others for them', async (query, title) => {
    await search.open(query);
    expect((await titles())[0]).toMatch(title);
    expect(await page.locator('#search-status').getAttribute('data-relaxation')).not.toBe('none');
  });

  it('offers the frequent word that sounds like one that stands in few documents by chance', async () => {
    await search.open('地保');
    expect(await search.total()).toBeGreaterThan(0);
    await page.locator('#search-suggestions a', { hasText: /^低保$/ }).waitFor();
  });

  it.each([
    ['信息公开指南', '政府信息公开指南', '/guide/'],
    ['教育局电话', '示例县教育局', '/organs/education/'],
    ['行政事业性收费', '行政事业性收费', '/fees/'],
  ])('shows columns, organs and pages for %s beside the documents', async (query, title, path) => {
    await search.open(query);
    const link = page.locator('#search-pages a').first();
    expect(await link.textContent()).toBe(title);
    expect(new URL(await link.evaluate((element: HTMLAnchorElement) => element.href)).pathname).toBe(path);
    expect(await page.locator('#results > li').count()).toBe(Math.min(10, await search.total()));
  });

  it('loads tables of words only when they are wanted', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1)!));
    await search.open('停车');
    await page.waitForLoadState('networkidle');
    for (const file of ['traditional.json', 'suggestions.json', 'rarer-words.json']) expect(asked).not.toContain(file);
    await search.open('没有这句话的文件呀');
    expect(asked).not.toContain('traditional.json');
    await search.open('電動自行車');
    expect(asked).toContain('traditional.json');
  });

  it.each([
    ['normative-documents/', 'column', 'normative-documents'],
    ['organs/education/', 'organ', 'education'],
  ])('searches within %s from there', async (place, filter, value) => {
    await page.goto(server.addresses[0]! + place);
    await page.locator(`main form:has(input[name=${filter}]) input[name=q]`).fill('办法');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?**');
    await search.finished();
    expect(new URL(page.url()).searchParams.get(filter)).toBe(value);
    expect(await page.locator(`input[name=${filter}][value=${value}]`).isChecked()).toBe(true);
    const within = await search.total();
    expect(within).toBeGreaterThan(0);
    await page.locator('#search-clear').click();
    await search.finished();
    expect(await search.total()).toBeGreaterThan(within);
  });

  it('offers words that lead to documents for a slip', async () => {
    await search.open('停车收弗');
    const link = page.locator('#search-suggestions a').first();
    await link.waitFor();
    await link.click();
    await page.waitForURL('**/search/?q=**');
    await search.finished();
    expect(await search.total()).toBeGreaterThan(0);
  });

  it('offers the other word beside exact results, with the number of documents it adds', async () => {
    await search.open('公租房');
    const hint = page.locator('#search-elsewhere');
    await hint.waitFor();
    expect(await hint.textContent()).toMatch(/^另有 \d+ 件没有这个词，但含有“公共租赁住房”。$/);
  });

  it('never shows “nothing found” when the words could not be downloaded', async () => {
    await page.route('**/words.json', (route) => route.abort());
    await search.open('没有这句话的文件呀');
    expect((await search.status()).state).toBe('error');
  });
});
