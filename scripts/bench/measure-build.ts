import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { listFiles } from '#content-folder';
import { UserError } from '../lib/user-error.ts';
import { canMeasureMemory, treeMegabytes } from './process-memory.ts';

export interface Measurement {
  readonly stage: string;
  readonly seconds: number;
  /** Of the whole process tree; `null` where the system does not tell. */
  readonly peakMegabytes: number | null;
}

const program = fileURLToPath(new URL('../build.ts', import.meta.url));
const sampleMilliseconds = 50;

export interface MeasuredBuild {
  /** One for the whole, then one for each stage in its order. */
  readonly measurements: readonly Measurement[];
  /** What the build has printed, when its audits have found errors. */
  readonly complaint: string | undefined;
}

/** Runs `npm run build` in a process of its own. */
export async function measureBuild(content: string, out: string, folder: string): Promise<MeasuredBuild> {
  const timings = join(folder, 'timings.json');
  const start = performance.now();
  const child = spawn(process.execPath, [program, '--content', content, '--out', out, '--timings', timings], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const peaks = new Map<string, number>();
  let peak = 0;
  let stage = '';
  let output = '';
  const listen = (data: Buffer) => {
    output += data.toString();
    stage = /^(.+)……$/.exec(data.toString().trimEnd().split('\n').at(-1) ?? '')?.[1] ?? stage;
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const sample = () => {
    const megabytes = treeMegabytes(child.pid ?? 0);
    peak = Math.max(peak, megabytes);
    peaks.set(stage, Math.max(peaks.get(stage) ?? 0, megabytes));
  };
  const timer = canMeasureMemory ? setInterval(sample, sampleMilliseconds) : undefined;
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  // A build whose site audit has found errors has gone all the way, and its figures count.
  if (code === null || code > 1 || !existsSync(timings)) throw new UserError(`生成样本网站没有成功（退出码 ${code ?? '无'}）。`, output.slice(-4000));
  const stages = JSON.parse(readFileSync(timings, 'utf8')) as { stage: string; seconds: number }[];
  const megabytes = (value: number | undefined) => (canMeasureMemory && value !== undefined ? Math.round(value) : null);
  return {
    measurements: [
      { stage: '全过程', seconds, peakMegabytes: megabytes(peak) },
      ...stages.map((entry) => ({ stage: entry.stage, seconds: entry.seconds, peakMegabytes: megabytes(peaks.get(entry.stage)) })),
    ],
    complaint: code === 1 ? output.slice(-4000) : undefined,
  };
}

/** The least that any generator must do: read every source once, and write every result once. Only reading sources and writing results is timed. */
export function measureFloor(
  content: string,
  out: string,
  copy: string,
): { seconds: number; sourceBytes: number; resultBytes: number; resultFiles: number } {
  let [seconds, sourceBytes, resultBytes] = [0, 0, 0];
  const time = <Value>(work: () => Value): Value => {
    const start = performance.now();
    const value = work();
    seconds += (performance.now() - start) / 1000;
    return value;
  };
  for (const file of listFiles(content)) sourceBytes += time(() => readFileSync(join(content, file))).length;
  const results = listFiles(out);
  for (const folder of new Set(results.map((file) => dirname(join(copy, file))))) time(() => mkdirSync(folder, { recursive: true }));
  for (const file of results) {
    const bytes = readFileSync(join(out, file));
    time(() => writeFileSync(join(copy, file), bytes));
    resultBytes += bytes.length;
  }
  return { seconds, sourceBytes, resultBytes, resultFiles: results.length };
}
