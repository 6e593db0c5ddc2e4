import { severities, type Finding } from '#disclosure';
import type { AuditReport, Comparison, FindingSummary, ReportFinding, RuleResult } from '../report.ts';
import { exceptionStateNames, findingStateNames, formatDue, formatPlace, formatRemark, scopeFacts, stateNames } from './words.ts';

/** Owner, day and standing of a finding of a report; nothing for one that is not yet in a report. */
function formatDuty(finding: Finding | ReportFinding): string[] {
  if (!('owner' in finding)) return [];
  const { owner, firstSeen, state } = finding;
  return [`  责任机关：${owner.name}；整改期限：${formatDue(finding)}${state ? `；${findingStateNames[state]}（首次发现 ${firstSeen}）` : ''}。`];
}

/** The four parts of a finding: where, what is the case, on what basis, what to do; then who has to do it until when. */
export function formatFinding(finding: Finding | ReportFinding, basis: readonly string[]): string {
  return [
    `${formatPlace(finding.where)}　${severities[finding.severity]}　${finding.rule}`,
    `  ${finding.message}${basis.length > 0 ? `依据：${basis.join('、')}。` : ''}`,
    `  ${finding.fix}`,
    ...formatDuty(finding),
  ].join('\n');
}

/** A fault of the frame stands on every page; from so many pages on it is printed once. */
const repeatsTold = 4;

/**
 * Findings as a person reads them. The same words about many pages are printed once, with the number of pages;
 * the JSON report holds each.
 */
export function formatFindings(findings: readonly (Finding | ReportFinding)[], rules: readonly RuleResult[]): string[] {
  const bases = new Map(rules.map((rule) => [rule.id, rule.basis]));
  const groups = Map.groupBy(findings, ({ rule, message, fix, where }) => ('page' in where ? [rule, message, fix].join('\n') : where));
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group as [Finding, ...Finding[]];
    const basis = bases.get(first.rule) ?? [];
    if (group.length < repeatsTold) return group.map((finding) => formatFinding(finding, basis));
    const pages = others.slice(0, 3).map((finding) => ('page' in finding.where ? finding.where.page : finding.where.file));
    return [`${formatFinding(first, basis)}\n  同样的问题还见于另外 ${others.length} 个网页，例如 ${pages.join('、')}。`];
  });
}

function formatGone(title: string, findings: readonly (FindingSummary & { readonly reason?: string })[]): string[] {
  if (findings.length === 0) return [];
  return [
    `${title} ${findings.length} 个：`,
    ...findings.map(({ where, rule, message, reason }) => `${formatPlace(where)}　${rule}　${message}${reason ? `（${reason}）` : ''}`),
    '',
  ];
}

function formatComparison(comparison: Comparison): string[] {
  const { asOf, fixed, accepted, unclear, notComparable } = comparison;
  return [
    `与基准日 ${asOf} 的报告相比：新增 ${comparison.new}，仍未解决 ${comparison.open}，已解决 ${fixed.length}，转为例外 ${accepted.length}，无法比较 ${notComparable + unclear.length}。`,
    '',
    ...formatGone('已解决', fixed),
    ...formatGone('转为例外', accepted),
    ...formatGone('上次有、这次没有，但不能说已经解决', unclear),
  ];
}

export function formatText(report: AuditReport): string {
  const { summary, comparison, exceptions } = report;
  const findings = formatFindings(report.findings, report.rules);
  const rules = report.rules.map((rule) => {
    const remark = formatRemark(rule);
    return `${stateNames[rule.state]}　${rule.id}　${rule.title}（第 ${rule.version} 版，检查 ${rule.checked} 项${remark ? `；${remark}` : ''}）`;
  });
  return [
    `政府信息公开专栏检查报告　以 ${report.asOf} 为准`,
    ...scopeFacts(report).map(([term, text]) => `${term}：${text}`),
    '',
    ...findings.flatMap((finding) => [finding, '']),
    ...(comparison ? formatComparison(comparison) : []),
    '检查规则',
    ...rules,
    '',
    ...(summary.accepted.length > 0 ? [`例外登记接受的问题 ${summary.accepted.length} 个：`] : []),
    ...exceptions.map(({ rule, where, reason, by, until, state, covers }) =>
      `例外（${exceptionStateNames[state]}）　${rule}　${where}：${reason}（${by}，至 ${until}；接受 ${covers.length} 个问题）`),
    ...(exceptions.length > 0 ? [''] : []),
    `共检查内容文件 ${summary.files} 个、公开文件 ${summary.documents} 件，${summary.pages === null ? '未检查已生成的网站' : `网页 ${summary.pages} 个`}。`,
    `规则：通过 ${summary.rules.passed}，未通过 ${summary.rules.failed}，不适用 ${summary.rules['not-applicable']}，待确认 ${summary.rules['to-confirm']}。`,
    `结果：错误 ${summary.errors}，警告 ${summary.warnings}，提示 ${summary.notices}${summary.overdue > 0 ? `；逾期未改 ${summary.overdue}` : ''}。`,
    '',
  ].join('\n');
}
