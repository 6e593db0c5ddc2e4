import {
  addDays,
  columnPath,
  dayOf,
  documentPath,
  documentTypes,
  isOfType,
  validityStates,
  yearOf,
  type Portal,
  type QualityColumn,
  type QualityDigest,
  type QualityException,
  type QualityReport,
  type QualityRule,
} from '#disclosure';
import type { AuditReport, ReportException } from './report.ts';

/** The longest time between two updates of a column: what is set for its kind, or what the office asks of itself, whichever is less. */
function cycleOf(portal: Portal, id: string): number | null {
  const column = portal.column(id);
  const limits = [column?.updates && portal.site.freshness[column.updates], column?.updateDays].filter((days) => days !== undefined);
  return limits.length > 0 ? Math.min(...limits) : null;
}

function columnsOf({ columns, asOf }: AuditReport, portal: Portal): QualityColumn[] {
  return columns.map(({ id, title, documents, lastPublished, prose, absence }) => {
    const cycleDays = cycleOf(portal, id);
    const last = [lastPublished, portal.page(id)?.updated]
      .filter((day) => day !== undefined && day !== null)
      .sort()
      .at(-1);
    const state = absence
      ? '无内容登记'
      : documents === 0
        ? prose
          ? '说明页'
          : '暂无内容'
        : cycleDays === null
          ? '不定期'
          : addDays(last!, cycleDays) < asOf
            ? '超过周期'
            : '按期更新';
    return { title, path: columnPath(id), documents, lastPublished, cycleDays, state };
  });
}

/** Every organ's report on the last full year. */
function reportsOf(portal: Portal): QualityReport[] {
  const year = yearOf(portal.asOf) - 1;
  const duty = portal.columns.map((column) => column.duty).find((candidate) => candidate.kind === 'yearly');
  const published = new Map(
    portal.documents
      .filter(isOfType('annual-report'))
      .filter((report) => report.year === year)
      .map((report) => [report.organ, report]),
  );
  return portal.organs
    .filter(({ since, dissolved, reportsFrom }) => {
      const [from, to] = [`${year}-12-31`, dissolved];
      return (since === undefined || since <= from) && (to === undefined || to > portal.asOf) && (reportsFrom === undefined || reportsFrom <= year);
    })
    .flatMap((organ): QualityReport[] => {
      const monthAndDay = duty?.dueBy[organ.level];
      const report = published.get(organ.id);
      // No law sets a day for this organ's level: only what is there is listed.
      if (monthAndDay === undefined && !report) return [];
      const due = monthAndDay === undefined ? null : `${year + 1}-${monthAndDay}`;
      const day = report ? dayOf(report.published) : null;
      const state = day === null ? (due! >= portal.asOf ? '期限未到' : '没有发布') : due === null ? '已发布' : day <= due ? '按期发布' : '迟于期限';
      return [{ organ: organ.name, year, due, published: day, path: report ? documentPath(report) : null, state }];
    });
}

/** The address that readers know for the place of an exception; none for files that are not published. */
function publicPath(where: string, portal: Portal): string | null {
  if (where.startsWith('/')) return where.split('/').some((part) => portal.anyDocument(part) && !portal.document(part)) ? null : where;
  const document = portal.documents.find(({ source }) => source.file === where);
  if (document) return documentPath(document);
  const page = portal.pages.find(({ source }) => source.file === where);
  return page ? `/${page.id}/` : null;
}

function exceptionOf({ rule, where, reason, until }: ReportException, titles: ReadonlyMap<string, string>, portal: Portal): QualityException {
  const path = publicPath(where, portal);
  const isHidden = path === null && !/^(?:[a-z-]+\.yaml|documents\/[^/]+\/)$/.test(where);
  return { rule, title: titles.get(rule) ?? rule, path, reason: isHidden ? null : reason, until };
}

/** Figures of an audit for the public: counts, rules and published addresses; findings, persons and unpublished files stay inside. */
export function qualityDigest(report: AuditReport, portal: Portal): QualityDigest {
  const findings = Map.groupBy(report.findings, ({ rule }) => rule);
  const accepted = Map.groupBy(report.summary.accepted, ({ rule }) => rule);
  const titles = new Map(report.rules.map(({ id, title }) => [id, title]));
  const countBy = <Key>(keys: Iterable<Key>) => {
    const counts = new Map<Key, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const types = countBy(portal.documents.map(({ type }) => type));
  const validity = countBy(portal.documents.map((document) => portal.validity(document)?.state));
  return {
    asOf: report.asOf,
    files: report.summary.files,
    documents: report.summary.documents,
    rules: report.rules.map(({ id, title, basis, severity, subject, state, checked, remark }): QualityRule => ({
      id,
      title,
      basis,
      severity,
      subject,
      state: subject === 'site' || id === 'audit-exceptions' ? 'pending' : state,
      checked,
      findings: findings.get(id)?.length ?? 0,
      accepted: accepted.get(id)?.length ?? 0,
      ...(remark !== undefined && { remark }),
    })),
    exceptions: report.exceptions.filter(({ until }) => until >= report.asOf).map((exception) => exceptionOf(exception, titles, portal)),
    columns: columnsOf(report, portal),
    rates: report.interpretation.map(({ organ, year, required, interpreted, diversified }) => ({
      organ: organ.name,
      year,
      required,
      interpreted,
      diversified,
    })),
    reports: reportsOf(portal),
    types: [...documentTypes].map(([id, { title }]) => ({ title, count: types.get(id) ?? 0 })),
    validity: validityStates.map((state) => ({ state, count: validity.get(state) ?? 0 })),
  };
}
