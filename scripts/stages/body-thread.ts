import { Worker } from 'node:worker_threads';
import { keepBodyReading, readingContextOf, toBodyTask, type BodyReading, type BodyTask, type TextBody } from '#audit';
import type { Day, DisclosureDocument, Settings, Site } from '#disclosure';
import type { BodyReader } from '../lib/read-content.ts';

/** What the thread is given once. */
export interface BodyThreadSettings {
  readonly settings: Pick<Settings, 'organs' | 'proofreading'>;
  readonly site: Site;
  readonly asOf: Day;
}

/** Large enough that handing over costs little, small enough that the thread begins early. */
const bodiesAtOnce = 200;

/** A second thread that reads bodies while this one reads the other files; the result is the same with it and without. */
export class BodyThread implements BodyReader {
  readonly #settings: Settings;
  readonly #given: BodyThreadSettings;
  readonly #worker: Worker;
  readonly #open: (readonly BodyTask[])[] = [];
  #waiting: BodyTask[] = [];
  #failure: Error | undefined;
  #wake = () => {};

  constructor(settings: Settings, site: Site, asOf: Day) {
    const { organs, proofreading } = settings;
    this.#settings = settings;
    this.#given = { settings: { organs, proofreading }, site, asOf };
    this.#worker = new Worker(new URL('./body-worker.ts', import.meta.url), { workerData: this.#given });
    // A failure elsewhere must end the program, not wait for this thread.
    this.#worker.unref();
    this.#worker.on('message', (readings: readonly BodyReading[]) => this.#keep(readings));
    this.#worker.on('error', (error: Error) => {
      this.#failure = error;
      this.#wake();
    });
  }

  add(file: string, body: TextBody, document: DisclosureDocument | undefined): void {
    this.#waiting.push(toBodyTask(file, body, document));
    if (this.#waiting.length >= bodiesAtOnce) this.#send();
  }

  /** Waits until everything has been read. */
  async finish(): Promise<void> {
    if (this.#waiting.length > 0) this.#send();
    this.#worker.ref();
    try {
      while (this.#open.length > 0 && !this.#failure) await new Promise<void>((done) => (this.#wake = done));
    } finally {
      await this.#worker.terminate();
    }
    if (this.#failure) throw this.#failure;
  }

  #send(): void {
    this.#worker.postMessage(this.#waiting);
    this.#open.push(this.#waiting);
    this.#waiting = [];
  }

  /** Answers come in the order of the questions. */
  #keep(readings: readonly BodyReading[]): void {
    const { site, asOf } = this.#given;
    const context = readingContextOf(this.#settings, site, asOf);
    for (const [index, task] of this.#open.shift()!.entries()) keepBodyReading(task, context, readings[index]!);
    if (this.#open.length === 0) this.#wake();
  }
}
