import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const wrongWords = proofreadingRule('wrong-words', 1, [cite('language-law'), cite('website-inspection')]);
