import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const doubledPunctuation = proofreadingRule('doubled-punctuation', 1, [cite('punctuation-standard')]);
