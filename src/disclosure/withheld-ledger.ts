import { dayOf, type Day } from './dates.ts';
import type { Portal } from './portal.ts';

/** One entry of the internal ledger of documents that are not published on their own initiative. */
export interface WithheldEntry {
  readonly title: string;
  readonly documentNumber: string;
  readonly organs: string;
  readonly dated: Day | '';
  readonly disclosure: string;
  readonly basis: string;
  readonly reviewBy: Day | '';
  /** 已到期 when the day of review has passed. */
  readonly reviewState: '已到期' | '未到期' | '没有填写';
  readonly note: string;
  readonly file: string;
}

/** Every document that is 依申请公开 or 不予公开, those whose review is due first. For inspection inside the office; it never reaches any output. */
export function withheldLedger(portal: Portal): readonly WithheldEntry[] {
  return portal.withheld
    .map((document): WithheldEntry => {
      const reviewBy = document.disclosureReviewBy ?? '';
      return {
        title: document.title,
        documentNumber: document.documentNumber ?? '',
        organs: document.issuers.map((id) => portal.organName(id)).join('、'),
        dated: document.dated ?? dayOf(document.published),
        disclosure: document.disclosure,
        basis: document.disclosureBasis ?? '',
        reviewBy,
        reviewState: reviewBy === '' ? '没有填写' : reviewBy < portal.asOf ? '已到期' : '未到期',
        note: document.disclosureNote ?? '',
        file: document.source.file,
      };
    })
    .sort((a, b) => (a.reviewBy === b.reviewBy ? (a.file < b.file ? -1 : 1) : a.reviewBy < b.reviewBy ? -1 : 1));
}

/** The columns of the ledger with their official terms, in order. */
export const withheldLedgerColumns = [
  ['title', '标题'],
  ['documentNumber', '发文字号'],
  ['organs', '发文机关'],
  ['dated', '成文日期'],
  ['disclosure', '公开属性'],
  ['basis', '不公开依据'],
  ['reviewBy', '复审日'],
  ['reviewState', '复审情况'],
  ['note', '说明'],
  ['file', '文件'],
] as const satisfies readonly (readonly [keyof WithheldEntry, string])[];
