import type { Citation, Day, Finding } from '#disclosure';
import type { Rule } from './rule.ts';

export type RuleState = 'passed' | 'failed' | 'not-applicable' | 'to-confirm';

export interface RuleResult {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Formatted citations. */
  readonly basis: readonly string[];
  readonly severity: Finding['severity'];
  readonly subject: Rule['subject'];
  readonly state: RuleState;
  /** Number of things looked at; 0 is never success. */
  readonly checked: number;
  /** Why a rule has the state that it has, where findings do not say it. */
  readonly remark?: string;
}

/** One audit as a value; printers only read it. Same content, site and day: same report. */
export interface AuditReport {
  readonly asOf: Day;
  readonly rules: readonly RuleResult[];
  readonly findings: readonly Finding[];
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly notices: number;
    /** Findings that a valid exception accepts; they are not in `findings`. */
    readonly accepted: readonly { readonly id: string; readonly rule: string; readonly reason: string; readonly by: string; readonly until: Day }[];
    readonly rules: Readonly<Record<RuleState, number>>;
    readonly files: number;
    readonly documents: number;
    /** HTML pages looked at; `null` when no built site was looked at. */
    readonly pages: number | null;
  };
}

export type { Citation };
