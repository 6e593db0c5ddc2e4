import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const bracketPairs = proofreadingRule('bracket-pairs', 1, [cite('punctuation-standard')]);
