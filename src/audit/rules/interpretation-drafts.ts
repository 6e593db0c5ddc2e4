import { cite, dayOf, hasLifecycle, needsInterpretation } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const interpretationDrafts: ContentRule = {
  id: 'interpretation-drafts',
  version: 1,
  title: '报请发文时同步报送解读稿',
  inapplicable: 'site.yaml 的 interpretation.draftsSince 没有写明自哪一天起要求',
  basis: [cite('openness-rules')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    const since = portal.site.interpretation.draftsSince;
    if (since === undefined) return;
    for (const document of portal.documents) {
      if (!hasLifecycle(document) || dayOf(document.published) < since || !needsInterpretation(portal, document)) continue;
      count();
      const { interpretationDraft: draft, review, dated } = document;
      if (!draft) {
        yield {
          where: at(document, 'title'),
          message: '文件应当解读，没有写 interpretationDraft（解读稿），不能发布。',
          fix: '请起草单位报送解读稿后，补上 interpretationDraft 的 by（报送岗位）和 date（报送日期）；不需要解读的，写 needsInterpretation: false 和理由。',
        };
        continue;
      }
      const approved = review?.final.date ?? dated ?? dayOf(document.published);
      if (draft.date <= approved) continue;
      yield {
        where: at(document, 'interpretationDraft'),
        message: `解读稿 ${draft.date} 报送，晚于文件 ${approved} 审签，没有同步报送。`,
        fix: '核对报送日期；今后报请发文时一并报送解读稿。',
      };
    }
  },
};
