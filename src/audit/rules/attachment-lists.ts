import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const attachmentLists = proofreadingRule('attachment-lists', 2, [cite('official-document-format')]);
