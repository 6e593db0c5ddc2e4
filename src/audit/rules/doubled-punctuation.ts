import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const doubledPunctuation = proofreadingRule('doubled-punctuation', 2, [cite('punctuation-standard')]);
