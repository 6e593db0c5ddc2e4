/** What one step of `npm run check` looked at and what it found. */
export interface CheckResult {
  /** Says what was looked at, with numbers; a step that has looked at nothing has a problem. */
  readonly looked: string;
  /** Text as the tool wrote it, file and line first. */
  readonly problems: readonly string[];
}

export interface CheckStep {
  readonly title: string;
  run(root: string): Promise<CheckResult>;
}
