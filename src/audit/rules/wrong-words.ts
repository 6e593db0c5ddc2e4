import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const wrongWords = proofreadingRule('wrong-words', 4, [cite('language-law'), cite('website-inspection')]);
