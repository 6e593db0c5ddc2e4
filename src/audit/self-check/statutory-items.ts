import { absoluteUrl, formatCitation, statutoryColumns, type Duty } from '#disclosure';
import type { ColumnFigures } from '../figures.ts';
import type { AuditReport } from '../report.ts';
import type { SelfCheckItem } from './self-check.ts';

const requirements: Readonly<Record<Duty['kind'], string>> = {
  prose: '有说明页面，内容齐全',
  present: '有公开的文件；确实没有的，有未过期的无内容登记',
  yearly: '各机关每年按期公布一份',
  none: '无固定要求',
};

function gather(figures: ColumnFigures, report: AuditReport): string[] {
  const { portal } = report.scope;
  const { address, documents, lastPublished, prose, absence } = figures;
  return [
    portal ? absoluteUrl(portal, address) : address,
    documents > 0 ? `公开文件 ${documents} 件，最近发布 ${lastPublished}` : prose ? '有说明页面' : '没有公开文件',
    ...(absence ? [`登记“${absence.state}”，至 ${absence.until}：${absence.reason}`] : []),
  ];
}

/** A line for each column of the law; it is fulfilled when nothing of severity error was found in it. */
export function checkColumns(report: AuditReport): SelfCheckItem[] {
  const figures = new Map(report.columns.map((column) => [column.id, column]));
  const findings = Map.groupBy(report.findings, ({ column }) => column);
  return statutoryColumns.map(({ id, title, basis, duty }) => {
    const column = figures.get(id);
    const found = findings.get(id) ?? [];
    const head = {
      part: '法定主动公开栏目' as const,
      office: column?.owner.name ?? '',
      item: title,
      requirement: requirements[duty.kind],
      basis: basis.map(formatCitation).join('、'),
      findings: found,
    };
    if (!column) return { ...head, result: '待人工确认', evidence: ['站点设置无法读取，没有检查'] };
    if (!column.bound) return { ...head, result: '不适用', evidence: ['本站没有这一项所约束层级的机关'] };
    const failed = found.some(({ severity }) => severity === 'error');
    const empty = column.documents === 0 && !column.prose && !column.absence;
    return { ...head, result: failed || empty ? '不符合' : '符合', evidence: gather(column, report) };
  });
}
