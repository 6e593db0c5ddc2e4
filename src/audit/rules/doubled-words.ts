import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const doubledWords = proofreadingRule('doubled-words', 4, [cite('website-inspection')]);
