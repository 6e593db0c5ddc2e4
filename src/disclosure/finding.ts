export const severities = { error: '错误', warning: '警告', notice: '提示' } as const;
export type Severity = keyof typeof severities;

/** A place in a content file; `file` is relative to the content folder (reports put `content/` before it), lines and columns count from 1. */
export interface ContentPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A place in the built site; `page` is its address under the base (`/plans/…/`). The source file is named where one is known. */
export interface SitePlace {
  readonly page: string;
  readonly target?: string;
  readonly file?: string;
  readonly line?: number;
}

export type Place = ContentPlace | SitePlace;

/** What a rule (or a reader) found, in words for the person who fills in documents. */
export interface Observation {
  readonly where: Place;
  /** What is the case, with the value found. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** What is wrong behind several observations, such as an id that nothing has: they are told once, at the first of their places. */
  readonly cause?: string;
}

/** An observation made while reading a file, and the id of the rule that reports it. */
export interface Problem extends Observation {
  readonly rule: string;
  readonly where: ContentPlace;
}

export interface Finding extends Observation {
  readonly rule: string;
  readonly severity: Severity;
  /** Stays the same when lines move. */
  readonly id: string;
}
