import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const sentenceEnds = proofreadingRule('sentence-ends', 1, [cite('punctuation-standard')]);
