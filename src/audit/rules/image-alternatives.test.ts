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

test('image-alternatives finds one that is only the name of a file', async () => {
  const findings = await auditPages(imageAlternatives, {
    'a/index.html': page('<img src="/a.png" alt="IMG_2034.jpg"><img src="/b.png" alt="JPG 格式">'),
  });
  expect(findings.map(({ message }) => message)).toEqual(['图片 /a.png 的替代文字只是一个文件名，读者听不出内容。']);
});
