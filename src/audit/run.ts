import { formatCitation, type AuditException, type ContentPlace, type Finding, type Observation, type Place } from '#disclosure';
import { detach } from './detached-text.ts';
import { applyExceptions } from './exceptions.ts';
import type { AuditReport, RuleResult, RuleState } from './report.ts';
import type { ContentRule, ContentSubject, FragmentLink, PersonRule, Rule, SiteRule, SiteSubject } from './rule.ts';
import type { SitePage } from './site-page.ts';
import { addressesOn } from './site-address.ts';

/** What one audit of content or site found, before exceptions. */
export interface Outcome {
  readonly results: readonly RuleResult[];
  readonly findings: readonly Finding[];
}

/** A 53-bit hash of a text (cyrb53), for ids that survive moved lines; no secret depends on it. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

function placeName(place: Place): string {
  return 'page' in place ? place.page : place.file;
}

/** Turns what one rule says into findings, each with its id. */
function findingMaker(rule: Rule): (observation: Observation) => Finding {
  const repeats = new Map<string, number>();
  return ({ where, message, fix }) => {
    const id = hash(`${rule.id}\n${placeName(where)}\n${message}`);
    const repeat = (repeats.get(id) ?? 0) + 1;
    repeats.set(id, repeat);
    return { rule: rule.id, severity: rule.severity, where, message, fix, id: repeat > 1 ? `${id}-${repeat}` : id };
  };
}

function toResult(rule: Rule, state: RuleState, checked: number, remark?: string): RuleResult {
  return {
    id: rule.id,
    version: rule.version,
    title: rule.title,
    basis: rule.basis.map(formatCitation),
    severity: rule.severity,
    subject: rule.subject,
    state,
    checked,
    ...(remark !== undefined && { remark }),
  };
}

function stateOf(checked: number, findings: readonly Finding[]): RuleState {
  if (findings.length > 0) return 'failed';
  return checked > 0 ? 'passed' : 'not-applicable';
}

export function auditContent(rules: readonly ContentRule[], subject: ContentSubject): Outcome {
  const results: RuleResult[] = [];
  const findings: Finding[] = [];
  for (const rule of rules) {
    let checked = 0;
    const found = [...rule.check(subject, (things = 1) => void (checked += things))].map(findingMaker(rule));
    findings.push(...found);
    results.push(toResult(rule, stateOf(checked, found), checked));
  }
  return { results, findings };
}

/** What is kept of pages: their anchors and the links from one page to an anchor of another. */
class AnchorRecord {
  readonly anchors = new Map<string, ReadonlySet<string>>();
  readonly fragmentLinks: FragmentLink[] = [];
  readonly #names = new Map<string, string>();

  add(page: SitePage, subject: SiteSubject): void {
    this.anchors.set(page.path, new Set([...page.ids].map((id) => this.#intern(id))));
    for (const { reference, address } of addressesOn(page, subject)) {
      if (reference.kind !== 'link' || address.kind !== 'internal' || !address.fragment || address.path === page.path) continue;
      this.fragmentLinks.push({
        page: page.path,
        targetPage: detach(address.path),
        fragment: detach(address.fragment),
        href: detach(reference.value),
      });
    }
  }

  /** The same anchors stand on most pages; each name is kept once. */
  #intern(name: string): string {
    let kept = this.#names.get(name);
    if (kept === undefined) this.#names.set((kept = detach(name)), kept);
    return kept;
  }
}

/** Audits a built site; `pages` is walked once and no page is kept. */
export async function auditSite(
  rules: readonly SiteRule[],
  base: Omit<SiteSubject, 'anchors' | 'fragmentLinks'>,
  pages: Iterable<SitePage> | AsyncIterable<SitePage>,
): Promise<Outcome & { pages: number }> {
  const record = new AnchorRecord();
  const subject: SiteSubject = { ...base, anchors: record.anchors, fragmentLinks: record.fragmentLinks };
  const tallies = rules.map((rule) => {
    const tally = {
      rule,
      checked: 0,
      findings: [] as Finding[],
      toFinding: findingMaker(rule),
      count: (things = 1) => void (tally.checked += things),
    };
    return tally;
  });
  let seen = 0;
  for await (const page of pages) {
    seen += 1;
    record.add(page, subject);
    for (const tally of tallies) {
      for (const observation of tally.rule.checkPage?.(page, subject, tally.count) ?? []) {
        const { target } = observation.where;
        const where = target === undefined ? observation.where : { ...observation.where, target: detach(target) };
        tally.findings.push(tally.toFinding({ ...observation, where }));
      }
    }
  }
  for (const tally of tallies) {
    for (const observation of tally.rule.checkSite?.(subject, tally.count) ?? []) tally.findings.push(tally.toFinding(observation));
  }
  return {
    results: tallies.map(({ rule, checked, findings }) => toResult(rule, stateOf(checked, findings), checked)),
    findings: tallies.flatMap(({ findings }) => findings),
    pages: seen,
  };
}

/** Rules that were not run, shown as such. */
export function leaveUnchecked(rules: readonly Rule[], remark: string): Outcome {
  return { results: rules.map((rule) => toResult(rule, 'to-confirm', 0, remark)), findings: [] };
}

export function listQuestions(rules: readonly PersonRule[]): Outcome {
  return { results: rules.map((rule) => toResult(rule, 'to-confirm', 0, rule.question)), findings: [] };
}

const severityOrder = { error: 0, warning: 1, notice: 2 } as const;

function compareFindings(a: Finding, b: Finding): number {
  const line = (place: Place) => (place as ContentPlace).line ?? 0;
  return (
    severityOrder[a.severity] - severityOrder[b.severity] ||
    a.rule.localeCompare(b.rule, 'en') ||
    (placeName(a.where) < placeName(b.where) ? -1 : placeName(a.where) > placeName(b.where) ? 1 : 0) ||
    line(a.where) - line(b.where) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Reports name files as an office sees them, whatever folder was audited. */
function nameContentFolder(finding: Finding): Finding {
  const { where } = finding;
  return where.file === undefined ? finding : { ...finding, where: { ...where, file: `content/${where.file}` } as Place };
}

/** Joins outcomes into one report, applies exceptions, and sorts: errors first, then by rule, place and line. */
export function buildReport(
  outcomes: readonly Outcome[],
  context: { asOf: string; exceptions: readonly AuditException[]; files: number; documents: number; pages: number | null },
): AuditReport {
  const all = outcomes.flatMap((outcome) => outcome.findings);
  const { open, accepted, exceptionResult, exceptionFindings } = applyExceptions(all, context.exceptions, context.asOf, context.pages !== null);
  const findings = [...open, ...exceptionFindings].sort(compareFindings).map(nameContentFolder);
  const failing = new Set(findings.map((finding) => finding.rule));
  const rules = [...outcomes.flatMap((outcome) => outcome.results), exceptionResult].map((result) =>
    result.state === 'failed' && !failing.has(result.id) ? { ...result, state: 'passed' as const, remark: '问题均有有效的例外登记' } : result,
  );
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const states: Record<RuleState, number> = { passed: 0, failed: 0, 'not-applicable': 0, 'to-confirm': 0 };
  for (const { state } of rules) states[state] += 1;
  return {
    asOf: context.asOf,
    rules,
    findings,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      notices: count('notice'),
      accepted,
      rules: states,
      files: context.files,
      documents: context.documents,
      pages: context.pages,
    },
  };
}
