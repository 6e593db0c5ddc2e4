import type { Day } from '#disclosure';
import { placeName } from './places.ts';
import type { AuditScope, Comparison, FindingState, FindingSummary, ReportFinding, RuleResult } from './report.ts';

/** What a comparison reads of a former `audit.json`; reports of older versions of this software may lack some of it. */
export interface FormerReport {
  readonly asOf: Day;
  readonly rules: readonly { readonly id: string; readonly version?: number; readonly state: string; readonly checked: number }[];
  readonly findings: readonly FindingSummary[];
  readonly summary: { readonly accepted: readonly { readonly id: string }[] };
  readonly exceptions?: readonly { readonly covers: readonly FindingSummary[] }[];
  readonly scope?: {
    readonly portal: { readonly name: string; readonly site: string; readonly base: string } | null;
    readonly fingerprints: { readonly content: string | null; readonly site?: string | null };
    readonly software: { readonly version: string } | null;
  };
}

/** Rules that report what could not be read; other rules are silent about such a file. */
const readingRules: ReadonlySet<string> = new Set(['content-syntax', 'settings-fields', 'document-fields', 'unique-ids', 'mdx-content']);

/** Says of each finding whether the former report had it, and since when it is known. */
export function standing(
  former: FormerReport,
  asOf: Day,
  rules: readonly RuleResult[],
): (finding: { readonly id: string; readonly rule: string }) => { readonly state: FindingState; readonly firstSeen: Day } {
  const before = new Map(former.findings.map((finding) => [finding.id, finding.firstSeen ?? former.asOf]));
  for (const { id } of former.summary.accepted) before.set(id, former.asOf);
  for (const { covers } of former.exceptions ?? []) for (const { id, firstSeen } of covers) before.set(id, firstSeen ?? former.asOf);
  const formerRules = new Map(former.rules.map((rule) => [rule.id, rule]));
  const versions = new Map(rules.map(({ id, version }) => [id, version]));
  const comparable = (rule: string) => {
    const then = formerRules.get(rule);
    return then !== undefined && then.version === versions.get(rule) && !(then.state === 'to-confirm' && then.checked === 0);
  };
  return ({ id, rule }) => {
    const since = before.get(id);
    if (since !== undefined) return { state: 'open', firstSeen: since };
    return { state: comparable(rule) ? 'new' : 'not-comparable', firstSeen: asOf };
  };
}

/** What rules about external links find out changes without a byte of ours. */
const isAboutOthers = (rule: string) => rule.startsWith('external-');

/** Whether a rule looked at the very same bytes as for the former report; site rules compare pages with the content. */
function lookedAtTheSame({ id, subject }: RuleResult, former: FormerReport, now: AuditScope['fingerprints']): boolean {
  const then = former.scope?.fingerprints;
  if (!then || now.content === null || then.content !== now.content || isAboutOthers(id)) return false;
  return subject !== 'site' || (now.site !== null && then.site === now.site);
}

/** Why nothing can be said about a finding that is gone; `undefined` when it is fixed. */
function doubt(
  gone: FindingSummary,
  former: FormerReport,
  then: FormerReport['rules'][number] | undefined,
  now: RuleResult | undefined,
  fingerprints: AuditScope['fingerprints'],
  unread: ReadonlySet<string>,
): string | undefined {
  if (!now) return '这一版软件已经没有这条规则';
  if (now.unchecked) return `这一次没有检查这条规则：${now.remark ?? '原因不明'}`;
  if (then?.version !== now.version) return `规则已由第 ${then?.version ?? '？'} 版改为第 ${now.version} 版，问题消失可能只是规则变了`;
  if (now.checked === 0) return '这一次没有可检查的内容，不能说已经改好';
  if (lookedAtTheSame(now, former, fingerprints)) return '检查的内容和上次一样，问题消失只能是软件、基准日或检查选项变了';
  const file = gone.where.file ?? placeName(gone.where);
  return unread.has(file) && !readingRules.has(gone.rule) ? '这个文件这一次读不了，先改正读取的问题' : undefined;
}

/** Compares with a former report: what is gone is fixed only where the same version of the rule looked again. */
export function compareReports(
  former: FormerReport,
  findings: readonly ReportFinding[],
  accepted: ReadonlySet<string>,
  rules: readonly RuleResult[],
  fingerprints: AuditScope['fingerprints'],
): Comparison {
  const present = new Set(findings.map(({ id }) => id));
  const formerRules = new Map(former.rules.map((rule) => [rule.id, rule]));
  const currentRules = new Map(rules.map((rule) => [rule.id, rule]));
  const unread = new Set(findings.filter(({ rule }) => readingRules.has(rule)).map(({ where }) => where.file ?? ''));
  const fixed: FindingSummary[] = [];
  const nowAccepted: FindingSummary[] = [];
  const unclear: Comparison['unclear'][number][] = [];
  for (const finding of former.findings) {
    if (present.has(finding.id)) continue;
    const { id, rule, severity, where, message, firstSeen } = finding;
    const gone: FindingSummary = { id, rule, severity, where, message, firstSeen: firstSeen ?? former.asOf };
    const reason = doubt(gone, former, formerRules.get(rule), currentRules.get(rule), fingerprints, unread);
    if (accepted.has(id)) nowAccepted.push(gone);
    else if (reason !== undefined) unclear.push({ ...gone, reason });
    else fixed.push(gone);
  }
  const count = (state: FindingState) => findings.filter((finding) => finding.state === state).length;
  return {
    asOf: former.asOf,
    content: former.scope?.fingerprints.content ?? null,
    software: former.scope?.software?.version ?? null,
    new: count('new'),
    open: count('open'),
    notComparable: count('not-comparable'),
    fixed,
    accepted: nowAccepted,
    unclear,
  };
}
