import { cite } from '#disclosure';
import { proofreadingRule } from '../proofreading-rule.ts';

export const headingLevels = proofreadingRule('heading-levels', 3, [cite('official-document-format'), cite('accessibility-standard')]);
