/** One task as a table or a text states it; merged cells are already filled. */
export interface WrittenTask {
  /** `12`, and `12-2` for the second requirement under it. */
  readonly number: string;
  /** Headings over it, from the widest, joined by `　`. */
  readonly subject: string;
  readonly content: string;
  /** As written; empty when nothing is said. */
  readonly organs: string;
  readonly due: string;
  /** What other columns say, each with its heading. */
  readonly remark: string;
  /** From 1. */
  readonly line: number;
}

export interface TaskRemark {
  readonly line: number;
  readonly message: string;
}

export interface TaskReading {
  readonly tasks: readonly WrittenTask[];
  /** Lines that a person must look at. */
  readonly remarks: readonly TaskRemark[];
  /** Numbers of tasks whose empty cells for organs or deadline were filled from above, as in merged cells. */
  readonly inherited: readonly string[];
  /** How many rows or items of the source carry a number of their own; each of them is a task or named in the remarks. */
  readonly numbered: number;
}

/** One row of a table, wherever it was found. */
export interface TaskRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const chineseNumber = '[一二三四五六七八九十百]+';

/** `一、`, `（一）`, `第一部分`: what begins a heading over several tasks. */
export const headingStart = new RegExp(`^(?:#+\\s*)?(?:${chineseNumber}、|[（(]${chineseNumber}[）)]|第${chineseNumber}(?:部分|章|节))`, 'u');

/** A number as a table writes it, `12`, `12.`, `（12）`, without its signs; `undefined` for other text. */
export function plainNumber(cell: string): string | undefined {
  const text = cell.normalize('NFKC').replace(/\s+/g, '');
  const found = /^(?:No\.?)?[(（]?(\d{1,4})[)）]?[.、。]?$/iu.exec(text) ?? new RegExp(`^[(（]?(${chineseNumber})[)）]?[.、。]?$`, 'u').exec(text);
  return found?.[1];
}
