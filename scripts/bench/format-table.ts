import type { CorpusSize } from './generate-corpus.ts';
import type { Measurement } from './measure-build.ts';

export interface SizeResult extends CorpusSize {
  readonly floor: { readonly seconds: number; readonly sourceBytes: number; readonly resultBytes: number; readonly resultFiles: number };
  /** The whole build first, then its stages. */
  readonly measurements: readonly Measurement[];
  /** The same after one document has been edited, where that was asked for. */
  readonly afterOneEdit?: readonly Measurement[];
}

/** Columns of a fixed-width screen: a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}

export function alignTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const blanks = ' '.repeat(widths[column]! - widthOf(cell));
          return column === 0 ? cell + blanks : blanks + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

function formatMeasurements(measurements: readonly Measurement[], documents: number, floorSeconds: number): string {
  const rows = measurements.map(({ stage, seconds, peakMegabytes }) => [
    stage,
    seconds.toFixed(2),
    peakMegabytes === null ? '—' : peakMegabytes.toLocaleString('en'),
    Math.round(documents / seconds).toLocaleString('en'),
    (seconds / floorSeconds).toFixed(1),
  ]);
  return alignTable([['步骤', '秒', '内存峰值 MB', '件/秒', '倍数'], ...rows]);
}

/** One size's figures as text. */
export function formatResult({ documents, floor, measurements, afterOneEdit }: SizeResult): string {
  const count = documents.toLocaleString('en');
  const sources = `读一遍原文（${megabytes(floor.sourceBytes)} MB）`;
  const results = `写一遍结果（${megabytes(floor.resultBytes)} MB，${floor.resultFiles.toLocaleString('en')} 个文件）`;
  return [
    `${count} 件；${sources}、${results}用时 ${floor.seconds.toFixed(2)} 秒，倍数以此为 1：`,
    formatMeasurements(measurements, documents, floor.seconds),
    ...(afterOneEdit ? [`${count} 件，改了其中一件之后：`, formatMeasurements(afterOneEdit, documents, floor.seconds)] : []),
  ].join('\n');
}

/** What one document costs at each size: where the cost grows linearly, the figures of a row are alike. */
export function formatGrowth(results: readonly SizeResult[]): string {
  const stages = results[0]!.measurements.map(({ stage }) => stage);
  const cost = ({ documents, measurements }: SizeResult, stage: string) => {
    const measurement = measurements.find((candidate) => candidate.stage === stage);
    return measurement ? ((measurement.seconds / documents) * 1000).toFixed(2) : '—';
  };
  return [
    '每件所用毫秒（各列相近，即随件数成比例增长）：',
    alignTable([
      ['步骤', ...results.map(({ documents }) => `${documents.toLocaleString('en')} 件`)],
      ...stages.map((stage) => [stage, ...results.map((result) => cost(result, stage))]),
    ]),
  ].join('\n');
}
