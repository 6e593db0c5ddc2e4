import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const datesInText = proofreadingRule('dates-in-text', 2, [cite('numeral-standard')]);
