import type { Citation } from '../statutes.ts';
import type { RegisterCheck } from './register-checks.ts';
import { registerColumnSchema, type RegisterColumn } from './register-columns.ts';

/** The columns and relations that the law or a national specification asks of one kind of register; an office adds columns, never takes one away. */
export interface RegisterForm {
  readonly id: string;
  readonly title: string;
  readonly basis: readonly Citation[];
  readonly columns: readonly RegisterColumn[];
  readonly checks: readonly RegisterCheck[];
}

interface WrittenForm extends Omit<RegisterForm, 'columns' | 'checks'> {
  readonly columns: readonly (Pick<RegisterColumn, 'key' | 'title'> & Partial<RegisterColumn>)[];
  readonly checks?: readonly RegisterCheck[];
}

/** A form, its columns checked as those of an office are. */
export function registerForm({ columns, checks = [], ...header }: WrittenForm): RegisterForm {
  return { ...header, columns: columns.map((column) => registerColumnSchema.parse(column)), checks };
}
