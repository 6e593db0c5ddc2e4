import { expect, it } from 'vitest';
import type { Article } from './articles.ts';
import { alignArticles } from './compare-articles.ts';

const article = (number: number, text: string): Article => ({ label: `第${number}条`, id: `article-${number}`, paragraphs: [text] });
const aligned = (before: readonly Article[], after: readonly Article[]) =>
  alignArticles(before, after).map(({ before: old, after: fresh }) => `${old?.label ?? '—'} ${fresh?.label ?? '—'}`);

const aim = '为规范城区机动车停放，改善出行环境，制定本办法。';
const fee = '道路泊位首个30分钟免费，收费标准由县发展和改革局公布。';
const dues = '道路泊位首个60分钟免费，收费标准由县发展和改革局另行公布。';
const platform = '建立全县统一的停车平台，实时接入余位信息。';
const taxi = '出租客运车辆的专用场地按照有关规定执行。';

it('aligns articles whose numbers moved', () => {
  expect(aligned([article(1, aim), article(2, fee)], [article(1, aim), article(2, platform), article(3, dues)])).toEqual([
    '第1条 第1条',
    '— 第2条',
    '第2条 第3条',
  ]);
});

it('shows an article that was left out, and one of the same number that says something else, apart', () => {
  expect(aligned([article(1, aim), article(2, taxi)], [article(1, aim), article(2, platform)])).toEqual(['第1条 第1条', '第2条 —', '— 第2条']);
});

it('keeps every article of both texts once', () => {
  expect(aligned([], [article(1, aim)])).toEqual(['— 第1条']);
  expect(aligned([article(1, aim), article(2, aim)], [article(1, aim)])).toEqual(['第1条 第1条', '第2条 —']);
});
