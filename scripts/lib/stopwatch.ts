import { performance } from 'node:perf_hooks';

export interface StageTime {
  readonly stage: string;
  readonly seconds: number;
  /** Peak resident memory of this process so far, in megabytes; child processes are not in it. */
  readonly peakMegabytes: number;
}

/** Times the stages of a command and says each as it begins. */
export class Stopwatch {
  readonly #seconds = new Map<string, { seconds: number; peak: number }>();

  async time<Value>(stage: string, work: () => Value | Promise<Value>): Promise<Value> {
    if (!this.#seconds.has(stage)) process.stdout.write(`${stage}……\n`);
    const start = performance.now();
    const value = await work();
    const before = this.#seconds.get(stage)?.seconds ?? 0;
    this.#seconds.set(stage, { seconds: before + (performance.now() - start) / 1000, peak: process.resourceUsage().maxRSS / 1024 });
    return value;
  }

  stages(): StageTime[] {
    return [...this.#seconds].map(([stage, { seconds, peak }]) => ({ stage, seconds: Number(seconds.toFixed(3)), peakMegabytes: Math.round(peak) }));
  }

  summary(): string {
    return this.stages()
      .map(({ stage, seconds }) => `${stage} ${seconds.toFixed(1)} 秒`)
      .join('，');
  }
}
