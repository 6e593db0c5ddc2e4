import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { registerOf } from '../testing/valid-register.ts';
import { regulationVersions } from './regulation-versions.ts';

const relief = 'documents/normative-documents/relief-measures.md';
const list = registerOf(
  'cited-regulations',
  '目录',
  `  - { name: 中华人民共和国预算法, kind: 法律, revised: 2018-12-29, effective: 2015-01-01, link: 'https://flk.npc.gov.cn/', verified: 2026-10-15 }
`,
);
const citing = (words: string) => ({ ...list, [relief]: replace('---\n第一条', `---\n根据${words}，制定本办法。\n第一条`) });

test('nothing is looked at without a list', () => {
  expect(findingsOf(regulationVersions, { [relief]: citing('《中华人民共和国消防法》')[relief] })).toEqual([]);
});

test('a law of the list passes, with its latest version or without one', () => {
  expect(findingsOf(regulationVersions, citing('《中华人民共和国预算法》'))).toEqual([]);
  expect(findingsOf(regulationVersions, citing('《中华人民共和国预算法》（2018年修正）'))).toEqual([]);
});

test('an earlier version is told', () => {
  expect(findingsOf(regulationVersions, citing('《预算法》（2014年8月31日修正）'))).toMatchObject([
    { severity: 'warning', where: { file: relief }, message: '引用的是《预算法》2014年的版本，核对表里最近修订是 2018 年。' },
  ]);
});

test('a law that a normative document cites and the list lacks is told once', () => {
  expect(findingsOf(regulationVersions, citing('《中华人民共和国消防法》和《中华人民共和国消防法》'))).toMatchObject([
    { message: '引用的《中华人民共和国消防法》不在所引法律法规核对表里。' },
  ]);
});
