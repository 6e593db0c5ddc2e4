import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const bracketPairs = proofreadingRule('bracket-pairs', 2, [cite('punctuation-standard')]);
