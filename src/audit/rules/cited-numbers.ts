import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const citedNumbers = proofreadingRule('cited-numbers', 4, [cite('official-document-format')]);
