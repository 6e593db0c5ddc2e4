import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const doubledWords = proofreadingRule('doubled-words', 2, [cite('website-inspection')]);
