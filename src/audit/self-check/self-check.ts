import type { AuditReport, ReportFinding } from '../report.ts';
import { checkColumns } from './statutory-items.ts';
import { indicators } from './indicators.ts';

export type SelfCheckResult = '符合' | '不符合' | '不适用' | '待人工确认';

/** A line of the 自查表. */
export interface SelfCheckItem {
  readonly part: '法定主动公开栏目' | '单项否决指标' | '扣分指标';
  /** 责任机关. */
  readonly office: string;
  readonly item: string;
  readonly requirement: string;
  readonly basis: string;
  /** Points as a published table gives them; without one the value is not verified and none is told. */
  readonly points?: string;
  readonly result: SelfCheckResult;
  /** Addresses, numbers and days that the result rests on, or what a person must look at. */
  readonly evidence: readonly string[];
  readonly findings: readonly ReportFinding[];
}

/** Fills in the 自查表 from a report; nothing is said to be fulfilled that the report does not show. */
export function fillSelfCheck(report: AuditReport): SelfCheckItem[] {
  return [...checkColumns(report), ...indicators.map((indicator) => indicator(report))];
}
