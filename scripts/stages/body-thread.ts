import { Worker } from 'node:worker_threads';
import { keepBodyReading, readBody, readingContextOf, toBodyTask, type BodyReading, type BodyTask, type TextBody } from '#audit';
import type { Day, DisclosureDocument, Settings, Site } from '#disclosure';
import type { BodyReader } from '../lib/read-content.ts';

/** What the thread is given once. */
export interface BodyThreadSettings {
  readonly settings: Pick<Settings, 'organs' | 'proofreading'>;
  readonly site: Site;
  readonly asOf: Day;
  /** For each share, by its index, whether a thread has begun to read it. */
  readonly claims: Int32Array;
}

/** Some bodies, and where they stand among the shares. */
export interface BodyShare {
  readonly index: number;
  readonly tasks: readonly BodyTask[];
}

/** What was seen in the bodies of a share, in their order. */
export interface BodyAnswer {
  readonly index: number;
  readonly readings: readonly BodyReading[];
}

/** Large enough that handing over costs little, small enough that the threads end together. */
const bodiesPerShare = 200;

/** Whether the caller is the first to claim a share. */
export function claim(claims: Int32Array, index: number): boolean {
  return Atomics.exchange(claims, index, 1) === 0;
}

/**
 * A second thread that reads bodies while this one reads the other files; in the end this one reads what the other has not begun. The result is
 * the same with it and without.
 */
export class BodyThread implements BodyReader {
  readonly #settings: Settings;
  readonly #given: BodyThreadSettings;
  readonly #worker: Worker;
  readonly #shares: (readonly BodyTask[])[] = [];
  readonly #answered = new Set<number>();
  #waiting: BodyTask[] = [];
  #failure: Error | undefined;
  #wake = () => {};

  /** @param bodies as many as there can be at most */
  constructor(settings: Settings, site: Site, asOf: Day, bodies: number) {
    const { organs, proofreading } = settings;
    const shares = Math.ceil(bodies / bodiesPerShare);
    this.#settings = settings;
    this.#given = { settings: { organs, proofreading }, site, asOf, claims: new Int32Array(new SharedArrayBuffer(4 * shares)) };
    this.#worker = new Worker(new URL('./body-worker.ts', import.meta.url), { workerData: this.#given });
    // A failure elsewhere must end the program, not wait for this thread.
    this.#worker.unref();
    this.#worker.on('message', (answer: BodyAnswer) => this.#keep(answer));
    this.#worker.on('error', (error: Error) => {
      this.#failure = error;
      this.#wake();
    });
  }

  add(file: string, body: TextBody, document: DisclosureDocument | undefined): void {
    this.#waiting.push(toBodyTask(file, body, document));
    if (this.#waiting.length === bodiesPerShare) this.#send();
  }

  /** Waits until everything has been read. */
  async finish(): Promise<void> {
    if (this.#waiting.length > 0) this.#send();
    this.#worker.ref();
    try {
      this.#readFromTheEnd();
      while (this.#answered.size < this.#shares.length && !this.#failure) await new Promise<void>((done) => (this.#wake = done));
    } finally {
      await this.#worker.terminate();
    }
    if (this.#failure) throw this.#failure;
  }

  #context() {
    const { site, asOf } = this.#given;
    return readingContextOf(this.#settings, site, asOf);
  }

  #send(): void {
    this.#worker.postMessage({ index: this.#shares.length, tasks: this.#waiting } satisfies BodyShare);
    this.#shares.push(this.#waiting);
    this.#waiting = [];
  }

  /** The other thread begins at the other end. */
  #readFromTheEnd(): void {
    for (let index = this.#shares.length - 1; index >= 0 && claim(this.#given.claims, index); index -= 1) {
      for (const task of this.#shares[index]!) readBody(task, this.#context());
      this.#answered.add(index);
    }
  }

  #keep({ index, readings }: BodyAnswer): void {
    for (const [place, task] of this.#shares[index]!.entries()) keepBodyReading(task, this.#context(), readings[place]!);
    this.#answered.add(index);
    this.#wake();
  }
}
