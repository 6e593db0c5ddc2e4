import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { registerFile, validRegister } from '../testing/valid-register.ts';
import { registerEditions } from './register-editions.ts';

const withFormer = (former: string, text = validRegister) =>
  findingsOf(registerEditions, { [registerFile]: text.replace('rows:', `formerEditions:\n${former}rows:`) }).map(({ message }) => message);
const edition = (name: string, dated: string) => `  - { edition: ${name}, dated: ${dated}, rowsFile: former.csv }\n`;

test('passes editions that follow one another', () => {
  expect(withFormer(edition('2025年版', '2025-09-01') + edition('2024年版', '2024-09-01'))).toEqual([]);
});

test('finds editions out of order and a name that is used twice', () => {
  expect(withFormer(edition('2024年版', '2024-09-01') + edition('2025年版', '2025-09-01'))).toEqual([
    '“2025年版”的公布日期 2025-09-01 不早于它后面一版的 2024-09-01。',
  ]);
  expect(withFormer(edition('2026年版', '2025-09-01'))).toEqual(['版次“2026年版”出现不止一次。']);
});

test('asks for the name of the current edition', () => {
  expect(withFormer(edition('2025年版', '2025-09-01'), validRegister.replace('edition: 2026年版\n', ''))).toEqual([
    '列出了以前各版，现行的一版却没有写版次。',
  ]);
});
