import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { registerFile, validRegister } from '../testing/valid-register.ts';
import { doubledWords } from './doubled-words.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(doubledWords)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '各单位结合实际抓好抓好落实。') };
  expect(findingsOf(doubledWords, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '“单位结合实际抓好抓好落实。”里“抓好”重复。',
    },
  ]);
});

test('a register is read cell by cell, each fault at the line of its cell', () => {
  const register = validRegister.replace('    repaymentSource: 一般公共预算收入\n', '    repaymentSource: 加强加强财源建设\n');
  expect(findingsOf(doubledWords, { [registerFile]: register })).toMatchObject([
    {
      where: { file: registerFile, line: register.split('\n').findIndex((line) => line.includes('加强加强')) + 1 },
      message: expect.stringContaining('“加强”重复'),
    },
  ]);
});

test('other fields and settings are read too', () => {
  const budget = 'documents/budgets/county-budget-2026.md';
  const attachment = { [budget]: replace('title: 2026年预算表', 'title: 2026年加强加强管理表') };
  expect(findingsOf(doubledWords, attachment)).toMatchObject([{ where: { file: budget } }]);
  const settings = { 'organs.yaml': replace('name: 示例县财政局', 'name: 示例县财政局\n    duties: 负责加强加强财政管理') };
  expect(findingsOf(doubledWords, settings)).toMatchObject([{ where: { file: 'organs.yaml' } }]);
});
