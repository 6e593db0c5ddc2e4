import { applicantColumns, applicationRows, disputeCells, disputeGroups, type ApplicationRow } from '../../document-types/annual-report-tables.ts';
import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

const counted = applicationRows[2021].filter(({ part }) => part === 'received' || part === 'result');

/** The row of table three as the register names it: `（三）不予公开 1.属于国家秘密`. */
function nameOf({ group, label }: ApplicationRow): string {
  return group === undefined ? label : `${group} ${label}`;
}

/** Rows of table three that are counted as they happen, by the name that the register uses; totals and what is carried over follow from them. */
export const countedRequests: ReadonlyMap<string, ApplicationRow> = new Map(counted.map((row) => [nameOf(row), row]));

const numbers = (columns: readonly { readonly key: string; readonly label: string }[]) =>
  columns.map(({ key, label }) => ({ key, title: label, kind: '数字', unit: '件' }) as const);
const sumOf = (columns: readonly { readonly key: string }[]) => ({
  sum: columns.map(({ key }) => key).filter((key) => key !== 'sum'),
  equals: 'sum',
});

/** Statistics that become tables three and four of the annual report; numbers only, never an applicant. */
export const requestForms = [
  registerForm({
    id: 'requests-statistics',
    title: '政府信息公开申请办理统计表',
    basis: [cite('disclosure-regulation', 50), cite('annual-report-format')],
    columns: [
      { key: 'period', title: '统计期间', description: '如 2026年第一季度；各期间不得重叠。' },
      { key: 'item', title: '统计项目', kind: '选项', choices: [...countedRequests.keys()] },
      ...numbers(applicantColumns),
    ],
    checks: [sumOf(applicantColumns), { once: ['period', 'item'] }],
  }),
  registerForm({
    id: 'dispute-statistics',
    title: '政府信息公开行政复议、行政诉讼统计表',
    basis: [cite('disclosure-regulation', 50), cite('annual-report-format')],
    columns: [
      { key: 'year', title: '年度', description: '如 2026年。' },
      { key: 'group', title: '类别', kind: '选项', choices: disputeGroups.map(({ label }) => label) },
      ...numbers(disputeCells),
    ],
    checks: [sumOf(disputeCells), { once: ['year', 'group'] }],
  }),
];
