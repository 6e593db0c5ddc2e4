/** We cannot go on, and the person at the keyboard can mend it: shown without a stack, exit code 2. */
export class UserError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
  }
}
