import { absoluteUrl, dayOf, documentPath, normativeLedger, toCsvText, type LedgerEntry, type Portal } from '#disclosure';

/** Columns of the ledger of normative documents, for its page and its file. */
export const ledgerColumns = ['文号', '标题', '制定机关', '效力状态', '公开属性', '网站发布日', '公报期号', '统一编号', '有效期至', '解读'] as const;

/** `2026年第3期`, or `未刊登`. */
export function gazetteOf({ gazette }: LedgerEntry): string {
  return gazette ? `${gazette.year}年第${gazette.number}期` : '未刊登';
}

export function toLedgerCsv(portal: Portal): string {
  const rows = normativeLedger(portal).map((entry) => {
    const { document, interpretations } = entry;
    return [
      document.documentNumber ?? '',
      document.title,
      document.issuers.map((id) => portal.organName(id)).join('；'),
      portal.validity(document)!.state,
      document.disclosure,
      dayOf(document.published),
      gazetteOf(entry),
      document.registrationNumber ?? '',
      document.expires ?? '长期',
      `${interpretations}件`,
      absoluteUrl(portal.site, documentPath(document)),
    ];
  });
  return toCsvText([[...ledgerColumns, '网址'], ...rows]);
}
