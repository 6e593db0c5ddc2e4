import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const bracketPairs = proofreadingRule('bracket-pairs', 3, [cite('punctuation-standard')]);
