import { spawn } from 'node:child_process';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { listFiles } from '#content-folder';
import { documentPath, type Portal } from '#disclosure';
import { runsOf } from '#search/normalise.ts';
import { readAttachmentTexts } from '../lib/attachment-texts.ts';
import { readDocumentPage } from '../lib/document-page.ts';
import type { ReadContent } from '../lib/read-content.ts';
import { UserError } from '../lib/user-error.ts';
import { attachmentTextCache } from '../lib/work-folder.ts';
import { alignTable } from './format-table.ts';
import { askOurs, askStock, type AskCold } from './open-search.ts';
import { writePlainSite } from './plain-site.ts';
import { canMeasureMemory, treeMegabytes } from './process-memory.ts';
import { queryFigures, type Asked, type QueryFigures } from './search-figures.ts';
import { askInBrowser } from './search-in-browser.ts';
import { benchQueries, type BenchQuery } from './search-queries.ts';

const program = fileURLToPath(new URL('make-search-index.ts', import.meta.url));

const engines = [
  { name: 'ours', title: '本系统', ask: askOurs },
  { name: 'stock', title: '原样的 Pagefind', ask: askStock },
] as const satisfies readonly { readonly name: string; readonly title: string; readonly ask: AskCold }[];
type Engine = (typeof engines)[number];

interface Making {
  readonly seconds: number;
  readonly peakMegabytes: number | null;
  readonly indexBytes: number;
}

export interface EngineResult extends Making {
  readonly engine: string;
  readonly figures: Readonly<Record<BenchQuery['kind'], QueryFigures>>;
}

interface Truth {
  readonly path: string;
  /** All runs, a sentence mark between them. */
  readonly text: string;
}
const runEnd = '。';

async function makeIndex(engine: string, content: string, site: string): Promise<Making> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, engine, content, site], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, treeMegabytes(child.pid ?? 0))), 50);
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new UserError(`建立索引没有成功（${engine}，退出码 ${code ?? '无'}）。`, '原因见上面的输出。');
  const folder = join(site, 'pagefind');
  return {
    seconds: (performance.now() - start) / 1000,
    peakMegabytes: canMeasureMemory ? Math.round(peak) : null,
    indexBytes: listFiles(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

/** Recall and precision from Node, where every result can be read; bytes and time from a browser unless `inBrowser` is false. */
async function askAll(
  { name, ask }: Engine,
  site: string,
  queries: readonly BenchQuery[],
  truth: readonly Truth[],
  inBrowser: boolean,
): Promise<QueryFiguresByKind> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const { paths, ...answer } = await ask(site, query.text);
    const [run = ''] = runsOf(query.text);
    const holders = truth.filter(({ text }) => text.includes(run));
    asked.push({ query, answer, found: paths.size, true: holders.length, both: holders.filter(({ path }) => paths.has(path)).length });
  }
  if (inBrowser) {
    const texts = queries.map(({ text }) => text);
    for (const [index, answer] of (await askInBrowser(name, site, texts)).entries()) asked[index] = { ...asked[index]!, answer };
  }
  const of = (kind: BenchQuery['kind']) => queryFigures(asked.filter(({ query }) => query.kind === kind));
  return { 词语: of('词语'), 任意字段: of('任意字段') };
}
type QueryFiguresByKind = EngineResult['figures'];

/** What every document says, title, facts, text and attachments, as the runs that a query may stand in. */
async function readTruth(site: string, contentFolder: string, portal: Portal): Promise<Truth[]> {
  const attachments = await readAttachmentTexts(contentFolder, portal, attachmentTextCache);
  return portal.documents.map((document) => {
    const path = documentPath(document);
    const { title, facts, blocks } = readDocumentPage(readFileSync(join(site, path, 'index.html'), 'utf8'));
    const attached = attachments.of(document).flatMap((attachment) => attachment.blocks);
    const runs = [title, ...facts.map(({ text }) => text), ...blocks, ...attached].flatMap(runsOf);
    return { path, text: runs.join(runEnd) };
  });
}

