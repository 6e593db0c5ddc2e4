import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const citedNumbers = proofreadingRule('cited-numbers', 3, [cite('official-document-format')]);
