import type { Day } from './dates.ts';
import type { Severity } from './finding.ts';
import type { ValidityState } from './validity.ts';

/** `pending`: the rule looks at built pages, so its result comes after they are made. */
export type QualityState = 'passed' | 'failed' | 'not-applicable' | 'to-confirm' | 'pending';

export const qualityStates: Readonly<Record<Exclude<QualityState, 'pending'>, string>> = {
  passed: '通过',
  failed: '有问题',
  'not-applicable': '不适用',
  'to-confirm': '未检查',
};

/** What the public page tells of a rule: figures, never what was found. */
export interface QualityRule {
  readonly id: string;
  readonly title: string;
  readonly basis: readonly string[];
  readonly severity: Severity;
  readonly subject: string;
  readonly state: QualityState;
  readonly checked: number;
  readonly findings: number;
  readonly accepted: number;
  readonly remark?: string;
}

export interface QualityColumn {
  readonly title: string;
  /** Below the base. */
  readonly path: string;
  readonly documents: number;
  readonly lastPublished: Day | null;
  /** The longest time between two updates, in calendar days; `null` when none is set. */
  readonly cycleDays: number | null;
  readonly state: '按期更新' | '超过周期' | '无内容登记' | '说明页' | '暂无内容' | '不定期';
}

export interface QualityRate {
  readonly organ: string;
  readonly year: number;
  readonly required: number;
  readonly interpreted: number;
  readonly diversified: number;
}

export interface QualityReport {
  readonly organ: string;
  readonly year: number;
  /** The last day that the law sets; `null` where it sets none. */
  readonly due: Day | null;
  readonly published: Day | null;
  readonly path: string | null;
  readonly state: '按期发布' | '迟于期限' | '已发布' | '没有发布' | '期限未到';
}

export interface QualityException {
  readonly rule: string;
  readonly title: string;
  /** Address of a published page below the base; `null` for places that readers cannot open. */
  readonly path: string | null;
  /** Left out where it could tell of something that is not published. */
  readonly reason: string | null;
  readonly until: Day;
}

/** What the page 公开质量 shows of the audit that was run before the pages were made; nothing of it comes from withheld documents but counts. */
export interface QualityDigest {
  readonly asOf: Day;
  readonly files: number;
  readonly documents: number;
  readonly rules: readonly QualityRule[];
  readonly exceptions: readonly QualityException[];
  readonly columns: readonly QualityColumn[];
  readonly rates: readonly QualityRate[];
  readonly reports: readonly QualityReport[];
  readonly types: readonly { readonly title: string; readonly count: number }[];
  readonly validity: readonly { readonly state: ValidityState; readonly count: number }[];
}

export const qualityFigures = ['state', 'checked', 'findings', 'remark'] as const;
export type QualityFigure = (typeof qualityFigures)[number];

/** Stands in the page where a figure of a rule comes when the built pages have been looked at. */
export function qualityMark(rule: string, figure: QualityFigure): string {
  return `⟦${rule}:${figure}⟧`;
}

const marks = new RegExp(`⟦([a-z0-9-]+):(${qualityFigures.join('|')})⟧`, 'g');

/** Puts figures where the marks are. */
export function fillQualityMarks(html: string, figure: (rule: string, figure: QualityFigure) => string): string {
  return html.replace(marks, (_, rule: string, name: string) => figure(rule, name as QualityFigure));
}