/** Both engines in columns. */
export function formatComparison({ results, inBrowser }: SearchComparison): string {
  const [ours, stock] = results as [EngineResult, EngineResult];
  const row = (title: string, unit: string, value: (result: EngineResult) => number, digits = 1) => {
    const [a, b] = [value(ours), value(stock)];
    return [`${title}${unit && `（${unit}）`}`, a.toFixed(digits), b.toFixed(digits), b === 0 ? '—' : (a / b).toFixed(2)];
  };
  const kilobytes = (bytes: number) => bytes / 1024;
  const rows = (kind: BenchQuery['kind']) => {
    const at = (pick: (figures: QueryFigures) => number) => (result: EngineResult) => pick(result.figures[kind]);
    return [
      row(
        `${kind}：每次检索下载，中位`,
        'KB',
        at(({ bytesMedian }) => kilobytes(bytesMedian)),
      ),
      row(
        `${kind}：每次检索下载，95%`,
        'KB',
        at(({ bytesHigh }) => kilobytes(bytesHigh)),
      ),
      row(
        `${kind}：每次检索用时，中位`,
        '毫秒',
        at(({ millisecondsMedian }) => millisecondsMedian),
      ),
      row(
        `${kind}：每次检索用时，95%`,
        '毫秒',
        at(({ millisecondsHigh }) => millisecondsHigh),
      ),
      row(
        `${kind}：查全率`,
        '',
        at(({ recall }) => recall),
        3,
      ),
      row(
        `${kind}：查准率`,
        '',
        at(({ precision }) => precision),
        3,
      ),
    ];
  };
  return alignTable([
    [`下载和用时：${inBrowser ? '浏览器' : 'Node'}`, ...engines.map(({ title }) => title), '比值'],
    row('索引大小', 'MB', ({ indexBytes }) => indexBytes / 1024 / 1024),
    row('建立索引', '秒', ({ seconds }) => seconds),
    ...(canMeasureMemory ? [row('内存峰值', 'MB', ({ peakMegabytes }) => peakMegabytes ?? 0, 0)] : []),
    row('首次检索前下载', 'KB', ({ figures }) => kilobytes(figures.词语.startBytes)),
    ...rows('词语'),
    ...rows('任意字段'),
  ]);
}

export interface SearchComparison {
  readonly documents: number;
  /** Where bytes and times were measured. */
  readonly inBrowser: boolean;
  /** This search first, then Pagefind as it comes. */
  readonly results: readonly EngineResult[];
}

export interface ComparisonOptions {
  /** Random pieces of the documents that are asked for beside the usual terms. */
  readonly pieces: number;
  readonly seed: number;
  readonly inBrowser: boolean;
  readonly tell: (line: string) => void;
}

/** Makes plain pages of a portal in `folder`, indexes them with both engines and asks both the same queries, each of them cold. */
export async function compareSearch(
  folder: string,
  contentFolder: string,
  content: ReadContent,
  portal: Portal,
  { pieces, seed, inBrowser, tell }: ComparisonOptions,
): Promise<SearchComparison> {
  const siteOf = ({ name }: Engine) => join(folder, name);
  const [ours, stock] = engines;
  writePlainSite(siteOf(ours), portal, content);
  cpSync(siteOf(ours), siteOf(stock), { recursive: true });
  const truth = await readTruth(siteOf(ours), contentFolder, portal);
  const queries = benchQueries(
    truth.flatMap(({ text }) => text.split(runEnd)),
    pieces,
    seed,
  );
  const results: EngineResult[] = [];
  for (const engine of engines) {
    tell(`${engine.title}：建立索引……`);
    const making = await makeIndex(engine.name, contentFolder, siteOf(engine));
    tell(`${engine.title}：检索 ${queries.length} 次……`);
    results.push({ engine: engine.name, ...making, figures: await askAll(engine, siteOf(engine), queries, truth, inBrowser) });
  }
  return { documents: portal.documents.length, inBrowser, results };
}
