import { severities } from '#disclosure';
import type { AuditReport, ReportFinding, RuleResult } from '../report.ts';
import { escapeMarkup } from './markup.ts';
import { formatDue, formatPlace, formatRemark, subjectNames } from './words.ts';

function formatFailure(finding: ReportFinding): string {
  const { where, message, fix, basis, owner, id } = finding;
  return [
    `${formatPlace(where)}　${severities[finding.severity]}　${id}`,
    `  ${message}${basis.length > 0 ? `依据：${basis.join('、')}。` : ''}`,
    `  ${fix}`,
    `  责任机关：${owner.name}；整改期限：${formatDue(finding)}。`,
  ].join('\n');
}

function formatCase(rule: RuleResult, findings: readonly ReportFinding[]): string {
  const head = `    <testcase classname="${escapeMarkup(rule.subject)}" name="${escapeMarkup(`${rule.id} ${rule.title}`)}"`;
  const skipped = (reason: string) => `${head}>\n      <skipped message="${escapeMarkup(reason)}"/>\n    </testcase>`;
  switch (rule.state) {
    case 'passed':
      return `${head}/>`;
    case 'not-applicable':
      return skipped(`不适用：${formatRemark(rule)}`);
    case 'to-confirm':
      return skipped(`待确认：${formatRemark(rule)}`);
    case 'failed': {
      const message = `${severities[rule.severity]} ${findings.length} 个（检查 ${rule.checked} 项）`;
      const text = findings.map(formatFailure).join('\n\n');
      return `${head}>\n      <failure type="${rule.severity}" message="${escapeMarkup(message)}">${escapeMarkup(text)}</failure>\n    </testcase>`;
    }
  }
}

/** A suite for each subject, a case for each rule; what did not apply and what a person must confirm is skipped, with the reason. */
export function formatJunit(report: AuditReport): string {
  const findings = Map.groupBy(report.findings, ({ rule }) => rule);
  const counts = (rules: readonly RuleResult[]) => {
    const failures = rules.filter(({ state }) => state === 'failed').length;
    return `tests="${rules.length}" failures="${failures}" errors="0"`;
  };
  const skipped = (rules: readonly RuleResult[]) => rules.filter(({ state }) => state === 'not-applicable' || state === 'to-confirm').length;
  const suites = [...Map.groupBy(report.rules, ({ subject }) => subject)].map(([subject, rules]) =>
    [
      `  <testsuite name="${escapeMarkup(subjectNames[subject])}" ${counts(rules)} skipped="${skipped(rules)}">`,
      `    <properties>\n      <property name="asOf" value="${escapeMarkup(report.asOf)}"/>\n    </properties>`,
      ...rules.map((rule) => formatCase(rule, findings.get(rule.id) ?? [])),
      '  </testsuite>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="政府信息公开专栏检查" ${counts(report.rules)}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}
