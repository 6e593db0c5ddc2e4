import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const numbering = proofreadingRule('numbering', 3, [cite('official-document-format')]);
