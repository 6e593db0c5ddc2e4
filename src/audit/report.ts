import type { Day, Finding, Place, Severity } from '#disclosure';
import type { OrganFigures, ColumnFigures, InterpretationFigures } from './figures.ts';
import type { LinkFigures } from './link-figures.ts';
import type { Rule } from './rule.ts';

export type RuleState = 'passed' | 'failed' | 'not-applicable' | 'to-confirm';

export interface RuleResult {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Formatted citations. */
  readonly basis: readonly string[];
  readonly severity: Severity;
  readonly subject: Rule['subject'];
  readonly state: RuleState;
  /** Number of things looked at; 0 is never success. */
  readonly checked: number;
  /** Why a rule has the state that it has, where findings do not say it. */
  readonly remark?: string;
  /** The rule was not run this time; `remark` says why. */
  readonly unchecked?: true;
}

/** The organ that has to remedy a finding. */
export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** How a finding stands to the former report; `not-comparable`: the rule was not run then, or in another version. */
export type FindingState = 'new' | 'open' | 'not-comparable';

export interface ReportFinding extends Finding {
  /** Formatted citations of the rule. */
  readonly basis: readonly string[];
  readonly owner: Owner;
  /** Id of the column in which the place lies. */
  readonly column?: string;
  /** From the former report, else the day of this one. */
  readonly firstSeen: Day;
  /** Last day for the remedy; `null` when the working days of that year are not known yet. */
  readonly due: Day | null;
  readonly overdue: boolean;
  /** Only in a report that is compared with a former one. */
  readonly state?: FindingState;
}

/** What a report keeps of a finding that is not open: enough to find it in the former report, or to see what is accepted. */
export interface FindingSummary {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly where: Place;
  readonly message: string;
  readonly firstSeen?: Day;
}

/** An entry of `audit-exceptions.yaml`; `unchecked`: its rule, or the site, was not looked at this time. */
export interface ReportException {
  readonly rule: string;
  readonly where: string;
  readonly message?: string;
  readonly reason: string;
  readonly by: string;
  readonly until: Day;
  readonly line: number;
  readonly state: 'in-force' | 'expired' | 'unneeded' | 'unchecked';
  /** The findings that it accepts; they are not in `findings`. */
  readonly covers: readonly FindingSummary[];
}

export interface Comparison {
  /** Of the former report. */
  readonly asOf: Day;
  readonly content: string | null;
  readonly software: string | null;
  readonly new: number;
  readonly open: number;
  /** Findings of this report of which the former one could not say whether they were there. */
  readonly notComparable: number;
  readonly fixed: readonly FindingSummary[];
  /** Gone because an exception accepts them. */
  readonly accepted: readonly FindingSummary[];
  /** Gone, but it cannot be said that they are fixed. */
  readonly unclear: readonly (FindingSummary & { readonly reason: string })[];
}

/** What was audited, with what, so that another can repeat it. */
export interface AuditScope {
  readonly portal: { readonly name: string; readonly site: string; readonly base: string } | null;
  /** SHA-256 of the content folder and of the built site, `null` when it was not looked at. */
  readonly fingerprints: { readonly content: string | null; readonly site: string | null };
  readonly software: { readonly name: string; readonly version: string; readonly fingerprint: string } | null;
  /** Years whose official working days are known. */
  readonly calendarYears: readonly number[];
  readonly remedyWorkingDays: Readonly<Record<Severity, number>>;
}

/** One audit as a value; printers only read it. Same content, site and day: same report. */
export interface AuditReport {
  readonly asOf: Day;
  readonly scope: AuditScope;
  readonly rules: readonly RuleResult[];
  readonly findings: readonly ReportFinding[];
  readonly exceptions: readonly ReportException[];
  /** `null` when no former report was given. */
  readonly comparison: Comparison | null;
  readonly columns: readonly ColumnFigures[];
  readonly organs: readonly OrganFigures[];
  readonly interpretation: readonly InterpretationFigures[];
  /** `null` when no built site was looked at. */
  readonly links: LinkFigures | null;
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly notices: number;
    readonly overdue: number;
    /** Findings that a valid exception accepts; they are not in `findings`. */
    readonly accepted: readonly { readonly id: string; readonly rule: string; readonly reason: string; readonly by: string; readonly until: Day }[];
    readonly rules: Readonly<Record<RuleState, number>>;
    readonly files: number;
    readonly documents: number;
    /** HTML pages looked at; `null` when no built site was looked at. */
    readonly pages: number | null;
  };
}
