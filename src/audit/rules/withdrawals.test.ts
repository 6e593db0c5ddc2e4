import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { withdrawals } from './withdrawals.ts';

const record = (path: string, dated = '2026-11-01') => `withdrawals:\n  - path: ${path}\n    dated: ${dated}\n    reason: 内容有误，正在更正。\n`;

describe('withdrawals', () => {
  it('accepts the record of an address that is no longer used', () => {
    expect(findingsOf(withdrawals, { 'withdrawals.yaml': record('/statistics/gone-report/') })).toEqual([]);
  });

  it('reports an address that still has its page', () => {
    const [finding] = findingsOf(withdrawals, { 'withdrawals.yaml': record('/plans/') });
    expect(finding).toMatchObject({ where: { file: 'withdrawals.yaml', line: 2 } });
    expect(finding!.message).toContain('还在使用');
  });

  it('reports a day in the future and an address written twice', () => {
    const twice = record('/statistics/gone-report/') + record('/statistics/gone-report/', '2027-01-01').replace('withdrawals:\n', '');
    expect(findingsOf(withdrawals, { 'withdrawals.yaml': twice }).map(({ message }) => message)).toEqual([
      '地址 /statistics/gone-report/ 登记了两次。',
      '撤下日期 2027-01-01 晚于今天（2026-11-20）。',
    ]);
  });
});
