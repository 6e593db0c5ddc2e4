import { setTimeout as sleep } from 'node:timers/promises';

/** One request at a time to each host, with a pause after each. */
export class HostTurns {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #pause: number;

  /** @param pause milliseconds between two requests to one host */
  constructor(pause: number) {
    this.#pause = pause;
  }

  run<Value>(host: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(host);
    const turn = (async () => {
      if (before) {
        await before;
        await sleep(this.#pause);
      }
      return work();
    })();
    // A failure is its caller's; the next in line only waits for the end.
    const end = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(host, end);
    return turn;
  }
}
