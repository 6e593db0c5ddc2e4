/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** Quotes a value for RFC 4180; a value that a spreadsheet would take for a formula gets an apostrophe before it. */
export function quoteCsv(value: string): string {
  const safe = formulaStart.test(value) && !/^-?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as spreadsheets expect them: UTF-8 with a byte order mark, lines ending in CRLF. */
export function toCsvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quoteCsv).join(',')).join('\r\n')}\r\n`;
}
