import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const organNames = proofreadingRule('organ-names', 1, [cite('website-inspection')]);
