import { expect, test } from 'vitest';
import { candidatesOf, refreshTarget } from './page-references.ts';

test.each([
  ['a.jpg 1x, b.jpg 2x', ['a.jpg', 'b.jpg']],
  ['a.jpg 1x,b.jpg 2x', ['a.jpg', 'b.jpg']],
  ['a.jpg', ['a.jpg']],
  ['a,b.jpg 640w', ['a,b.jpg']],
  ['data:image/png,AA== 1x, c.png 2x', ['data:image/png,AA==', 'c.png']],
  ['', []],
])('the candidates of srcset="%s"', (srcset, candidates) => {
  expect(candidatesOf(srcset)).toEqual(candidates);
});

test.each([
  ['0; url=/plans/', '/plans/'],
  ['5;URL="/plans/"', '/plans/'],
  ['30', undefined],
])('refresh content "%s"', (content, target) => {
  expect(refreshTarget(content)).toBe(target);
});
