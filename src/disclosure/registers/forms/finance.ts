import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

const money = { kind: '数字', unit: '万元' } as const;

export const financeForms = [
  registerForm({
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
];
