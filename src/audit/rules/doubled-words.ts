import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const doubledWords = proofreadingRule('doubled-words', 3, [cite('website-inspection')]);
