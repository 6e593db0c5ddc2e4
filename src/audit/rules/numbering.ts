import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const numbering = proofreadingRule('numbering', 2, [cite('official-document-format')]);
