import { cite, findNearest, formatCitation, listChoices, type AuditException, type Day, type Finding } from '#disclosure';
import { findingIds } from './finding-id.ts';
import type { ReportException, RuleResult } from './report.ts';

const header = { id: 'audit-exceptions', version: 2, title: '例外登记均有效且仍然需要', severity: 'error' as const };

function matches(exception: AuditException, finding: Finding): boolean {
  const { where } = finding;
  const places = 'page' in where ? [where.page, where.file] : [where.file];
  return (
    exception.rule === finding.rule &&
    places.includes(exception.where) &&
    (exception.message === undefined || finding.message.includes(exception.message))
  );
}

/** Findings with what is accepted taken out, and what is to be said about the exceptions themselves. */
export interface AcceptedFindings<Open extends Finding> {
  readonly open: readonly Open[];
  /** In the order of `audit-exceptions.yaml`, each with the findings that it accepts. */
  readonly exceptions: readonly (Omit<ReportException, 'covers'> & { readonly covers: readonly Open[] })[];
  readonly exceptionResult: RuleResult;
  readonly exceptionFindings: readonly Finding[];
}

/**
 * Takes accepted findings out. An exception that has run out, or that no finding needs, is a finding itself;
 * whether one is still needed can only be said when its rule, and for a page the built site, was looked at.
 * @param unchecked ids of rules that were not run
 * @param known ids of all rules
 */
export function applyExceptions<Open extends Finding>(
  findings: readonly Open[],
  exceptions: readonly AuditException[],
  asOf: Day,
  { siteChecked, unchecked, known }: { readonly siteChecked: boolean; readonly unchecked: ReadonlySet<string>; readonly known: ReadonlySet<string> },
): AcceptedFindings<Open> {
  const covers = new Map<AuditException, Open[]>(exceptions.map((exception) => [exception, []]));
  const byRule = Map.groupBy(
    exceptions.filter(({ until }) => until >= asOf),
    ({ rule }) => rule,
  );
  const open = findings.filter((finding) => {
    const exception = byRule.get(finding.rule)?.find((candidate) => matches(candidate, finding));
    if (exception) covers.get(exception)!.push(finding);
    return exception === undefined;
  });
  const stateOf = (exception: AuditException): ReportException['state'] => {
    if (exception.until < asOf) return 'expired';
    if (covers.get(exception)!.length > 0) return 'in-force';
    return unchecked.has(exception.rule) || (!siteChecked && exception.where.startsWith('/')) ? 'unchecked' : 'unneeded';
  };
  const stated = exceptions.map((exception) => ({ ...exception, state: stateOf(exception), covers: covers.get(exception)! }));
  const idOf = findingIds(header.id);
  const exceptionFindings = stated.flatMap(({ rule, where, until, line, state }): Finding[] => {
    if (state !== 'expired' && state !== 'unneeded') return [];
    const nearest = findNearest(rule, known);
    const [message, fix] = !known.has(rule)
      ? [
          `对 ${where} 的例外写的规则是 ${rule}，没有这条规则。${nearest ? `是否为 ${nearest}？` : ''}`,
          nearest
            ? `改成 ${nearest}，或对照检查报告改成那个问题的规则编号。`
            : `对照检查报告改成那个问题的规则编号，例如：${listChoices([...known], 6)}。`,
        ]
      : state === 'expired'
        ? [`对 ${where} 的 ${rule} 例外已于 ${until} 到期。`, '解决问题后删去这一条；确需延长的，写明新的理由和日期。']
        : [`对 ${where} 的 ${rule} 例外已经不需要：没有这样的问题。`, '删去这一条。'];
    const place = { file: 'audit-exceptions.yaml', line };
    return [
      {
        rule: header.id,
        severity: header.severity,
        where: place,
        message,
        fix,
        id: idOf(place.file, message),
      },
    ];
  });
  return {
    open,
    exceptions: stated,
    exceptionFindings,
    exceptionResult: {
      ...header,
      basis: [formatCitation(cite('column-contract'))],
      subject: 'content',
      state: exceptionFindings.length > 0 ? 'failed' : exceptions.length > 0 ? 'passed' : 'not-applicable',
      checked: exceptions.length,
      ...(exceptions.length === 0 && { remark: '没有登记例外' }),
    },
  };
}
