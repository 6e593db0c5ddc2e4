/** A line of a chart: one value for each place on the axis, `null` where there is none. */
export interface LineInput {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export interface LineChart {
  readonly width: number;
  readonly height: number;
  /** Left, right, upper and lower edge of the plot. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly places: readonly { readonly label: string; readonly x: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** `paths` of a line: a new one begins behind each gap. */
  readonly lines: readonly { readonly label: string; readonly paths: readonly string[]; readonly points: readonly LinePoint[] }[];
}

export interface LineChartOptions {
  readonly width?: number;
  readonly height?: number;
  /** The largest value that the axis shows; default: the largest value, rounded up to 1, 2 or 5 times a power of ten. */
  readonly maximum?: number;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The least of 1, 2, 5, 10, 20, … that is not below `value`. */
function niceMaximum(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= value - 1e-9)!;
}

/** Lines over equally distant places; values from 0 upwards. */
export function layOutLines(places: readonly string[], input: readonly LineInput[], options: LineChartOptions = {}): LineChart {
  const { width = 640, height = 260 } = options;
  const plot = { left: 52, right: width - 24, top: 16, bottom: height - 34 };
  const maximum = options.maximum ?? niceMaximum(Math.max(...input.flatMap(({ values }) => values.map((value) => value ?? 0)), 0));
  const step = places.length > 1 ? (plot.right - plot.left - 32) / (places.length - 1) : 0;
  const xOf = (index: number) => round(places.length > 1 ? plot.left + 16 + index * step : (plot.left + plot.right) / 2);
  const yOf = (value: number) => round(plot.bottom - (value / maximum) * (plot.bottom - plot.top));
  return {
    width,
    height,
    plot,
    places: places.map((label, index) => ({ label, x: xOf(index) })),
    ticks: [0, 1, 2, 3, 4].map((quarter) => ({ value: round((maximum * quarter) / 4), y: yOf((maximum * quarter) / 4) })),
    lines: input.map(({ label, values }) => {
      const paths: string[] = [];
      const points: LinePoint[] = [];
      let isOpen = false;
      values.forEach((value, index) => {
        if (value === null) {
          isOpen = false;
          return;
        }
        const [x, y] = [xOf(index), yOf(value)];
        points.push({ x, y, value });
        if (isOpen) paths[paths.length - 1] += ` L${x} ${y}`;
        else paths.push(`M${x} ${y}`);
        isOpen = true;
      });
      return { label, paths, points };
    }),
  };
}
