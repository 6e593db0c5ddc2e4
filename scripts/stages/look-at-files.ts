import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PageShare } from '#audit';
import { lookAtShare, type PageBytes, type Share, type ShareTask } from './look-at-share.ts';
import type { WorkerAnswer, WorkerTask } from './page-worker.ts';

export interface PageFiles extends ShareTask {
  /** Paths of HTML files below the folder, in the order of the report. */
  readonly pages: readonly string[];
  /** Threads to use; by default as many as there are processors, and one for a small site. */
  readonly threads?: number | undefined;
}

/** Small enough that the threads end together, large enough that handing over costs little. */
const pagesPerShare = 400;
/** A smaller site is done before a thread has started. */
const worthThreads = 4000;

type NoteBytes = (bytes: PageBytes) => void;

function toShares(pages: readonly string[]): Share[] {
  const count = Math.ceil(pages.length / pagesPerShare);
  return Array.from({ length: count }, (_, index) => ({ index, pages: pages.slice(index * pagesPerShare, (index + 1) * pagesPerShare) }));
}

/** The shares of several threads, in the order of the pages; never more of them wait here than there are threads. */
async function* lookInThreads({ folder, pages, rules, given, hash }: PageFiles, threads: number, noteBytes: NoteBytes): AsyncIterable<PageShare> {
  const { portal, assets, ...rest } = given;
  const manifest = rest.manifest;
  const task: WorkerTask = {
    folder,
    ruleIds: rules.map(({ id }) => id),
    // Texts of data files and former versions are looked at by the rules for the whole site, which run here.
    given: { ...rest, versionsOf: undefined, assets: new Map([...assets].map(([file]) => [file, ''])), ...(manifest && { manifest }) },
    portal: portal?.toInput(),
    hash,
  };
  const shares = toShares(pages);
  const answers = new Map<number, WorkerAnswer>();
  let wake = () => {};
  let failure: Error | undefined;
  let next = 0;
  const workers = Array.from(
    { length: Math.min(threads, shares.length) },
    () => new Worker(new URL('./page-worker.ts', import.meta.url), { workerData: task }),
  );
  const give = (worker: Worker) => {
    const share = shares[next];
    if (share === undefined) return;
    next += 1;
    worker.postMessage(share);
  };
  for (const worker of workers) {
    worker.on('message', (answer: WorkerAnswer) => {
      answers.set(answer.index, answer);
      give(worker);
      wake();
    });
    worker.on('error', (error: Error) => {
      failure = error;
      wake();
    });
    give(worker);
  }
  try {
    for (let index = 0; index < shares.length; index += 1) {
      while (!answers.has(index) && failure === undefined) await new Promise<void>((done) => (wake = done));
      if (failure !== undefined) throw failure;
      const { share, bytes } = answers.get(index)!;
      answers.delete(index);
      bytes.forEach(noteBytes);
      yield share;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Looks at the pages of a built site, in their order; the result is the same however many threads do it. */
export async function* lookAtFiles(work: PageFiles, noteBytes: NoteBytes): AsyncIterable<PageShare> {
  const threads = work.threads ?? (work.pages.length < worthThreads ? 1 : availableParallelism());
  if (threads > 1) {
    yield* lookInThreads(work, threads, noteBytes);
    return;
  }
  for (const { pages } of toShares(work.pages)) {
    const { share, bytes } = await lookAtShare(work, pages);
    bytes.forEach(noteBytes);
    yield share;
  }
}
