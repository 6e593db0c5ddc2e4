import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const datesInText = proofreadingRule('dates-in-text', 1, [cite('numeral-standard')]);
