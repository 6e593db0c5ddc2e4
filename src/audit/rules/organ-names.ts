import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const organNames = proofreadingRule('organ-names', 2, [cite('website-inspection')]);
