/**
 * Joins what the engine has made of several parts into one index in its own format, so that a query asks one index and loads one file for
 * a word. Words of three characters that begin with the same two stand in one file, which is what a query of two characters loads;
 * where there is too much of them, such a query has a word of its own with the first position in each document.
 */
import { firstPositionWord, pairLength, tripleLength } from '#search/tokens.ts';
import { CborReader, CborWriter, pack } from './pagefind-format.ts';

export interface Part {
  readonly words: Buffer;
  /** Ids of its pages: file names below `fragment/`. */
  readonly pages: readonly string[];
}

export interface JoinedFile {
  /** In the folder of the index. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface JoinOptions {
  /** Code of the index, unlike that of any other. */
  readonly language: string;
  /** Changes when anything in the index does: part of the file names. */
  readonly tag: string;
  readonly version: string;
  readonly sizes?: JoinSizes;
}

/** Bytes before compression, which halves them. */
export interface JoinSizes {
  /** Of a file with several groups of words. */
  readonly file: number;
  /** Of a group that stands in one file. */
  readonly group: number;
}

const usualSizes: JoinSizes = { file: 12_000, group: 40_000 };

/** Words that must stand in one file begin with the same text. */
function groupOf(word: string): string {
  return word.length === tripleLength ? word.slice(0, pairLength) : word;
}

/** The words of a part, one after the other. */
class PartCursor {
  readonly #reader: CborReader;
  readonly #firstPage: number;
  /** Undefined behind the last one. */
  word: string | undefined;

  constructor(words: Buffer, firstPage: number) {
    this.#reader = new CborReader(words);
    this.#firstPage = firstPage;
    this.#next();
  }

  #next(): void {
    if (this.#reader.ended) {
      this.word = undefined;
      return;
    }
    this.#reader.arrayLength();
    const word = this.#reader.text();
    if (this.word !== undefined && word <= this.word) throw new Error(`Pagefind: ${word} after ${this.word}`);
    this.word = word;
  }

  /** Hands over each page of the word with its position gaps, without the weights, and goes on to the next word. */
  takePages(take: (page: number, gaps: readonly number[]) => void): void {
    const reader = this.#reader;
    let page = this.#firstPage;
    const gaps: number[] = [];
    reader.forEach(() => {
      reader.arrayLength();
      page += reader.number();
      gaps.length = 0;
      reader.forEach(() => {
        const gap = reader.number();
        if (gap >= 0) gaps.push(gap);
      });
      reader.forEach(() => reader.number());
      take(page, gaps);
    });
    if (reader.arrayLength() !== 0) throw new Error(`Pagefind: ${this.word} has variants`);
    this.#next();
  }
}

interface JoinedWord {
  readonly word: string;
  /** The whole member of the words array. */
  readonly bytes: Uint8Array;
}

class PostingWriter {
  readonly #pages = new CborWriter();
  #count = 0;
  #last = 0;

  add(page: number, gaps: readonly number[]): void {
    this.#pages.array(3);
    this.#pages.number(page - this.#last);
    this.#pages.array(gaps.length);
    for (const gap of gaps) this.#pages.number(gap);
    this.#pages.array(0);
    this.#last = page;
    this.#count += 1;
  }

