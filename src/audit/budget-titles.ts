import type { DocumentOf, Portal } from '#disclosure';

type BudgetReport = DocumentOf<'budget-report'>;

/** The year that a title names, when it is not the report's. */
export function otherYearIn({ title, year }: BudgetReport): string | undefined {
  const written = /(\d{4})年/u.exec(title)?.[1];
  return written !== undefined && Number(written) !== year ? written : undefined;
}

/** The organ whose name a title begins with, when it is not the report's. */
export function otherOrganIn(portal: Portal, { title, organ }: BudgetReport): string | undefined {
  const named = portal.organs.filter(({ name }) => title.startsWith(name)).sort((a, b) => b.name.length - a.name.length)[0];
  return named && named.id !== organ && portal.organ(organ) && !title.includes(portal.organName(organ)) ? named.id : undefined;
}

/** Whether a title speaks of the other kind, 预算 or 决算. */
export function namesOtherKind({ title, kind }: BudgetReport): boolean {
  const isFinal = /决算/u.test(title);
  const isPlanned = /预算/u.test(title.replace(/预算执行/gu, ''));
  return (kind === '决算' && isPlanned && !isFinal) || (kind !== '决算' && isFinal && !isPlanned);
}
