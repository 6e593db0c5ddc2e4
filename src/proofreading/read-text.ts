import { maskAddresses, maskMarkdown } from './mask.ts';
import type { Passage, PassageTraits } from './passage.ts';
import { gone, toPassages, type SourceLine } from './passages.ts';

/** A paragraph of a Word file. */
export interface WordParagraph {
  readonly text: string;
  /** From 1, in the order of the file, empty paragraphs and those in tables included. */
  readonly number: number;
  readonly cell: boolean;
  /** The number that Word prints before it; not part of the text. */
  readonly label?: string;
  /** Word prints a number before it that is not known. */
  readonly numbered: boolean;
}

const lineEnd = /\r\n?|\n/;

function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Plain text: a paragraph on one line or wrapped over several; lines that begin with a tab, or hold one, are cells of a table. */
export function readPlainText(text: string): readonly Passage[] {
  const lines = maskAddresses(unifyLineEnds(text)).split('\n');
  const sources: (SourceLine | undefined)[] = [];
  lines.forEach((line, index) => {
    if (!/\S/.test(line)) {
      sources.push(undefined);
      return;
    }
    if (!line.includes('\t')) {
      sources.push({ text: line, line: index + 1, column: 1, traits: prose, apart: false });
      return;
    }
    let cell = 0;
    for (const match of line.matchAll(/[^\t]+/g)) {
      if (!/\S/.test(match[0])) continue;
      sources.push({ text: match[0], line: index + 1, column: match.index + 1, traits: { kind: 'cell', cell }, apart: true });
      cell += 1;
    }
  });
  return toPassages(sources, false);
}

const prose: PassageTraits = { kind: 'prose' };
const heading = /^([ \t]{0,3})(#{1,6})([ \t]+)(.*?)(?:[ \t]+#+)?[ \t]*$/;
const tableRow = /^[ \t>]*\|/;
const tableRule = /^[ \t>]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t:|-]*$/;
const rule = /^[ \t]*(?:[-*_][ \t]*){3,}$|^[ \t]*=+[ \t]*$/;
const listItem = /^([ \t>]*)([-*+][ \t]+|>[ \t]?)+/;

function* cellsOf(line: string, number: number, table: number): Generator<SourceLine> {
  let cell = 0;
  for (const match of line.matchAll(/(?:\\\||[^|])+/g)) {
    if (!/[^\s>]/.test(match[0])) {
      if (match.index > 0) cell += 1;
      continue;
    }
    yield { text: match[0], line: number, column: match.index + 1, traits: { kind: 'cell', cell, table }, apart: true };
    cell += 1;
  }
}

/** Text of a Markdown or MDX file; `firstLine` is the line of the file on which it begins. */
export function readMarkdown(text: string, firstLine = 1): readonly Passage[] {
  const unified = unifyLineEnds(text);
  const original = unified.split('\n');
  const lines = maskMarkdown(unified).split('\n');
  const sources: (SourceLine | undefined)[] = [];
  let table = 0;
  let inTable = false;
  let apart = false;
  lines.forEach((line, index) => {
    const source = original[index]!;
    const number = firstLine + index;
    const row = tableRow.test(source);
    if (row && !inTable) table += 1;
    inTable = row;
    const heard = heading.exec(source);
    if (!/[^\s\uE000\uE001]/.test(line) || rule.test(source) || tableRule.test(source)) {
      sources.push(undefined);
      apart = line.includes(gone) || rule.test(source);
    } else if (row) {
      sources.push(...cellsOf(line, number, table));
    } else if (heard) {
      const column = heard[1]!.length + heard[2]!.length + heard[3]!.length;
      const traits = { kind: 'heading', level: heard[2]!.length } as const;
      sources.push({ text: line.slice(column, column + heard[4]!.length), line: number, column: column + 1, traits, apart: true });
      apart = true;
    } else {
      const item = listItem.exec(source)?.[0].length ?? 0;
      const broken = index > 0 && /(?: {2,}|\\)$/.test(original[index - 1]!);
      sources.push({ text: line.slice(item), line: number, column: item + 1, traits: prose, apart: item > 0 || apart || broken });
      apart = false;
    }
  });
  return toPassages(sources, true);
}

/** A row of a table whose cells are parted by tabs; not a signature that tabs push to the right. */
function isTabulated(line: string): boolean {
  return line.includes('\t') && /\S\t[^\t]*\S\t|^\t\t.*\S\t/.test(line.trimEnd()) && !/日\s*$/.test(line);
}

export function readWordParagraphs(paragraphs: readonly WordParagraph[]): readonly Passage[] {
  return toPassages(
    paragraphs.flatMap(({ text, number, cell, label, numbered }) => {
      let column = 1;
      return maskAddresses(text)
        .split(lineEnd)
        .map((line, index): SourceLine => {
          const begins = column;
          column += line.length + 1;
          return {
            text: line,
            lead: index === 0 ? label : undefined,
            line: number,
            column: begins,
            traits: { kind: cell || isTabulated(line) ? 'cell' : 'prose', numbered, cell: cell ? 0 : undefined },
            apart: true,
          };
        })
        .filter(({ text: line, lead, traits }) => /\S/.test(line) || lead || traits.numbered);
    }),
    false,
  );
}

/** A title, summary or other single text of a record. */
export function readSingleText(text: string, line: number): readonly Passage[] {
  return toPassages([{ text: maskAddresses(text), line, column: 1, traits: { kind: 'heading' }, apart: true }], false);
}

/** Cells of a table, row by row; the line of a passage is the place of its cell in the list, from 1. */
export function readCells(cells: readonly { readonly text: string; readonly column: number }[]): readonly Passage[] {
  return toPassages(
    cells.flatMap(({ text, column }, index) =>
      maskAddresses(text)
        .split(lineEnd)
        .filter((line) => /\S/.test(line))
        .map((line): SourceLine => ({ text: line, line: index + 1, column: 1, traits: { kind: 'cell', cell: column, table: 1 }, apart: true })),
    ),
    false,
  );
}
