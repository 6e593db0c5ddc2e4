import type { DocumentOf } from '#disclosure';

type BudgetReport = DocumentOf<'budget-report'>;

/** The year that a title names, when it is not the report's. */
export function otherYearIn({ title, year }: BudgetReport): string | undefined {
  const written = /(\d{4})年/u.exec(title)?.[1];
  return written !== undefined && Number(written) !== year ? written : undefined;
}

/** Whether a title speaks of the other kind, 预算 or 决算. */
export function namesOtherKind({ title, kind }: BudgetReport): boolean {
  const isFinal = /决算/u.test(title);
  const isPlanned = /预算/u.test(title.replace(/预算执行/gu, ''));
  return (kind === '决算' && isPlanned && !isFinal) || (kind !== '决算' && isFinal && !isPlanned);
}
