import { severities, type Day, type Place } from '#disclosure';
import type { AuditReport, FindingState, ReportException, ReportFinding, RuleResult, RuleState } from '../report.ts';

export const stateNames: Readonly<Record<RuleState, string>> = { passed: '通过', failed: '未通过', 'not-applicable': '不适用', 'to-confirm': '待确认' };

export const findingStateNames: Readonly<Record<FindingState, string>> = { new: '新增', open: '仍未解决', 'not-comparable': '无法比较' };

export const subjectNames: Readonly<Record<RuleResult['subject'], string>> = { content: '内容文件', site: '生成的网页', person: '由人确认' };

export const exceptionStateNames: Readonly<Record<ReportException['state'], string>> = {
  'in-force': '有效',
  expired: '已到期',
  unneeded: '已不需要',
  unchecked: '这一次没有核对',
};

export const originNames = { statutory: '法定', optional: '可选', local: '本地' } as const;

/** `content/…:12（/plans/x/）`: the file with its line where it is known, the address of the page. */
export function formatPlace(where: Place): string {
  const file = where.file === undefined ? undefined : `${where.file}${where.line ? `:${where.line}` : ''}${'column' in where && where.column ? `:${where.column}` : ''}`;
  return 'page' in where ? `${where.page}${file ? `（${file}）` : ''}` : file!;
}

/** `2026-11-25`, with a word where it has passed or cannot be worked out. */
export function formatDue({ due, overdue }: Pick<ReportFinding, 'due' | 'overdue'>): string {
  return due === null ? '待节假日安排公布后计算' : overdue ? `${due}（已逾期）` : due;
}

/** Why a rule was not run or did not apply; empty where findings or counts say it. */
export function formatRemark(rule: RuleResult): string {
  return rule.remark ?? (rule.state === 'not-applicable' ? '没有这条规则要看的内容' : '');
}

export function formatRule(report: AuditReport): (id: string) => string {
  const titles = new Map(report.rules.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}

export function formatColumn(report: AuditReport): (id: string | undefined) => string {
  const titles = new Map(report.columns.map(({ id, title }) => [id, title]));
  return (id) => (id === undefined ? '' : (titles.get(id) ?? id));
}

/** `2023—2024、2026` */
export function formatYears(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、') || '无';
}

/** What was checked and with what, as pairs of a term and a text; another person needs nothing more to repeat the audit. */
export function scopeFacts({ asOf, scope, summary, comparison }: AuditReport): (readonly [term: string, text: string])[] {
  const { portal, fingerprints, software, calendarYears, remedyWorkingDays: days } = scope;
  return [
    ['检查对象', portal ? `${portal.name}（${portal.site}${portal.base}）` : '站点设置无法读取'],
    ['基准日', asOf],
    ['检查数量', `内容文件 ${summary.files} 个，公开文件 ${summary.documents} 件，${summary.pages === null ? '没有检查生成的网站' : `网页 ${summary.pages} 个`}`],
    ['内容指纹', fingerprints.content ?? '没有计算'],
    ['网站指纹', fingerprints.site ?? '没有计算'],
    ['软件', software ? `${software.name} ${software.version}（${software.fingerprint}）` : '没有记录'],
    ['已知工作日安排的年份', formatYears(calendarYears)],
    ['整改期限', `自首次发现之日起：错误 ${days.error} 个工作日，警告 ${days.warning} 个工作日，提示 ${days.notice} 个工作日`],
    ['对照的上次报告', comparison ? formatFormer(comparison.asOf, comparison.software, comparison.content) : '没有指明'],
  ];
}

function formatFormer(asOf: Day, software: string | null, content: string | null): string {
  return `基准日 ${asOf}，软件版本 ${software ?? '不明'}，内容指纹 ${content ?? '不明'}`;
}

export { severities };
