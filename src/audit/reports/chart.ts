import { severities, type Severity } from '#disclosure';
import type { SeverityCounts } from '../figures.ts';
import { escapeMarkup } from './markup.ts';
import { formatTable } from './page.ts';

export interface Bar {
  readonly label: string;
  readonly counts: SeverityCounts;
}

const order = Object.keys(severities) as Severity[];
const labelWidth = 190;
const barWidth = 380;
const rowHeight = 28;
/** Characters of a label that stand beside a bar; the table beside the chart has it in full. */
const labelLength = 13;

export function totalOf(counts: SeverityCounts): number {
  return counts.error + counts.warning + counts.notice;
}

function drawBar({ label, counts }: Bar, row: number, scale: number): string {
  const top = row * rowHeight + 4;
  const short = label.length > labelLength ? `${label.slice(0, labelLength)}…` : label;
  let left = labelWidth;
  const parts = order.flatMap((severity) => {
    const width = Math.round(counts[severity] * scale * 10) / 10;
    if (width === 0) return [];
    const part = `<rect class="${severity}" x="${left}" y="${top}" width="${width}" height="18"/>`;
    left = Math.round((left + width) * 10) / 10;
    return [part];
  });
  return [
    `<text x="${labelWidth - 8}" y="${top + 14}" text-anchor="end">${escapeMarkup(short)}</text>`,
    `<rect class="track" x="${labelWidth}" y="${top}" width="${barWidth}" height="18"/>`,
    ...parts,
    `<text x="${labelWidth + barWidth + 8}" y="${top + 14}">${totalOf(counts)}</text>`,
  ].join('');
}

/** A drawing of bars with its numbers in a table below, at most `limit` bars drawn; nothing is drawn of nothing. */
export function formatChart(title: string, labelTitle: string, bars: readonly Bar[], limit = 12): string {
  const drawn = bars.slice(0, limit);
  const largest = Math.max(0, ...drawn.map(({ counts }) => totalOf(counts)));
  if (largest === 0) return `<figure><figcaption>${escapeMarkup(title)}</figcaption><p>没有问题。</p></figure>`;
  const height = drawn.length * rowHeight + 4;
  const name = `${title}：${drawn.map(({ label, counts }) => `${label} ${totalOf(counts)}`).join('，')}`;
  return [
    `<figure><figcaption>${escapeMarkup(title)}${bars.length > limit ? `（图中为前 ${limit} 个）` : ''}</figcaption>`,
    `<svg viewBox="0 0 640 ${height}" role="img" aria-label="${escapeMarkup(name)}">`,
    ...drawn.map((bar, row) => drawBar(bar, row, barWidth / largest)),
    '</svg>',
    formatTable({
      caption: `${title}（个）`,
      head: [labelTitle, ...order.map((severity) => severities[severity])],
      rows: bars.map(({ label, counts }) => [label, ...order.map((severity) => counts[severity])]),
    }),
    '</figure>',
  ].join('\n');
}
