import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const bracketPairs = proofreadingRule('bracket-pairs', 4, [cite('punctuation-standard')]);
