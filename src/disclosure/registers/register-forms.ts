import { cite, type Citation } from '../statutes.ts';
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

const form = ({ columns, checks = [], ...header }: WrittenForm): RegisterForm => ({
  ...header,
  columns: columns.map((column) => registerColumnSchema.parse(column)),
  checks,
});

const money = { kind: '数字', unit: '万元' } as const;

const list = [
  form({
    id: 'government-debt',
    title: '地方政府债务情况表',
    basis: [cite('budget-law', 14)],
    columns: [
      { key: 'year', title: '年度', unique: true },
      { key: 'generalLimit', title: '一般债务限额', ...money },
      { key: 'specialLimit', title: '专项债务限额', ...money },
      { key: 'limit', title: '债务限额合计', ...money },
      { key: 'generalBalance', title: '一般债务余额', ...money },
      { key: 'specialBalance', title: '专项债务余额', ...money },
      { key: 'balance', title: '债务余额合计', ...money },
      { key: 'issued', title: '本年发行', ...money },
      { key: 'kinds', title: '债券品种' },
      { key: 'term', title: '期限' },
      { key: 'rate', title: '利率' },
      { key: 'repaymentSource', title: '偿债资金来源' },
    ],
    checks: [
      { sum: ['generalLimit', 'specialLimit'], equals: 'limit' },
      { sum: ['generalBalance', 'specialBalance'], equals: 'balance' },
      { value: 'generalBalance', atMost: 'generalLimit' },
      { value: 'specialBalance', atMost: 'specialLimit' },
      { value: 'balance', atMost: 'limit' },
    ],
  }),
] as const;

export const registerForms: ReadonlyMap<string, RegisterForm> = new Map(list.map((entry) => [entry.id, entry]));
export const registerFormIds = list.map(({ id }) => id);
