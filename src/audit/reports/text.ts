import { severities, type Finding } from '#disclosure';
import type { AuditReport, RuleResult } from '../report.ts';

function formatPlace({ where }: Finding): string {
  const file = 'file' in where && where.file !== undefined ? `${where.file}${where.line ? `:${where.line}` : ''}` : undefined;
  return 'page' in where ? `${where.page}${file ? `（${file}）` : ''}` : file!;
}

/** The four parts of a finding: where, what is the case, on what basis, what to do. */
export function formatFinding(finding: Finding, basis: readonly string[]): string {
  return [
    `${formatPlace(finding)}　${severities[finding.severity]}　${finding.rule}`,
    `  ${finding.message}${basis.length > 0 ? `依据：${basis.join('、')}。` : ''}`,
    `  ${finding.fix}`,
  ].join('\n');
}

/** A fault of the frame stands on every page; from so many pages on it is printed once. */
const repeatsTold = 4;

/**
 * Findings as a person reads them. The same words about many pages are printed once, with the number of pages;
 * the JSON report holds each.
 */
export function formatFindings(findings: readonly Finding[], rules: readonly RuleResult[]): string[] {
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

const stateNames: Record<RuleResult['state'], string> = { passed: '通过', failed: '未通过', 'not-applicable': '不适用', 'to-confirm': '待确认' };

export function formatText(report: AuditReport): string {
  const { summary } = report;
  const findings = formatFindings(report.findings, report.rules);
  const rules = report.rules.map((rule) => `${stateNames[rule.state]}　${rule.id}　${rule.title}（检查 ${rule.checked} 项${rule.remark ? `；${rule.remark}` : ''}）`);
  return [
    `政府信息公开专栏检查报告　以 ${report.asOf} 为准`,
    '',
    ...findings.flatMap((finding) => [finding, '']),
    '检查规则',
    ...rules,
    '',
    ...(summary.accepted.length > 0 ? [`例外登记接受的问题 ${summary.accepted.length} 个：`, ...summary.accepted.map((entry) => `${entry.rule}：${entry.reason}（${entry.by}，至 ${entry.until}）`), ''] : []),
    `共检查内容文件 ${summary.files} 个、公开文件 ${summary.documents} 件，${summary.pages === null ? '未检查已生成的网站' : `网页 ${summary.pages} 个`}。`,
    `规则：通过 ${summary.rules.passed}，未通过 ${summary.rules.failed}，不适用 ${summary.rules['not-applicable']}，待确认 ${summary.rules['to-confirm']}。`,
    `结果：错误 ${summary.errors}，警告 ${summary.warnings}，提示 ${summary.notices}。`,
    '',
  ].join('\n');
}
