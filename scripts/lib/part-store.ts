import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { engineFile } from '#search/pagefind-index.ts';
import type { IndexedPart } from './index-part.ts';

export const wasmFile = 'wasm.unknown.pagefind';

/** What the engine has made of parts, by their digests. */
export class PartStore {
  readonly #folder: string;
  readonly #used = new Set<string>();
  readonly #isOwn: boolean;

  /** Without a folder, one of its own that is gone in the end. */
  constructor(folder: string | undefined) {
    this.#folder = folder ?? mkdtempSync(join(tmpdir(), 'search-parts-'));
    this.#isOwn = folder === undefined;
    mkdirSync(this.#folder, { recursive: true });
  }

  #file(name: string): string {
    this.#used.add(name);
    return join(this.#folder, name);
  }

  /** A build that breaks off leaves no half of a file. */
  #write(name: string, content: string | Uint8Array): void {
    const path = this.#file(name);
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }

  /** Whether a part is there, and with it the engine. */
  has(tag: string): boolean {
    return ['version', engineFile, wasmFile, tag].every((name) => existsSync(this.#file(name)));
  }

  put(tag: string, { words, engine, version }: IndexedPart): void {
    for (const name of [engineFile, wasmFile]) {
      const content = engine.get(name);
      if (!content) throw new Error(`Pagefind: no ${name}`);
      this.#write(name, content);
    }
    this.#write('version', version);
    this.#write(tag, gzipSync(words, { level: 1 }));
  }

  words(tag: string): Buffer {
    return gunzipSync(readFileSync(this.#file(tag)));
  }

  engine(name: typeof engineFile | typeof wasmFile): Uint8Array {
    return readFileSync(this.#file(name));
  }

  get version(): string {
    return readFileSync(this.#file('version'), 'utf8');
  }

  /** Removes what this build has not used. */
  close(): void {
    const names = this.#isOwn ? [''] : readdirSync(this.#folder).filter((name) => !this.#used.has(name));
    for (const name of names) rmSync(join(this.#folder, name), { recursive: true, force: true });
  }
}
