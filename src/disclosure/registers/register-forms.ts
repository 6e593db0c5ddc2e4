import { enforcementForms } from './forms/enforcement.ts';
import { feeForms } from './forms/fees.ts';
import { financeForms } from './forms/finance.ts';
import { grassrootsForms } from './forms/grassroots.ts';
import { keyAreaForms } from './forms/key-areas.ts';
import { listForms } from './forms/lists.ts';
import { publicMoneyForms } from './forms/public-money.ts';
import { requestForms } from './forms/requests.ts';
import { responseForms } from './forms/response.ts';
import { taskForms } from './forms/tasks.ts';
import { venueAndAccountForms } from './forms/venues-and-accounts.ts';
import type { RegisterForm } from './register-form.ts';

const list: readonly RegisterForm[] = [
  ...financeForms,
  ...publicMoneyForms,
  ...feeForms,
  ...listForms,
  ...enforcementForms,
  ...keyAreaForms,
  ...grassrootsForms,
  ...requestForms,
  ...responseForms,
  ...venueAndAccountForms,
  ...taskForms,
];

/** Every statutory form of a register, by id. */
export const registerForms: ReadonlyMap<string, RegisterForm> = new Map(list.map((form) => [form.id, form]));
export const registerFormIds = list.map(({ id }) => id);
