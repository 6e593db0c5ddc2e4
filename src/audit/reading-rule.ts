import type { Citation } from '#disclosure';
import type { ContentRule } from './rule.ts';

/** A rule whose violations are seen while files are being read; it hands on what the reader noted under its id. */
export function readingRule(id: string, title: string, basis: readonly Citation[]): ContentRule {
  return {
    id,
    version: 1,
    title,
    basis,
    severity: 'error',
    subject: 'content',
    *check({ problems, filesRead }, count) {
      count(filesRead);
      for (const problem of problems) if (problem.rule === id) yield problem;
    },
  };
}
