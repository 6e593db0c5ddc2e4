import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { registerFile } from '../testing/valid-register.ts';
import { auditContent } from '../run.ts';
import { registerDeadlines } from './register-deadlines.ts';

const promise = (due: string, state = '正在落实') => ({
  [registerFile]: `title: 承诺落实台账
type: register
form: response-ledger
kind: 台账
indexNumber: SLX003/2026-00031
issuers: [finance]
owner: finance
basis: [《办法》]
dated: 2026-10-15
published: 2026-10-16
rows:
  - number: '1'
    subject: 工资
    field: 工资支付
    organ: finance
    responded: 2026-09-01
    promise: 全部支付
    due: ${due}
    state: ${state}
`,
});

test('passes a promise on its last day', () => {
  expect(auditContent([registerDeadlines], contentSubject(promise('2026-11-20')))).toMatchObject({ findings: [], results: [{ checked: 2 }] });
});

test('finds a promise that is past its day, at its state', () => {
  expect(findingsOf(registerDeadlines, promise('2026-11-19'))).toMatchObject([
    {
      severity: 'warning',
      where: { file: registerFile, line: 19 },
      message: '政务舆情回应和承诺落实台账第 1 行：“承诺期限”是 2026-11-19，已经过了，“落实状态”还是“正在落实”。',
    },
  ]);
});

test('takes the limits of the office', () => {
  const account = (text: string) =>
    text.replace('form: response-ledger', 'form: new-media-accounts').replace(
      /rows:[\s\S]*$/,
      `rows:
  - { number: '1', platform: 微信, account: 发布, organ: finance, state: 在用, opened: 2020-01-01, lastUpdate: 2026-11-01 }
`,
    );
  const register = { [registerFile]: account(promise('2026-11-19')[registerFile]!) };
  expect(findingsOf(registerDeadlines, register)).toHaveLength(1);
  const longer = (text: string) => text.replace('thresholds:\n', 'thresholds:\n  newMediaDays: 30\n');
  expect(findingsOf(registerDeadlines, { ...register, 'site.yaml': longer })).toEqual([]);
});
