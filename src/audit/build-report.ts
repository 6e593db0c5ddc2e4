import type { AuditException, ContentPlace, Day, Finding, Place, Portal, WorkingCalendar } from '#disclosure';
import { compareReports, standing, type FormerReport } from './compare.ts';
import { applyExceptions } from './exceptions.ts';
import { columnFigures, interpretationFigures, organFigures } from './figures.ts';
import type { LinkFigures } from './link-figures.ts';
import { responsibilities } from './owners.ts';
import { maskPersonalData } from './personal-data/index.ts';
import { placeName } from './places.ts';
import { remedyDays, usualRemedyDays } from './remedy.ts';
import type { AuditReport, AuditScope, FindingSummary, ReportFinding, RuleState } from './report.ts';
import type { Outcome } from './run.ts';

/** What a report says besides what rules found. */
export interface ReportContext {
  readonly asOf: Day;
  readonly exceptions: readonly AuditException[];
  readonly files: number;
  readonly documents: number;
  readonly pages: number | null;
  /** Without it no organ can be named as responsible, and there are no figures. */
  readonly portal?: Portal;
  /** Without it no day can be set for the remedy. */
  readonly calendar?: WorkingCalendar;
  /** The report to compare with. */
  readonly former?: FormerReport;
  readonly fingerprints?: Partial<AuditScope['fingerprints']>;
  readonly software?: NonNullable<AuditScope['software']>;
  readonly links?: LinkFigures;
}

const severityOrder = { error: 0, warning: 1, notice: 2 } as const;

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareFindings(a: Finding, b: Finding): number {
  const line = (place: Place) => (place as ContentPlace).line ?? 0;
  return (
    severityOrder[a.severity] - severityOrder[b.severity] ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(placeName(a.where), placeName(b.where)) ||
    line(a.where) - line(b.where) ||
    compareTexts(a.id, b.id)
  );
}

/** Reports name files as an office sees them, whatever folder was audited; names of files and addresses may hold a person's number. */
function toldPlace(where: Place, hide: (text: string) => string): Place {
  const entries = Object.entries(where).map(([key, value]) => [key, typeof value === 'string' ? hide(value) : value] as const);
  const hidden = Object.fromEntries(entries) as unknown as Place;
  return hidden.file === undefined ? hidden : ({ ...hidden, file: `content/${hidden.file}` } as Place);
}

function summarize({ id, rule, severity, where, message, firstSeen }: ReportFinding): FindingSummary {
  return { id, rule, severity, where, message, firstSeen };
}

function scopeOf({ portal, calendar, fingerprints, software }: ReportContext): AuditScope {
  const site = portal?.site;
  return {
    portal: site ? { name: site.name, site: site.site, base: site.base } : null,
    fingerprints: { content: fingerprints?.content ?? null, site: fingerprints?.site ?? null },
    software: software ?? null,
    calendarYears: [...(calendar?.years ?? [])].sort((a, b) => a - b),
    remedyWorkingDays: site?.thresholds.remedyWorkingDays ?? usualRemedyDays,
  };
}

/** Joins outcomes into one report, applies exceptions, says who has to do what until when, and sorts: errors first, then by rule, place and line. */
export function buildReport(outcomes: readonly Outcome[], context: ReportContext): AuditReport {
  const { asOf, portal, former } = context;
  const scope = scopeOf(context);
  const results = outcomes.flatMap((outcome) => outcome.results);
  const unchecked = new Set(results.filter((result) => result.unchecked).map(({ id }) => id));
  const { open, exceptions, exceptionResult, exceptionFindings } = applyExceptions(
    outcomes.flatMap((outcome) => outcome.findings),
    context.exceptions,
    asOf,
    { siteChecked: context.pages !== null, unchecked, known: new Set(results.map(({ id }) => id)) },
  );
  const known = [...results, exceptionResult];
  const bases = new Map(known.map(({ id, basis }) => [id, basis]));
  const standingOf = former && standing(former, asOf, known);
  const responsibleFor = responsibilities(portal);
  const dueDay = remedyDays(context.calendar, scope.remedyWorkingDays);
  const hide = (text: string) => maskPersonalData(text, asOf);
  const tell = (finding: Finding): ReportFinding => {
    const compared = standingOf?.(finding);
    const firstSeen = compared?.firstSeen ?? asOf;
    const due = dueDay(finding.severity, firstSeen);
    return {
      ...finding,
      where: toldPlace(finding.where, hide),
      message: hide(finding.message),
      fix: hide(finding.fix),
      basis: bases.get(finding.rule) ?? [],
      ...responsibleFor(finding.where),
      firstSeen,
      due,
      overdue: due !== null && due < asOf,
      ...(compared && { state: compared.state }),
    };
  };
  const findings = [...open, ...exceptionFindings].sort(compareFindings).map(tell);
  const failing = new Set(findings.map((finding) => finding.rule));
  const rules = known.map((result) =>
    result.state === 'failed' && !failing.has(result.id) ? { ...result, state: 'passed' as const, remark: '问题均有有效的例外登记' } : result,
  );
  const told = exceptions.map(({ rule, where, message, reason, by, until, line, state, covers }) => ({
    rule,
    where,
    ...(message !== undefined && { message }),
    reason,
    by,
    until,
    line,
    state,
    covers: [...covers].sort(compareFindings).map((finding) => summarize(tell(finding))),
  }));
  const accepted = told.flatMap(({ covers, reason, by, until }) => covers.map(({ id, rule }) => ({ id, rule, reason, by, until })));
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const states: Record<RuleState, number> = { passed: 0, failed: 0, 'not-applicable': 0, 'to-confirm': 0 };
  for (const { state } of rules) states[state] += 1;
  return {
    asOf,
    scope,
    rules,
    findings,
    exceptions: told,
    comparison: former ? compareReports(former, findings, new Set(accepted.map(({ id }) => id)), rules, scope.fingerprints) : null,
    columns: portal ? columnFigures(portal, findings) : [],
    organs: portal ? organFigures(portal, findings) : [],
    interpretation: portal ? interpretationFigures(portal) : [],
    links: context.links ?? null,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      notices: count('notice'),
      overdue: findings.filter(({ overdue }) => overdue).length,
      accepted,
      rules: states,
      files: context.files,
      documents: context.documents,
      pages: context.pages,
    },
  };
}
