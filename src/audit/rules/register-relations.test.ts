import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { registerFile, validRegister } from '../testing/valid-register.ts';
import { auditContent } from '../run.ts';
import { registerRelations } from './register-relations.ts';

test('passes a register whose sums and limits hold, and counts them', () => {
  expect(auditContent([registerRelations], contentSubject({ [registerFile]: validRegister }))).toMatchObject({
    findings: [],
    results: [{ state: 'passed', checked: 5 }],
  });
});

test('finds a sum that is wrong, at its cell', () => {
  expect(findingsOf(registerRelations, { [registerFile]: validRegister.replace('limit: 300', 'limit: 301') })).toMatchObject([
    {
      severity: 'error',
      where: { file: registerFile, line: 24 },
      message: '地方政府债务情况表第 1 行：“债务限额合计”是 301，而“一般债务限额”加“专项债务限额”是 300。',
    },
  ]);
});

test('finds what an office has said must hold', () => {
  const checks = 'checks:\n  - { value: issued, atMost: generalBalance }\n';
  const found = findingsOf(registerRelations, {
    [registerFile]: validRegister.replace('rows:', `${checks}rows:`).replace('issued: 20', 'issued: 95'),
  });
  expect(found.map(({ message }) => message)).toEqual(['地方政府债务情况表第 1 行：“本年发行”是 95，超过“一般债务余额”的 90。']);
});

test('looks at registers that are not published too', () => {
  const withheld = validRegister
    .replace('limit: 300', 'limit: 301')
    .replace('dated:', 'disclosure: 不予公开\ndisclosureBasis: 条例第十六条\ndisclosureReviewBy: 2027-01-01\ndated:');
  expect(findingsOf(registerRelations, { [registerFile]: withheld })).toHaveLength(1);
});
