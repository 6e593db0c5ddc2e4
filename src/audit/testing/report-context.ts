import type { Finding, Portal } from '#disclosure';
import { buildReport, type ReportContext } from '../build-report.ts';
import type { AuditReport, RuleResult } from '../report.ts';
import { contentSubject } from './content-subject.ts';
import { testCalendar } from './working-calendar.ts';

/** For tests: a rule of a report, passed unless said otherwise. */
export function ruleResult(id: string, change: Partial<RuleResult> = {}): RuleResult {
  return {
    id,
    version: 1,
    title: `规则 ${id}`,
    basis: ['《政府信息公开条例》第四十九条'],
    severity: 'error',
    subject: 'content',
    state: 'passed',
    checked: 3,
    ...change,
  };
}

/** For tests: a finding in a document of the valid content, unless said otherwise. */
export function finding(id: string, change: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: 'date-order',
    severity: 'error',
    where: { file: 'documents/normative-documents/relief-measures.md', line: 6 },
    message: '成文日期 2026-03-09 不对。',
    fix: '核对 dated。',
    ...change,
  };
}

let valid: Portal | undefined;

/** For tests: a report on the valid content with these findings; their rules have failed. */
export function reportWith(findings: readonly Finding[], context: Partial<ReportContext> = {}, rules: readonly RuleResult[] = []): AuditReport {
  const portal = (valid ??= contentSubject().portal);
  const named = new Set(rules.map(({ id }) => id));
  const failed = [...new Map(findings.map(({ rule, severity }) => [rule, severity]))]
    .filter(([id]) => !named.has(id))
    .map(([id, severity]) => ruleResult(id, { severity, state: 'failed' }));
  return buildReport([{ results: [...failed, ...rules], findings }], {
    asOf: '2026-11-20',
    exceptions: [],
    files: 20,
    documents: portal.documents.length,
    pages: 40,
    portal,
    calendar: testCalendar,
    fingerprints: { content: 'a'.repeat(64), site: 'b'.repeat(64) },
    software: { name: 'disclosure-column', version: '0.1.0', fingerprint: 'c'.repeat(64) },
    links: {
      pageKinds: [{ kind: '首页', pages: 1, internal: 30, external: 2 }],
      external: [{ url: 'https://www.gov.cn/', pages: 40, page: '/' }],
    },
    ...context,
  });
}
