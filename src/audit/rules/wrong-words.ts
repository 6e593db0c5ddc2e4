import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const wrongWords = proofreadingRule('wrong-words', 3, [cite('language-law'), cite('website-inspection')]);
