import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '#content-folder';
import type { Portal } from '#disclosure';
import { runsOf } from '#search/normalise.ts';
import { search, sortHits } from '#search/search.ts';
import type { PagefindIndex } from '#search/pagefind-index.ts';
import { phraseOfRun } from '#search/tokens.ts';
import { indexSearch } from './index-search.ts';
import { inventDocuments, seededRandom, writeInventedPortal, type InventedDocument } from './testing/invented-portal.ts';
import { openIndex } from './testing/open-index.ts';

const shardSize = 40;
const documents = inventDocuments(60, 7);
const folder = mkdtempSync(join(tmpdir(), 'index-search-'));
const site = join(folder, 'site');
let portal: Portal;
let index: PagefindIndex;
let newestFirst: readonly InventedDocument[];
let truth: readonly (readonly string[])[];

const runsOfDocument = ({ title, number, indexNumber, blocks }: InventedDocument) => [title, number, indexNumber, ...blocks].flatMap(runsOf);
const bruteForce = (run: string) => truth.flatMap((runs, ordinal) => (runs.some((own) => own.includes(run)) ? [ordinal] : []));
const ask = async (text: string) => {
  const { hits, relaxation } = await search(index, text, false, (part) => [part]);
  return sortHits(relaxation === 'none' ? hits : [], 'relevance', (ordinal) => index.entries[ordinal]!.ended).map(({ ordinal }) => ordinal);
};
const askSet = async (text: string) => (await ask(text)).sort((a, b) => a - b);

