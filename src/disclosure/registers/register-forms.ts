import { financeForms } from './forms/finance.ts';
import { taskForms } from './forms/tasks.ts';
import type { RegisterForm } from './register-form.ts';

const list: readonly RegisterForm[] = [...financeForms, ...taskForms];

/** Every statutory form of a register, by id. */
export const registerForms: ReadonlyMap<string, RegisterForm> = new Map(list.map((form) => [form.id, form]));
export const registerFormIds = list.map(({ id }) => id);
