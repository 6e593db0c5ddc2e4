/** Rows of cells of a CSV text as RFC 4180 has it, with or without a byte order mark. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    // A quotation mark in the wrong place: what follows cannot be read, and the row that lacks it says so.
    if (!match) break;
    row.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeXml(text: string): string {
  return text
    .replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, '$1')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      name !== undefined ? (entities[name] ?? whole) : String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    );
}

/** Whether every element of an XML text is closed in its turn and every `&` begins an entity. */
function isWellFormed(text: string): boolean {
  const plain = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  if (/&(?!(?:#\d+|#x[\da-f]+|\w+);)/i.test(plain)) return false;
  const open: string[] = [];
  for (const [, closing, name, empty] of plain.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!empty) open.push(name!);
  }
  return open.length === 0;
}

/** The texts of the children of each `<name>` of a feed or sitemap; `undefined` where the text is cut off or no XML. */
export function parseXmlItems(text: string, name: string): ReadonlyMap<string, string>[] | undefined {
  if (!/<\/[\w:]+>\s*$/.test(text) || !isWellFormed(text)) return undefined;
  const items = text.split(`<${name}>`).slice(1);
  const parsed: ReadonlyMap<string, string>[] = [];
  for (const item of items) {
    const end = item.indexOf(`</${name}>`);
    if (end < 0) return undefined;
    parsed.push(new Map([...item.slice(0, end).matchAll(/<([\w:]+)[^>]*>([\s\S]*?)<\/\1>/g)].map((match) => [match[1]!, decodeXml(match[2]!)])));
  }
  return parsed;
}
