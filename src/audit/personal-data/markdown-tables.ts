/** A pipe table of a Markdown text: its rows of cells, without the line of dashes. */
export interface MarkdownTable {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

function isDashes(line: string): boolean {
  const cells = line.split('|').map((cell) => cell.trim());
  return line.includes('-') && cells.every((cell) => cell === '' || /^:?-+:?$/.test(cell));
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** Tables in the lines of a text, in order. */
export function findMarkdownTables(lines: readonly string[]): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const head = lines[index - 1]!;
    if (!head.includes('|') || !isDashes(lines[index]!)) continue;
    const rows = [{ line: index - 1, cells: cellsOf(head) }];
    for (index += 1; index < lines.length && lines[index]!.includes('|'); index += 1) rows.push({ line: index, cells: cellsOf(lines[index]!) });
    tables.push({ rows });
  }
  return tables;
}
