import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { registerFile, validRegister } from '../testing/valid-register.ts';
import { auditContent } from '../run.ts';
import { registerReferences } from './register-references.ts';

const messagesOf = (text: string) => findingsOf(registerReferences, { [registerFile]: text }).map(({ message }) => message);

test('passes organs by id, full or short name, and documents by id', () => {
  for (const name of ['财政局', 'finance', '示例县财政局'])
    expect(messagesOf(validRegister.replace('manager: 财政局', `manager: ${name}`))).toEqual([]);
  expect(auditContent([registerReferences], contentSubject({ [registerFile]: validRegister })).results).toMatchObject([
    { state: 'passed', checked: 2 },
  ]);
});

test('finds an organ and a document that are not there', () => {
  expect(messagesOf(validRegister.replace('manager: 财政局', 'manager: 财证局'))).toEqual([
    '第 1 行：“主管机关”列写的是“财证局”，organs.yaml 里没有这个机关。是否为“财政局”？',
  ]);
  expect(messagesOf(validRegister.replace('source: county-budget-2026', 'source: county-budget-2027'))).toEqual([
    '第 1 行：“依据文件”列写的是“county-budget-2027”，没有这个编号的文件。是否为 county-budget-2026？',
  ]);
});

test('finds a document that is not published', () => {
  expect(messagesOf(validRegister.replace('source: county-budget-2026', 'source: emergency-supplies-reply'))).toEqual([
    '第 1 行：“依据文件”列写的文件 emergency-supplies-reply 没有公开，或者已经停止公示。',
  ]);
});
