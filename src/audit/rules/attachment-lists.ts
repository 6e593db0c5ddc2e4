import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const attachmentLists = proofreadingRule('attachment-lists', 1, [cite('official-document-format')]);
