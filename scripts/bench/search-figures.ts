import type { BenchQuery } from './search-queries.ts';
import type { ColdAnswer } from './open-search.ts';

export interface Asked {
  readonly query: BenchQuery;
  readonly answer: Omit<ColdAnswer, 'paths'>;
  /** Documents that were found, that hold the query, and both. */
  readonly found: number;
  readonly true: number;
  readonly both: number;
}

export interface QueryFigures {
  readonly queries: number;
  readonly startBytes: number;
  readonly bytesMedian: number;
  readonly bytesHigh: number;
  readonly millisecondsMedian: number;
  readonly millisecondsHigh: number;
  /** Mean over the queries that stand in a document, or that found one; 1 when there is none. */
  readonly recall: number;
  readonly precision: number;
}

/** The smallest value that at least `share` of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function queryFigures(asked: readonly Asked[]): QueryFigures {
  const of = (pick: (answer: Asked['answer']) => number) => asked.map(({ answer }) => pick(answer));
  const bytes = of(({ queryBytes }) => queryBytes);
  const milliseconds = of((answer) => answer.milliseconds);
  return {
    queries: asked.length,
    startBytes: Math.max(0, ...of(({ startBytes }) => startBytes)),
    bytesMedian: quantile(bytes, 0.5),
    bytesHigh: quantile(bytes, 0.95),
    millisecondsMedian: quantile(milliseconds, 0.5),
    millisecondsHigh: quantile(milliseconds, 0.95),
    recall: mean(asked.filter((query) => query.true > 0).map((query) => query.both / query.true)),
    precision: mean(asked.filter(({ found }) => found > 0).map(({ both, found }) => both / found)),
  };
}
