import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { listFiles } from '#content-folder';
import { documentPath } from '#disclosure';
import { runsOf } from '#search/normalise.ts';
import { alignTable } from './bench/format-table.ts';
import { generateCorpus } from './bench/generate-corpus.ts';
import { benchDay } from './bench/office.ts';
import { askOurs, askStock, type AskCold } from './bench/open-search.ts';
import { writePlainSite } from './bench/plain-site.ts';
import { canMeasureMemory, treeMegabytes } from './bench/process-memory.ts';
import { queryFigures, type Asked, type QueryFigures } from './bench/search-figures.ts';
import { benchQueries, type BenchQuery } from './bench/search-queries.ts';
import { runCommand } from './lib/command.ts';
import { readDocumentPage } from './lib/document-page.ts';
import { readContent } from './lib/read-content.ts';
import { UserError } from './lib/user-error.ts';
import { portalOf } from './stages/audit-content.ts';

const standardSizes = '2000,10000';
const smallest = 300;
const program = fileURLToPath(new URL('bench/make-search-index.ts', import.meta.url));

const engines = [
  { name: 'ours', title: '本系统', ask: askOurs },
  { name: 'stock', title: '原样的 Pagefind', ask: askStock },
] as const;

interface Making {
  readonly seconds: number;
  readonly peakMegabytes: number | null;
  readonly indexBytes: number;
}

interface EngineResult extends Making {
  readonly engine: string;
  readonly figures: Readonly<Record<BenchQuery['kind'], QueryFigures>>;
}

interface Truth {
  readonly path: string;
  readonly runs: readonly string[];
}

function parseNumbers(name: string, text: string, least: number): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < least))
    throw new UserError(`--${name} 写的是 ${text}，应为不小于 ${least} 的整数。`, `例如 --${name} ${Math.max(least, 1000)}。`);
  return numbers;
}

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

async function askAll(ask: AskCold, site: string, queries: readonly BenchQuery[], truth: readonly Truth[]): Promise<QueryFiguresByKind> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const { paths, ...answer } = await ask(site, query.text);
    const [run = ''] = runsOf(query.text);
    const holders = truth.filter(({ runs }) => runs.some((own) => own.includes(run)));
    asked.push({ query, answer, found: paths.size, true: holders.length, both: holders.filter(({ path }) => paths.has(path)).length });
  }
  const of = (kind: BenchQuery['kind']) => queryFigures(asked.filter(({ query }) => query.kind === kind));
  return { 词语: of('词语'), 任意字段: of('任意字段') };
}
type QueryFiguresByKind = EngineResult['figures'];

function formatResults(results: readonly EngineResult[]): string {
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
    ['', ...engines.map(({ title }) => title), '比值'],
    row('索引大小', 'MB', ({ indexBytes }) => indexBytes / 1024 / 1024),
    row('建立索引', '秒', ({ seconds }) => seconds),
    ...(canMeasureMemory ? [row('内存峰值', 'MB', ({ peakMegabytes }) => peakMegabytes ?? 0, 0)] : []),
    row('首次检索前下载', 'KB', ({ figures }) => kilobytes(figures.词语.startBytes)),
    ...rows('词语'),
    ...rows('任意字段'),
  ]);
}

await runCommand({
  name: 'npm run bench:search',
  about: '在同一批程序生成的文件上，与原样的 Pagefind 并排测量检索：索引大小、用时、内存、每次检索的下载量、查全率和查准率。',
  options: {
    sizes: { type: 'string', value: 'N,N…', help: `文件数，默认 ${standardSizes}` },
    queries: { type: 'string', value: 'N', help: '从文件中任意截取的检索词的个数，默认 100' },
    seed: { type: 'string', value: 'N', help: '随机数种子，默认 1；种子相同，内容和检索词相同' },
    out: { type: 'string', value: 'FILE', help: '结果文件，默认 reports/bench-search.json' },
    keep: { type: 'boolean', help: '保留生成的内容和索引，供查看' },
  },
  async run(options) {
    const sizes = parseNumbers('sizes', options.sizes ?? standardSizes, smallest);
    const [count] = parseNumbers('queries', options.queries ?? '100', 1) as [number];
    const [seed] = parseNumbers('seed', options.seed ?? '1', 0) as [number];
    const file = resolve(options.out ?? 'reports/bench-search.json');
    const work = fileURLToPath(new URL('../.portal/bench-search', import.meta.url));
    const all: { documents: number; results: EngineResult[] }[] = [];
    for (const size of sizes) {
      const folder = join(work, String(size));
      const contentFolder = join(folder, 'content');
      rmSync(folder, { recursive: true, force: true });
      process.stdout.write(`生成 ${size} 件的内容……\n`);
      generateCorpus(contentFolder, size, seed);
      const content = readContent(contentFolder);
      const portal = portalOf(content, benchDay)!;
      const [ours, stock] = engines.map(({ name }) => join(folder, name)) as [string, string];
      writePlainSite(ours, portal, content);
      cpSync(ours, stock, { recursive: true });
      const truth = portal.documents.map((document): Truth => {
        const path = documentPath(document);
        const { title, facts, blocks } = readDocumentPage(readFileSync(join(ours, path, 'index.html'), 'utf8'));
        return { path, runs: [title, ...facts.map(({ text }) => text), ...blocks].flatMap(runsOf) };
      });
      const queries = benchQueries(
        truth.flatMap(({ runs }) => runs),
        count,
        seed,
      );
      const results: EngineResult[] = [];
      for (const { name, title, ask } of engines) {
        process.stdout.write(`${title}：建立索引……\n`);
        const making = await makeIndex(name, contentFolder, join(folder, name));
        process.stdout.write(`${title}：检索 ${queries.length} 次……\n`);
        results.push({ engine: name, ...making, figures: await askAll(ask, join(folder, name), queries, truth) });
      }
      all.push({ documents: portal.documents.length, results });
      process.stdout.write(`\n${portal.documents.length.toLocaleString('en')} 件：\n${formatResults(results)}\n\n`);
      if (!options.keep) rmSync(folder, { recursive: true });
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ seed, sizes: all }, null, 2)}\n`);
    process.stdout.write(`结果写入 ${file}。\n`);
    return 0;
  },
});
