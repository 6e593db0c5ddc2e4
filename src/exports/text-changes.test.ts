import { expect, it } from 'vitest';
import { changesBetween } from './text-changes.ts';

const written = (before: string, after: string) =>
  changesBetween(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}}` : `[-${text}]`))
    .join('');

it('marks what was added and deleted', () => {
  expect(written('首个30分钟免费。', '首个60分钟免费。')).toBe('首个[-30]{+60}分钟免费。');
  expect(written('向社会开放。', '免费向社会开放。')).toBe('{+免费}向社会开放。');
  expect(written('一样', '一样')).toBe('一样');
  expect(written('', '新')).toBe('{+新}');
});

it('does not break a phrase at one common character', () => {
  expect(written('在工作日开放。', '在节假日开放。')).toBe('在[-工作]{+节假}日开放。');
  expect(written('由县公安局负责', '由县住建局负责')).toBe('由县[-公安]{+住建}局负责');
  expect(written('甲乙丙丁', '子乙丑丁')).toBe('[-甲乙丙]{+子乙丑}丁');
});

it('gives both texts back', () => {
  const [before, after] = ['道路泊位首个30分钟免费，单日封顶10元。', '道路泊位首个60分钟免费，法定节假日免费，单日封顶15元。'];
  const changes = changesBetween(before, after);
  const side = (left: 'added' | 'deleted') => changes.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
  expect([side('added'), side('deleted')]).toEqual([before, after]);
});
