import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareSearch, formatComparison, type SearchComparison } from './bench/compare-search.ts';
import { generateCorpus } from './bench/generate-corpus.ts';
import { benchDay } from './bench/office.ts';
import { runCommand } from './lib/command.ts';
import { readContent } from './lib/read-content.ts';
import { UserError } from './lib/user-error.ts';
import { portalOf } from './stages/audit-content.ts';

const standardSizes = '2000,10000';
const smallest = 300;

function parseNumbers(name: string, text: string, least: number): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < least))
    throw new UserError(`--${name} 写的是 ${text}，应为不小于 ${least} 的整数。`, `例如 --${name} ${Math.max(least, 1000)}。`);
  return numbers;
}

await runCommand({
  name: 'npm run bench:search',
  about:
    '在同一批程序生成的文件上，与原样的 Pagefind 并排测量检索：索引大小、用时、内存、每次检索的下载量和用时（浏览器，缓存为空）、查全率和查准率。',
  options: {
    sizes: { type: 'string', value: 'N,N…', help: `文件数，默认 ${standardSizes}` },
    queries: { type: 'string', value: 'N', help: '从文件中任意截取的检索词的个数，默认 100' },
    seed: { type: 'string', value: 'N', help: '随机数种子，默认 1；种子相同，内容和检索词相同' },
    out: { type: 'string', value: 'FILE', help: '结果文件，默认 reports/bench-search.json' },
    node: { type: 'boolean', help: '下载量和用时也在 Node 中测量，不启动浏览器' },
    keep: { type: 'boolean', help: '保留生成的内容和索引，供查看' },
  },
  async run(options) {
    const sizes = parseNumbers('sizes', options.sizes ?? standardSizes, smallest);
    const [pieces] = parseNumbers('queries', options.queries ?? '100', 1) as [number];
    const [seed] = parseNumbers('seed', options.seed ?? '1', 0) as [number];
    const file = resolve(options.out ?? 'reports/bench-search.json');
    const work = fileURLToPath(new URL('../.portal/bench-search', import.meta.url));
    const tell = (line: string) => process.stdout.write(`${line}\n`);
    const all: SearchComparison[] = [];
    for (const size of sizes) {
      const folder = join(work, String(size));
      const contentFolder = join(folder, 'content');
      rmSync(folder, { recursive: true, force: true });
      tell(`生成 ${size} 件的内容……`);
      generateCorpus(contentFolder, size, seed);
      const content = await readContent(contentFolder);
      const portal = portalOf(content, benchDay)!;
      const comparison = await compareSearch(folder, contentFolder, content, portal, { pieces, seed, inBrowser: !options.node, tell });
      all.push(comparison);
      tell(`\n${comparison.documents.toLocaleString('en')} 件：\n${formatComparison(comparison)}\n`);
      if (!options.keep) rmSync(folder, { recursive: true });
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ seed, sizes: all }, null, 2)}\n`);
    tell(`结果写入 ${file}。`);
    return 0;
  },
});