function fingerprint(root: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(root).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

beforeAll(async () => {
  portal = writeInventedPortal(site, documents);
  await indexSearch(site, portal, { shardSize });
  index = await openIndex(site);
  const byId = new Map(documents.map((document) => [document.id, document]));
  newestFirst = portal.documents.map(({ id }) => byId.get(id)!);
  truth = newestFirst.map(runsOfDocument);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the search index', () => {
  it('holds every document once, newest first', async () => {
    await index.find(phraseOfRun('示例'));
    expect(index.entries.map(({ published }) => published)).toEqual(newestFirst.map(({ published }) => published));
    const found = await Promise.all(newestFirst.map((_, ordinal) => index.read(ordinal)));
    expect(found.map(({ address }) => address)).toEqual(newestFirst.map(({ id }) => `/policy-documents/${id}/`));
  });

  /** Pieces of 2 to 8 characters. */
  function* pieces(count: number) {
    const random = seededRandom(11);
    const runs = truth.flat().filter((run) => [...run].length >= 8);
    for (let made = 0; made < count; made += 1) {
      const run = [...runs[Math.floor(random() * runs.length)]!];
      const length = 2 + (made % 7);
      const start = Math.floor(random() * (run.length - length + 1));
      yield run.slice(start, start + length).join('');
    }
  }

  it('finds exactly what brute force finds, for 400 random pieces of 2 to 8 characters', async () => {
    for (const piece of pieces(400)) expect(await askSet(piece), piece).toEqual(bruteForce(piece));
  });

  it('finds the same when its files are so small that no group of words fits into one', async () => {
    const own = join(folder, 'small-files');
    await indexSearch(own, writeInventedPortal(own, documents), { shardSize, partSize: 15, fileSizes: { file: 300, group: 60 } });
    expect(readdirSync(join(own, 'pagefind/s0001/index'), { recursive: true }).length).toBeGreaterThan(500);
    const small = await openIndex(own);
    for (const piece of pieces(200)) {
      const found = await small.find(phraseOfRun(runsOf(piece)[0]!));
      expect(
        [...found.keys()].sort((a, b) => a - b),
        piece,
      ).toEqual(bruteForce(piece));
      // The same place as well: the first position is the same.
      expect(new Map(found), piece).toEqual(new Map(await index.find(phraseOfRun(runsOf(piece)[0]!))));
    }
  });

  it('finds single letters and digits', async () => {
    for (const character of ['b', 'a', '5', '0', 'g']) {
      expect(bruteForce(character).length, character).toBeGreaterThan(0);
      expect(await askSet(character), character).toEqual(bruteForce(character));
    }
  });

  it('finds nothing for pieces that stand nowhere', async () => {
    for (const piece of ['开信息政', '公经三费', '彩', '通知示例县人民', 'zz', 'pm2.4']) {
      expect(bruteForce(piece)).toEqual([]);
      expect(await ask(piece), piece).toEqual([]);
    }
  });

  it('finds what is written with quotes, brackets, blanks or in full width', async () => {
    for (const [typed, run] of [
      ['三公经费', '三公经费'],
      ['“三公”经费', '三公经费'],
      ['停车管理办法', '停车管理办法'],
      ['《停车管理办法》', '停车管理办法'],
      ['5g基站', '5g基站'],
      ['IPv6单栈', 'ipv6单栈'],
      ['1234.5万元', '1234.5万元'],
      ['2026～2030年', '2026—2030年'],
    ] as const) {
      expect(bruteForce(run).length, run).toBeGreaterThan(0);
      expect(await askSet(typed), typed).toEqual(bruteForce(run));
    }
  });

  it('wants all words of a query', async () => {
    const both = bruteForce('部门预算').filter((ordinal) => bruteForce('征地补偿').includes(ordinal));
    expect(both.length).toBeGreaterThan(0);
    expect(await askSet('部门预算 征地补偿')).toEqual(both);
  });

  it('puts the document that bears a number first, whatever the form of the number', async () => {
    for (const [ordinal, { number, indexNumber }] of newestFirst.entries()) {
      const [, agency, year, serial] = /^(.+)〔(\d+)〕(\d+)号$/.exec(number)!;
      const forms = [
        number,
        `${agency}[${year}]${serial}号`,
        `${agency}（${year}）${serial}号`,
        `${agency} 〔${year}〕 ${serial} 号`,
        `${agency}【${year}】${serial}`,
        indexNumber,
      ];
      for (const form of forms) expect((await ask(form))[0], form).toBe(ordinal);
      expect(await ask(`${year}年${serial}号`), number).toEqual([ordinal]);
    }
  });

  it('lists matches in the title before matches in the text, each part newest first', async () => {
    const found = await ask('部门预算');
    const inTitle = found.map((ordinal) => newestFirst[ordinal]!.title.includes('部门预算'));
    expect(inTitle).toEqual([...inTitle].sort((a, b) => Number(b) - Number(a)));
    for (const part of [true, false]) {
      const ordinals = found.filter((_, position) => inTitle[position] === part);
      expect(ordinals).toEqual([...ordinals].sort((a, b) => a - b));
    }
  });

  it('shows readable text, never coded words', async () => {
    const { title, number, organs, column, published, validity, blocks } = await index.read(0);
    const document = newestFirst[0]!;
    expect({ title, number, organs, column, published, validity }).toEqual({
      title: document.title,
      number: document.number,
      organs: '示例县人民政府',
      column: '政策文件',
      published: document.published,
      validity: '有效',
    });
    expect(blocks.slice(0, document.blocks.length)).toEqual(document.blocks);
  });
});

describe('indexSearch', () => {
  it('finds what stands in attachments, behind what stands in texts, and never across the end of one', async () => {
    const own = join(folder, 'attachments');
    const some = inventDocuments(6, 3);
    const portal = writeInventedPortal(own, some);
    const [first, second, third] = portal.documents.map(({ id }) => id) as [string, string, string];
    const lastOf = (id: string) => runsOf(some.find((document) => document.id === id)!.blocks.at(-1)!).at(-1)!;
    const texts = new Map([
      [
        first,
        [
          { kind: '附件' as const, title: '甲表', blocks: ['锦鲤荷塘', '鹭鸶'] },
          { kind: '插图' as const, title: '乙表', blocks: ['芦苇滩涂q', '示例县'] },
        ],
      ],
      [third, [{ kind: '附件' as const, title: '丙表', blocks: ['芦苇滩涂'] }]],
    ]);
    expect([first, second, third]).not.toContain(undefined);
    await indexSearch(own, portal, { attachments: { of: ({ id }) => texts.get(id) ?? [] } });
    const index = await openIndex(own);
    const ask = async (text: string) => {
      const { hits, relaxation } = await search(index, text, false, (part) => [part]);
      return relaxation === 'none' ? hits.map(({ ordinal, standing }) => [ordinal, standing]) : [];
    };

    expect(await ask('荷塘')).toEqual([[0, 'attachment']]);
    expect((await ask('芦苇滩涂')).sort()).toEqual([
      [0, 'attachment'],
      [2, 'attachment'],
    ]);
    expect(await ask('q')).toEqual([[0, 'attachment']]);
    for (const across of ['荷塘鹭鸶', '鹭鸶芦苇', `${lastOf(first).slice(-2)}锦鲤`]) expect(await ask(across), across).toEqual([]);
    expect((await ask('示例县')).find(([ordinal]) => ordinal === 0)).toEqual([0, 'title']);
    const found = await index.read(0);
    expect(found.blocks.join()).not.toContain('荷塘');
    expect(await index.readParts(found.attachments)).toEqual(texts.get(first));
    expect(await index.readParts((await index.read(1)).attachments)).toEqual([]);
  });

  it('finds rows on further pages of a table, tells on which, and prefers titles', async () => {
    const own = join(folder, 'rows');
    const [first, second] = inventDocuments(2, 3) as [InventedDocument, InventedDocument];
    const rows = [['苍鹭观测点', '白鹭'], ['观测点苍鹭'], ['夜鹭滩']];
    const titled = { ...second, title: '示例县夜鹭滩保护通知' };
    const portal = writeInventedPortal(own, [{ ...first, furtherRows: rows }, titled]);
    const register = portal.documents.findIndex(({ id }) => id === first.id);
    await indexSearch(own, portal);
    const index = await openIndex(own);
    const ask = async (text: string) => {
      const { hits, relaxation } = await search(index, text, false, (part) => [part]);
      return sortHits(relaxation === 'none' ? hits : [], 'relevance', () => false);
    };

    expect(await ask('苍鹭')).toMatchObject([{ ordinal: register, standing: 'text' }]);
    expect(await ask('夜鹭滩')).toMatchObject([{ standing: 'title' }, { ordinal: register, standing: 'text' }]);
    for (const across of ['观测点白鹭', '白鹭观测', '苍鹭夜鹭']) expect(await ask(across), across).toEqual([]);
    const found = await index.read(register);
    expect(found.blocks.join()).not.toContain('鹭');
    expect(await index.readParts(found.pages)).toEqual(rows.map((blocks, page) => ({ kind: '续页', title: String(page + 2), blocks })));
    expect((await index.read(1 - register)).pages).toBeUndefined();
  });

  it('writes the engine, two shards, and nothing the browser does not need', () => {
    const names = listFiles(join(site, 'pagefind')).map((file) =>
      file.replace(/(fragment|index)\/.*\.(pf_\w+)$/, '$1/*.$2').replace(/\.s\d+_\w+\.pf_meta$/, '.*.pf_meta'),
    );
    const wordFiles = ['pages.json', 'rarer-words.json', 'suggestions.json', 'traditional.json', 'words.json'];
    const shard = (id: string) =>
      ['fragment/*.pf_fragment', 'index/*.pf_index', 'ledger.json', 'pagefind-entry.json', 'pagefind.*.pf_meta', 'wasm.unknown.pagefind'].map(
        (file) => `${id}/${file}`,
      );
    expect([...new Set(names)].sort()).toEqual([...shard('s0001'), ...shard('s0002'), 'pagefind.js', 'shards.json', ...wordFiles].sort());
  });

  it('gives the same bytes for the same pages, in one part or several, and takes unchanged shards from a former build', async () => {
    const before = fingerprint(join(site, 'pagefind'));
    const former = join(folder, 'former');
    writeInventedPortal(former, documents);
    await indexSearch(former, portal, { shardSize });
    expect(fingerprint(join(former, 'pagefind'))).toEqual(before);
    // Marks the files of the former build, to see whether they are taken.
    for (const id of ['s0001', 's0002']) writeFileSync(join(former, 'pagefind', id, 'ledger.json'), id);
    writeFileSync(join(former, 'pagefind/s0001/ledger.json.gz'), 'a copy that the last stage has added');
    const newest = join(site, 'policy-documents', newestFirst[0]!.id, 'index.html');
    writeFileSync(newest, readFileSync(newest, 'utf8').replace('</p>', '，另有补充</p>'));
    await indexSearch(site, portal, { shardSize, previous: former });
    expect(readFileSync(join(site, 'pagefind/s0001/ledger.json'), 'utf8')).toBe('s0001');
    expect(existsSync(join(site, 'pagefind/s0001/ledger.json.gz'))).toBe(false);
    expect(readFileSync(join(site, 'pagefind/s0002/ledger.json'), 'utf8')).not.toBe('s0002');
  });

  it('keeps what the engine has made of each part, and removes what is no longer needed', async () => {
    const own = join(folder, 'parts');
    const cache = join(folder, 'cache');
    const portal = writeInventedPortal(own, documents);
    await indexSearch(own, portal, { shardSize: 50, partSize: 20, cache });
    const before = fingerprint(join(own, 'pagefind'));
    const parts = readdirSync(cache);
    expect(parts.filter((name) => /^[0-9a-f]{16}$/.test(name))).toHaveLength(4);
    const times = () => Object.fromEntries(readdirSync(cache).map((name) => [name, statSync(join(cache, name)).mtimeMs]));
    const written = times();
    await indexSearch(own, portal, { shardSize: 50, partSize: 20, cache });
    expect(fingerprint(join(own, 'pagefind'))).toEqual(before);
    expect(times()).toEqual(written);

    const newest = join(own, 'policy-documents', newestFirst[0]!.id, 'index.html');
    writeFileSync(newest, readFileSync(newest, 'utf8').replace('</p>', '，山海关</p>'));
    await indexSearch(own, portal, { shardSize: 50, partSize: 20, cache });
    const kept = readdirSync(cache).filter((name) => parts.includes(name));
    expect([readdirSync(cache).length, kept.length]).toEqual([parts.length, parts.length - 1]);
    const index = await openIndex(own);
    expect([...(await index.find(phraseOfRun('山海关'))).keys()]).toEqual([0]);
    for (const run of ['三公经费', '部门预算', '示例'])
      expect(
        [...(await index.find(phraseOfRun(run))).keys()].sort((a, b) => a - b),
        run,
      ).toEqual(bruteForce(run));
  });

  it('asks the newest shards alone when told so, and knows how many documents they hold', async () => {
    const own = join(folder, 'newest-first');
    await indexSearch(own, writeInventedPortal(own, documents), { shardSize: 25, askedFirst: 20 });
    const index = await openIndex(own);
    expect([index.askedFirst, index.shards, index.documentsIn(1), index.documentsIn(2)]).toEqual([1, 3, 10, 35]);
    const found = async (shards: number) => [...(await index.newest(shards).find(phraseOfRun('三公经费'))).keys()].sort((a, b) => a - b);
    for (const shards of [1, 2, 3])
      expect(await found(shards)).toEqual(bruteForce('三公经费').filter((ordinal) => ordinal < index.documentsIn(shards)));
  });

  it('says so when a page is missing', async () => {
    rmSync(join(site, 'policy-documents', newestFirst[3]!.id), { recursive: true });
    await expect(indexSearch(site, portal)).rejects.toThrow('ENOENT');
  });

  it('makes an empty index of an empty portal', async () => {
    const empty = join(folder, 'empty');
    expect(await indexSearch(empty, writeInventedPortal(empty, []))).toEqual({ documents: 0, shards: 0 });
    expect((await openIndex(empty)).entries).toEqual([]);
  });
});
