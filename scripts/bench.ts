import { cpus, totalmem } from 'node:os';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareSearch, formatComparison, type SearchComparison } from './bench/compare-search.ts';
import { generateCorpus } from './bench/generate-corpus.ts';
import { formatAudit, measureAudit, type AuditMeasurement } from './bench/measure-audit.ts';
import { measureBuild, measureFloor } from './bench/measure-build.ts';
import { benchDay } from './bench/office.ts';
import { formatGrowth, formatResult, type SizeResult } from './bench/format-table.ts';
import { runCommand } from './lib/command.ts';
import { readContent } from './lib/read-content.ts';
import { UserError } from './lib/user-error.ts';
import { workFolder } from './lib/work-folder.ts';
import { portalOf } from './stages/audit-content.ts';

const standardSizes = '1000,5000,20000';
/** Every statutory column, organ and year wants a document of its own. */
const smallest = 300;

/** Pagefind as it comes needs half a megabyte of memory for each document. */
const mostSearched = 10_000;

interface Result extends SizeResult {
  readonly audit: AuditMeasurement;
  readonly search?: SearchComparison;
}

/** This search beside Pagefind as it comes, on the same content. */
async function measureSearch(folder: string, contentFolder: string, seed: number): Promise<SearchComparison> {
  const content = await readContent(contentFolder);
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  return compareSearch(folder, contentFolder, content, portalOf(content, benchDay)!, { pieces: 100, seed, inBrowser: true, tell });
}

function parseSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < smallest)) {
    throw new UserError(`--sizes 写的是 ${text}。`, `写成用逗号隔开的整数，每个不小于 ${smallest}，例如 --sizes ${standardSizes}。`);
  }
  return sizes;
}

await runCommand({
  name: 'npm run bench',
  about: '用程序生成的内容测量 npm run build 和检查：用时、内存、每秒件数，与“读一遍、写一遍”相比的倍数，以及与 linkinator、原样的 Pagefind 的比较。',
  options: {
    sizes: { type: 'string', value: 'N,N…', help: `文件数，默认 ${standardSizes}` },
    seed: { type: 'string', value: 'N', help: '随机数种子，默认 1；种子相同，内容相同' },
    edit: { type: 'boolean', help: '再改其中一件，测量重新生成' },
    keep: { type: 'boolean', help: '保留生成的内容和网站，供查看' },
    out: { type: 'string', value: 'FILE', help: '结果文件，默认 reports/bench.json' },
  },
  async run(options) {
    const sizes = parseSizes(options.sizes ?? standardSizes);
    const seed = Number(options.seed ?? 1);
    if (!Number.isInteger(seed)) throw new UserError(`--seed 写的是 ${options.seed ?? ''}，应为整数。`, '例如 --seed 1。');
    const file = resolve(options.out ?? 'reports/bench.json');
    const work = fileURLToPath(new URL('../.portal/bench', import.meta.url));
    const results: Result[] = [];
    let faulty = false;
    for (const size of sizes) {
      const folder = join(work, String(size));
      const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
      // What an earlier run has left would make this one quicker.
      const remove = () => [folder, workFolder(content, out)].forEach((path) => rmSync(path, { recursive: true, force: true }));
      remove();
      process.stdout.write(`生成 ${size} 件的内容……\n`);
      const corpus = generateCorpus(content, size, seed);
      process.stdout.write(`${corpus.documents} 件，平均 ${Math.round(corpus.bytes / corpus.documents)} 字节；生成网站……\n`);
      const { measurements, complaint } = await measureBuild(content, out, folder);
      if (complaint !== undefined) {
        faulty = true;
        process.stdout.write(`${complaint}\n样本网站的检查有错误；下面的数字仍是全过程的。\n`);
      }
      const floor = measureFloor(content, out, join(folder, 'floor'));
      if (options.edit) appendFileSync(join(content, 'documents', corpus.lastText), '\n本段文字是后来加上的。\n');
      const afterOneEdit = options.edit ? (await measureBuild(content, out, folder)).measurements : undefined;
      process.stdout.write('检查样本……\n');
      const audit = await measureAudit(content, out, '/', benchDay);
      const search = size > mostSearched ? undefined : await measureSearch(join(folder, 'search'), content, seed);
      const result: Result = { ...corpus, floor, measurements, audit, ...(afterOneEdit && { afterOneEdit }), ...(search && { search }) };
      results.push(result);
      process.stdout.write(`${formatResult(result)}\n${formatAudit(audit)}\n`);
      process.stdout.write(search ? `${formatComparison(search)}\n\n` : `超过 ${mostSearched} 件，不与原样的 Pagefind 比较检索。\n\n`);
      if (!options.keep) remove();
    }
    if (results.length > 1) process.stdout.write(`${formatGrowth(results)}\n\n`);
    const machine = {
      processors: cpus().length,
      processor: cpus()[0]?.model ?? '',
      memoryMegabytes: Math.round(totalmem() / 1024 / 1024),
      node: process.version,
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ machine, seed, results }, null, 2)}\n`);
    process.stdout.write(`结果写入 ${file}。\n`);
    return faulty ? 1 : 0;
  },
});
