/** A bar of a chart: its name and the values of its parts, each at least 0, one after another. */
export interface BarInput {
  readonly label: string;
  readonly values: readonly number[];
  /** Written behind the bar; default: the sum of the values. */
  readonly text?: string;
}

export interface BarPart {
  readonly series: number;
  readonly x: number;
  readonly width: number;
}

export interface Bar {
  readonly label: string;
  readonly text: string;
  /** Upper edge of the bar. */
  readonly y: number;
  /** Where the baseline of label and text is. */
  readonly baseline: number;
  readonly parts: readonly BarPart[];
  /** Where the text behind the bar begins. */
  readonly textX: number;
}

export interface BarChart {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  /** Where labels end and bars begin. */
  readonly origin: number;
  readonly bars: readonly Bar[];
}

export interface BarChartOptions {
  /** In units of the drawing, like everything here. */
  readonly width?: number;
  readonly labelWidth?: number;
  /** Room for the text behind the longest bar. */
  readonly textWidth?: number;
  /** The value that fills the width; default: the largest sum. */
  readonly maximum?: number;
}

const rowHeight = 30;
const barHeight = 18;

const round = (value: number) => Math.round(value * 100) / 100;

/** Horizontal bars, stacked where they have several parts; of equal input, equal output to the last digit. */
export function layOutBars(input: readonly BarInput[], options: BarChartOptions = {}): BarChart {
  const { width = 640, labelWidth = 205, textWidth = 110 } = options;
  const sums = input.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const maximum = options.maximum ?? Math.max(...sums, 0);
  const scale = maximum > 0 ? (width - labelWidth - textWidth) / maximum : 0;
  const bars = input.map(({ label, values, text }, row): Bar => {
    let before = 0;
    const parts = values.flatMap((value, series): BarPart[] => {
      const x = round(labelWidth + before * scale);
      before += value;
      return value > 0 ? [{ series, x, width: round(value * scale) }] : [];
    });
    return {
      label,
      text: text ?? String(sums[row]),
      y: row * rowHeight + (rowHeight - barHeight) / 2,
      baseline: row * rowHeight + rowHeight / 2 + 5,
      parts,
      textX: round(labelWidth + before * scale + 8),
    };
  });
  return { width, height: input.length * rowHeight, barHeight, origin: labelWidth, bars };
}
