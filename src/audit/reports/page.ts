import { escapeMarkup } from './markup.ts';

/** Everything a report page looks like, on paper too; it stands in the page itself, so that the file can be sent around alone. */
const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#c9d1d9;--head:#eef2f7;--link:#0b5394;--error:#b3261e;--warning:#8a5a00;--notice:#2f5d8a;--good:#1e6b3a}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e6eaef;--soft:#a3adb8;--line:#3a434d;--head:#20262d;--link:#8ab8ff;--error:#ff8a80;--warning:#f0b45a;--notice:#8fc1f2;--good:#7bd199}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.65 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
h1{font-size:1.7rem;line-height:1.3;margin:.5rem 0}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem;padding-bottom:.2rem;border-bottom:2px solid var(--line)}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
a{color:var(--link)}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:0;margin:.6rem 0;list-style:none}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.6rem 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem;font-size:.9rem}
caption{text-align:left;color:var(--soft);padding:.2rem 0}
th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:var(--head)}
tbody th{font-weight:600}
table.small{width:auto;min-width:20rem}
td.short,th.short{white-space:nowrap}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide{overflow-x:auto}
.wide table{min-width:46rem}
.findings table{table-layout:fixed}
.chunk{content-visibility:auto}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem 2rem}
figure{margin:0}
figcaption{font-weight:600}
svg{width:100%;height:auto;max-width:40rem}
svg text{fill:var(--ink);font-size:13px}
svg .track{fill:var(--head)}
.error{color:var(--error)}.warning{color:var(--warning)}.notice{color:var(--notice)}.good{color:var(--good)}
svg .error{fill:var(--error)}svg .warning{fill:var(--warning)}svg .notice{fill:var(--notice)}
.mark{font-weight:600;white-space:nowrap}
.soft{color:var(--soft);font-size:.88em;font-weight:400}
form{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;padding:.8rem;margin:.6rem 0;border:1px solid var(--line);background:var(--head)}
label{display:grid;gap:.15rem;font-size:.88rem}
select,input,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);padding:.25rem .4rem;max-width:18rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
[hidden]{display:none!important}
@page{size:A4;margin:15mm 12mm}
@media print{
body{max-width:none;padding:0;font-size:10pt}
form,nav{display:none!important}
h2,h3,caption,.findings>p{break-after:avoid}
tr,svg{break-inside:avoid}
tbody>tr:first-child{break-before:avoid}
thead{display:table-header-group}
table{font-size:8.5pt}th,td{padding:.15rem .3rem;line-height:1.4}
.wide{overflow:visible}.wide table{min-width:0}
.chunk{content-visibility:visible}
a{color:inherit;text-decoration:none}
}
`;

/** A whole page that asks nothing of any other file. `script` runs at the end of the page and must not be needed to read it. */
export function formatPage(title: string, body: string, script?: string): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // What the page may load, said in the page itself: nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="robots" content="noindex">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A cell of a table: text, markup that is already safe, or a number. */
export type Cell = string | number | { readonly markup: string };

export function toMarkup(cell: Cell): string {
  return typeof cell === 'object' ? cell.markup : escapeMarkup(String(cell));
}

export interface TableText {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The first cell of each row names it. */
  readonly rowHeaders?: boolean;
}

/** A column of texts that are no longer is not broken into lines. */
const mostInOneLine = 8;

function shownText(cell: Cell): string {
  return typeof cell === 'object' ? cell.markup.replace(/<[^>]*>/g, '') : String(cell);
}

/** A table with a caption and header cells; wide ones can be scrolled by keyboard too. Columns whose cells are all numbers stand to the right. */
export function formatTable({ caption, head, rows, rowHeaders = true }: TableText): string {
  const numeric = head.map((_, index) => rows.length > 0 && rows.every((row) => typeof row[index] === 'number'));
  const short = head.map((title, index) => [title, ...rows.map((row) => shownText(row[index] ?? ''))].every((text) => text.length <= mostInOneLine));
  const mark = (index: number) => (numeric[index] ? ' class="number"' : short[index] ? ' class="short"' : '');
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0 && rowHeaders ? `<th scope="row">${toMarkup(cell)}</th>` : `<td${mark(index)}>${toMarkup(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const table = [
    head.length < 3 ? '<table class="small">' : '<table>',
    `<caption>${escapeMarkup(caption)}</caption>`,
    `<thead><tr>${head.map((title, index) => `<th scope="col"${mark(index)}>${escapeMarkup(title)}</th>`).join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
  return head.length > 4 ? `<section class="wide" tabindex="0" aria-label="${escapeMarkup(caption)}">\n${table}\n</section>` : table;
}

export function formatFacts(facts: readonly (readonly [term: string, text: string])[]): string {
  return `<dl>\n${facts.map(([term, text]) => `<dt>${escapeMarkup(term)}</dt><dd>${escapeMarkup(text)}</dd>`).join('\n')}\n</dl>`;
}
