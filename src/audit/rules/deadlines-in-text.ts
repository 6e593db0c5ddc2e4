import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const deadlinesInText = proofreadingRule('deadlines-in-text', 3, [cite('website-inspection')]);
