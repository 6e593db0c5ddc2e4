import { severities, toCsvText } from '#disclosure';
import { placeName } from '../places.ts';
import type { AuditReport } from '../report.ts';
import { findingStateNames, formatColumn, formatRule } from './words.ts';

const header = [
  '编号',
  '级别',
  '规则',
  '规则名称',
  '文件',
  '行',
  '网页',
  '问题',
  '依据',
  '怎么办',
  '责任机关编号',
  '责任机关',
  '栏目',
  '首次发现',
  '整改期限',
  '是否逾期',
  '与上次相比',
];

/** Open findings, one a row. */
export function formatCsv(report: AuditReport): string {
  const [titleOf, columnOf] = [formatRule(report), formatColumn(report)];
  const rows = report.findings.map((finding) => {
    const { id, rule, severity, where, message, fix, basis, owner, column, firstSeen, due, overdue, state } = finding;
    return [
      id,
      severities[severity],
      rule,
      titleOf(rule),
      where.file ?? '',
      where.line ? String(where.line) : '',
      'page' in where ? placeName(where) : '',
      message,
      basis.join('、'),
      fix,
      owner.id,
      owner.name,
      columnOf(column),
      firstSeen,
      due ?? '',
      overdue ? '是' : '否',
      state ? findingStateNames[state] : '',
    ];
  });
  return toCsvText([header, ...rows]);
}
