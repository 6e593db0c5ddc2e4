import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const punctuationWidth = proofreadingRule('punctuation-width', 4, [cite('punctuation-standard')]);
