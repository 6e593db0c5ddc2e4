import type { Citation } from '#disclosure';
import { checks } from '#proofreading';
import { proofreadTexts } from './proofread-texts.ts';
import type { ContentRule } from './rule.ts';

/** A rule that tells what one check of the proofreading finds in titles, summaries and texts. */
export function proofreadingRule(id: string, version: number, basis: readonly Citation[]): ContentRule {
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) throw new Error(`no check of this name: ${id}`);
  return {
    id,
    version,
    title: check.title,
    basis,
    severity: check.severity,
    subject: 'content',
    *check(subject, count) {
      const { texts, found } = proofreadTexts(subject);
      count(texts);
      yield* found.get(id)!;
    },
  };
}
