import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const datesInText = proofreadingRule('dates-in-text', 3, [cite('numeral-standard')]);
