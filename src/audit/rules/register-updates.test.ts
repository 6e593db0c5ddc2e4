import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { registerFile, validRegister } from '../testing/valid-register.ts';
import { auditContent } from '../run.ts';
import { registerUpdates } from './register-updates.ts';

test('passes a register within its time, to the last day', () => {
  expect(auditContent([registerUpdates], contentSubject({ [registerFile]: validRegister }))).toMatchObject({
    findings: [],
    results: [{ checked: 1 }],
  });
  expect(findingsOf(registerUpdates, { [registerFile]: validRegister.replace('updateMonths: 12', 'updateMonths: 1\nupdated: 2026-10-20') })).toEqual(
    [],
  );
});

test('finds one that was not updated in time', () => {
  expect(findingsOf(registerUpdates, { [registerFile]: validRegister.replace('updateMonths: 12', 'updateMonths: 1') })).toMatchObject([
    { severity: 'warning', where: { file: registerFile, line: 10 }, message: '最近更新是 2026-10-16，更新周期 1 个月，应在 2026-11-16 前更新。' },
  ]);
});

test('does not apply to a register without such a duty', () => {
  expect(auditContent([registerUpdates], contentSubject({ [registerFile]: validRegister.replace('updateMonths: 12\n', '') })).results).toMatchObject([
    { state: 'not-applicable' },
  ]);
});

test('rows from another system are taken anew within the same time', () => {
  const from = (synced: string) => ({
    [registerFile]: validRegister.replace('edition:', `dataSource: { title: 一体化平台, synced: ${synced} }\nedition:`),
  });
  expect(findingsOf(registerUpdates, from('2026-10-01'))).toEqual([]);
  expect(findingsOf(registerUpdates, from('2025-10-01'))).toMatchObject([
    { where: { file: registerFile, line: 16 }, message: '上次从一体化平台同步是 2025-10-01，更新周期 12 个月，应在 2026-10-01 前重新同步。' },
  ]);
  expect(findingsOf(registerUpdates, from('2026-12-01'))).toMatchObject([{ message: '同步日期 2026-12-01 还没有到。' }]);
});