  /** The word with all pages added since the last one. */
  finish(word: string): JoinedWord {
    const whole = new CborWriter();
    whole.array(3);
    whole.text(word);
    whole.array(this.#count);
    whole.append(this.#pages.bytes);
    whole.array(0);
    this.#pages.clear();
    this.#count = this.#last = 0;
    return { word, bytes: Uint8Array.from(whole.bytes) };
  }
}

/** Fills files of about the same size. */
class IndexFiles {
  readonly files: { readonly from: string; readonly to: string; readonly id: string }[] = [];
  readonly sizes: JoinSizes;
  readonly #tag: string;
  readonly #write: (file: JoinedFile) => void;
  readonly #words = new CborWriter();
  #count = 0;
  #from = '';
  #to = '';

  constructor(tag: string, sizes: JoinSizes, write: (file: JoinedFile) => void) {
    this.#tag = tag;
    this.sizes = sizes;
    this.#write = write;
  }

  /** Words that stay together; they are found in the range from `from`. */
  add(from: string, words: readonly JoinedWord[]): void {
    const size = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (this.#words.length + size > this.sizes.file) this.flush();
    if (this.#count === 0) this.#from = from;
    for (const { bytes } of words) this.#words.append(bytes);
    this.#count += words.length;
    this.#to = words.at(-1)!.word;
  }

  flush(): void {
    if (this.#count === 0) return;
    const id = `${this.#tag}/${this.files.length.toString(36)}`;
    const head = new CborWriter();
    head.array(1);
    head.array(this.#count);
    this.#write({ path: `index/${id}.pf_index`, content: pack(head.bytes, this.#words.bytes) });
    this.files.push({ from: this.#from, to: this.#to, id });
    this.#words.clear();
    this.#count = 0;
  }
}

/** Only the first position of each page, from all words of a group. */
function firstPositions(firsts: ReadonlyMap<number, number>, posting: PostingWriter, word: string): JoinedWord {
  for (const page of [...firsts.keys()].sort((a, b) => a - b)) posting.add(page, [firsts.get(page)!]);
  return posting.finish(word);
}

function writeGroup(
  output: IndexFiles,
  group: string,
  words: readonly JoinedWord[],
  firsts: ReadonlyMap<number, number>,
  posting: PostingWriter,
): void {
  const size = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (words.length === 1 || size <= output.sizes.group) {
    output.add(group, words);
    return;
  }
  output.flush();
  output.add(group, [firstPositions(firsts, posting, firstPositionWord(group))]);
  output.flush();
  for (const word of words) output.add(word.word, [word]);
  output.flush();
}

function metaOf(version: string, pages: readonly string[], files: IndexFiles['files']): Uint8Array {
  const meta = new CborWriter();
  meta.array(6);
  meta.text(version);
  meta.array(pages.length);
  for (const page of pages) {
    meta.array(3);
    meta.text(page);
    // The length of a page would weigh in the engine's scores, which nobody asks for.
    meta.number(1);
    meta.text('');
  }
  meta.array(files.length);
  for (const { from, to, id } of files) {
    meta.array(3);
    meta.text(from);
    meta.text(to);
    meta.text(id);
  }
  for (const none of [0, 0, 0]) meta.array(none);
  return pack(meta.bytes);
}

/** Joins parts in the order of their documents and hands over every file of the index. Memory: the words of the parts and one group of words. */
export function joinParts(
  parts: readonly Part[],
  { language, tag, version, sizes = usualSizes }: JoinOptions,
  write: (file: JoinedFile) => void,
): void {
  let firstPage = 0;
  const cursors = parts.map(({ words, pages }) => {
    const cursor = new PartCursor(words, firstPage);
    firstPage += pages.length;
    return cursor;
  });
  const output = new IndexFiles(tag, sizes, write);
  const posting = new PostingWriter();
  let group = '';
  let words: JoinedWord[] = [];
  const firsts = new Map<number, number>();
  const finishGroup = () => {
    if (words.length > 0) writeGroup(output, group, words, firsts, posting);
    words = [];
    firsts.clear();
  };
  for (;;) {
    let word: string | undefined;
    for (const cursor of cursors) if (cursor.word !== undefined && (word === undefined || cursor.word < word)) word = cursor.word;
    if (word === undefined) break;
    if (groupOf(word) !== group) finishGroup();
    group = groupOf(word);
    for (const cursor of cursors) {
      if (cursor.word !== word) continue;
      cursor.takePages((page, gaps) => {
        posting.add(page, gaps);
        firsts.set(page, Math.min(gaps[0]!, firsts.get(page) ?? Infinity));
      });
    }
    words.push(posting.finish(word));
  }
  finishGroup();
  output.flush();

  const pages = parts.flatMap((part) => part.pages);
  const hash = `${language}_${tag}`;
  write({ path: `pagefind.${hash}.pf_meta`, content: metaOf(version, pages, output.files) });
  const entry = { version, languages: { [language]: { hash, wasm: null, page_count: pages.length } }, include_characters: [] };
  write({ path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify(entry)) });
}
