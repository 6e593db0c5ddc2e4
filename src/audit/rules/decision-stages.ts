import { cite, decisionLinks, decisionStates, isOfType, type DisclosureDocument, type DocumentTypeId } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** Types that a link of a decision may lead to; links without an entry may lead to any. */
const expectedTypes: Readonly<Record<string, readonly DocumentTypeId[]>> = {
  consultation: ['consultation'],
  meeting: ['meeting'],
  result: ['normative-document', 'policy-document', 'plan', 'information'],
};

/** Procedures that no decision may do without. */
const mandatory = ['合法性审查', '集体讨论决定'] as const;

/** A decision has, at each stage, the links that it must have by then, or says why not. */
export const decisionStages: ContentRule = {
  id: 'decision-stages',
  version: 2,
  title: '重大行政决策事项各阶段的链接齐全，进展与链接相符',
  basis: [cite('decision-regulation', 3), cite('decision-regulation', 25), cite('decision-regulation', 30), cite('decision-regulation', 32)],
  severity: 'error',
  subject: 'content',
  *check({ portal, unreadable }, count) {
    for (const item of portal.documents.filter(isOfType('decision-item'))) {
      count();
      if (item.state === '调出目录') {
        if (item.removalReason === undefined)
          yield { where: at(item, 'state'), message: '事项已调出目录，没有写 removalReason（调出目录的理由）。', fix: '补上理由，向公众说明。' };
        continue;
      }
      const reached = decisionStates.indexOf(item.state);
      const skipped =
        reached >= decisionStates.indexOf('已审议')
          ? mandatory.filter((one) => !item.procedures.includes(one) && !(one === '集体讨论决定' && item.notes?.meeting !== undefined))
          : [];
      if (skipped.length > 0) {
        yield {
          where: at(item, 'procedures'),
          message: `进展是“${item.state}”，procedures（履行的程序）里没有${skipped.join('、')}，这是每一项重大行政决策都要履行的程序。`,
          fix: '已经履行的，补上；没有履行的，改正 state 并补办。',
        };
      }
      for (const { key, title, from } of decisionLinks) {
        const id = item[key];
        if (id === undefined) {
          if (decisionStates.indexOf(from) > reached || item.notes?.[key] !== undefined) continue;
          yield {
            where: at(item, 'state'),
            message: `进展是“${item.state}”，没有“${title}”（${key}）的链接，也没有说明。`,
            fix: `写上 ${key} 的文件编号；依法不需要的，在 notes 里写明 ${key} 的理由；还没有开展的，改正 state。`,
          };
          continue;
        }
        if (decisionStates.indexOf(from) > reached) {
          yield {
            where: at(item, key),
            message: `已有“${title}”的链接，进展却还是“${item.state}”。`,
            fix: `把 state 改成 ${from}，或核对这个链接。`,
          };
        }
        const target: DisclosureDocument | undefined = unreadable.has(id) ? undefined : portal.document(id);
        const types = expectedTypes[key];
        if (target && types && !types.includes(target.type)) {
          yield {
            where: at(item, key),
            message: `“${title}”所指的 ${id} 是${portal.column(target.column)?.title ?? target.column}栏目的 ${target.type}，不是 ${types.join('、')}。`,
            fix: '改成相应的文件编号。',
          };
        }
      }
    }
  },
};
