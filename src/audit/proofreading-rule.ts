import type { Citation } from '#disclosure';
import { checks } from '#proofreading';
import { reportsLackingParts } from './annual-report-aspects.ts';
import { proofreadTexts } from './proofread-texts.ts';
import type { ContentRule, ContentSubject } from './rule.ts';

function lacksPart(subject: ContentSubject, { file }: { readonly file?: string }): boolean {
  return file !== undefined && reportsLackingParts(subject).has(file);
}

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
      // A report that lacks one of its parts lacks the number of that part too.
      for (const one of found.get(id)!) if (id !== 'numbering' || !lacksPart(subject, one.where)) yield one;
    },
  };
}
