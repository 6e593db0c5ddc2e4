import type { AuditReport, ReportFinding, RuleResult } from '../report.ts';
import type { SelfCheckItem, SelfCheckResult } from './self-check.ts';

function tellRule({ id, title, state, checked, remark }: RuleResult, findings: number): string {
  switch (state) {
    case 'failed':
      return `“${title}”（${id}）：检查 ${checked} 项，问题 ${findings} 个`;
    case 'to-confirm':
      return `“${title}”（${id}）：${remark ?? '须由人确认'}`;
    case 'not-applicable':
      return `“${title}”（${id}）：没有要看的内容`;
    case 'passed':
      return `“${title}”（${id}）：检查 ${checked} 项，没有发现问题${remark ? `（${remark}）` : ''}`;
  }
}

/** What rules say about an item: one failed rule fails it, one that was not run leaves it open; notices do not fail it. */
export function evidenceOf(report: AuditReport, ids: readonly string[]): Pick<SelfCheckItem, 'result' | 'evidence' | 'findings'> {
  const rules = ids.flatMap((id) => report.rules.filter((rule) => rule.id === id));
  const findings: readonly ReportFinding[] = report.findings.filter(({ rule }) => ids.includes(rule));
  const result = (): SelfCheckResult => {
    if (findings.some(({ severity }) => severity !== 'notice')) return '不符合';
    if (rules.length === 0 || rules.some(({ state }) => state === 'to-confirm')) return '待人工确认';
    return rules.every(({ checked }) => checked === 0) ? '不适用' : '符合';
  };
  const count = (id: string) => findings.filter(({ rule }) => rule === id).length;
  return { result: result(), evidence: rules.map((rule) => tellRule(rule, count(rule.id))), findings };
}
