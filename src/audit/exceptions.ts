import { cite, formatCitation, type AuditException, type Finding } from '#disclosure';
import type { AuditReport, RuleResult } from './report.ts';

const header = { id: 'audit-exceptions', version: 1, title: '例外登记均有效且仍然需要', severity: 'error' as const };

function matches(exception: AuditException, finding: Finding): boolean {
  const { where } = finding;
  const places = 'page' in where ? [where.page, where.file] : [where.file];
  return (
    exception.rule === finding.rule &&
    places.includes(exception.where) &&
    (exception.message === undefined || finding.message.includes(exception.message))
  );
}

/**
 * Takes accepted findings out. An exception that has run out, or that no finding needs, is a finding itself;
 * whether one for a page is still needed can only be said when the built site was looked at.
 */
export function applyExceptions(findings: readonly Finding[], exceptions: readonly AuditException[], asOf: string, siteChecked: boolean) {
  const accepted: AuditReport['summary']['accepted'][number][] = [];
  const used = new Set<AuditException>();
  const open = findings.filter((finding) => {
    const exception = exceptions.find((candidate) => candidate.until >= asOf && matches(candidate, finding));
    if (!exception) return true;
    used.add(exception);
    accepted.push({ id: finding.id, rule: finding.rule, reason: exception.reason, by: exception.by, until: exception.until });
    return false;
  });
  const exceptionFindings = exceptions.flatMap((exception, index): Finding[] => {
    const expired = exception.until < asOf;
    if (!expired && (used.has(exception) || (!siteChecked && exception.where.startsWith('/')))) return [];
    return [
      {
        rule: header.id,
        severity: header.severity,
        where: { file: 'audit-exceptions.yaml', line: exception.line },
        message: expired
          ? `对 ${exception.where} 的 ${exception.rule} 例外已于 ${exception.until} 到期。`
          : `对 ${exception.where} 的 ${exception.rule} 例外已经不需要：没有这样的问题。`,
        fix: expired ? '解决问题后删去这一条；确需延长的，写明新的理由和日期。' : '删去这一条。',
        id: `${header.id}-${index + 1}`,
      },
    ];
  });
  const state: RuleResult['state'] = exceptionFindings.length > 0 ? 'failed' : exceptions.length > 0 ? 'passed' : 'not-applicable';
  const exceptionResult: RuleResult = {
    ...header,
    basis: [formatCitation(cite('column-contract'))],
    subject: 'content',
    state,
    checked: exceptions.length,
  };
  return { open, accepted, exceptionResult, exceptionFindings };
}
