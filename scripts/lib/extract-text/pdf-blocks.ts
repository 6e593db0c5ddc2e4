/** A PDF knows pieces of text and their places, no paragraphs; what belongs together is told from the places. */

/** A piece of text on a page, in the page's unit, `y` growing upwards. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  left: number;
  right: number;
  readonly y: number;
}

interface Block {
  text: string;
  /** Of the letters. */
  readonly height: number;
  readonly lines: Line[];
}

const latinStart = /^[\w.,:;/@%&=?#+~-]+/;

function isLineBelow(block: Block, piece: TextPiece): boolean {
  const line = block.lines.at(-1)!;
  const before = block.lines.at(-2);
  const step = line.y - piece.y;
  if (step < block.height * 0.6 || step > (before ? (before.y - line.y) * 1.25 : block.height * 2.6)) return false;
  if (Math.abs(piece.height - block.height) > block.height * 0.12) return false;
  const right = piece.x + piece.width;
  const isCentred = Math.abs(line.left + line.right - piece.x - right) < block.height * 0.8;
  if (isCentred && (block.lines.length > 1 || line.left !== piece.x)) return true;
  // An indented line begins a paragraph; after its first line a paragraph may step back.
  if (piece.x > line.left + block.height || piece.x < line.left - block.height * 4) return false;
  // A line that had room for what follows ended its paragraph.
  const firstWord = (latinStart.exec(piece.text)?.[0].length ?? 0) * block.height * 0.6;
  return Math.max(right, ...block.lines.map((own) => own.right)) - line.right < block.height * 2.2 + firstWord;
}

function isSameLine(block: Block, piece: TextPiece): boolean {
  const line = block.lines.at(-1)!;
  const gap = piece.x - line.right;
  // A wide gap parts the cells of a table. Small letters stand beside large ones as raised and lowered signs.
  return Math.abs(line.y - piece.y) < block.height * 0.5 && gap < block.height * 1.1 && gap > -block.height;
}

const needsBlank = /[\w)\].,;:%]$/;

/** What stands between the end of one line and the next: nothing in Chinese, a blank in Latin. */
function blankBetween(before: string, after: string): string {
  return needsBlank.test(before) && latinStart.test(after) ? ' ' : '';
}

function append(block: Block, piece: TextPiece): void {
  const line = block.lines.at(-1)!;
  const end = piece.x + piece.width;
  if (isSameLine(block, piece)) {
    block.text += piece.x - line.right > block.height * 0.15 && needsBlank.test(block.text) ? ` ${piece.text}` : piece.text;
    line.right = Math.max(line.right, end);
  } else {
    block.text += blankBetween(block.text, piece.text) + piece.text;
    block.lines.push({ left: piece.x, right: end, y: piece.y });
  }
}

function blocksOfPage(pieces: readonly TextPiece[]): Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const block = blocks.at(-1);
    if (block && (isSameLine(block, piece) || isLineBelow(block, piece))) append(block, piece);
    else blocks.push({ text: piece.text, height: piece.height, lines: [{ left: piece.x, right: piece.x + piece.width, y: piece.y }] });
  }
  return blocks;
}

const pageNumber = /^\W*(?:第\s*)?\d+\s*(?:页)?(?:\s*[,/，共]+\s*\d+\s*页?)?\W*$/u;
const ended = /[。！？；：.!?;:]["”’）)》]?$/u;

/** Whether the last block of a page goes on at the top of the next one. */
function goesOn(last: Block, pageRight: number, first: Block): boolean {
  const line = last.lines.at(-1)!;
  const start = first.lines[0]!;
  const isIndented = first.lines.length > 1 && start.left > first.lines[1]!.left + first.height;
  return (
    !ended.test(last.text.trim()) &&
    pageRight - line.right < last.height * 2.2 &&
    Math.abs(first.height - last.height) <= last.height * 0.12 &&
    Math.abs(start.left - line.left) < last.height &&
    !isIndented
  );
}

/** Joins the blocks of pages, given one after another; a paragraph that goes on beyond a page's end, with its number, is one block. */
export class PdfBlocks {
  readonly texts: string[] = [];
  #open: { readonly last: Block; readonly right: number; readonly index: number } | undefined;

  addPage(pieces: readonly TextPiece[]): void {
    const all = blocksOfPage(pieces);
    const numbers = [all[0], all.at(-1)].filter((block) => block !== undefined && pageNumber.test(block.text.trim()));
    const blocks = all.filter((block) => !numbers.includes(block));
    const [first] = blocks;
    if (first) {
      const joins = this.#open !== undefined && goesOn(this.#open.last, this.#open.right, first);
      if (joins) this.texts[this.#open!.index] += blankBetween(this.#open!.last.text, first.text) + first.text;
      this.texts.push(...blocks.slice(joins ? 1 : 0).map(({ text }) => text));
      const index = joins && blocks.length === 1 ? this.#open!.index : this.texts.length - 1;
      this.#open = { last: blocks.at(-1)!, right: Math.max(...blocks.flatMap(({ lines }) => lines.map(({ right }) => right))), index };
    }
    for (const number of new Set(numbers)) this.texts.push(number!.text);
  }
}
