import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { imageAlternatives } from './image-alternatives.ts';

test('image-alternatives passes images with a text and decorative ones', async () => {
  const { findings, results } = await auditTexts(imageAlternatives, {
    'index.html': page('<img src="/a.png" alt="办理流程"><img src="/b.png" alt="">'),
  });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 2 });
});

test('image-alternatives finds an image without one', async () => {
  const findings = await auditPages(imageAlternatives, { 'a/index.html': page('<img src="/a.png">') });
  expect(findings).toMatchObject([{ where: { page: '/a/', target: '/a.png' } }]);
  expect(findings[0]?.message).toContain('图片 /a.png 没有替代文字');
});
