import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const numbering = proofreadingRule('numbering', 4, [cite('official-document-format')]);
