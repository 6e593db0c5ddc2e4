import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { pageAccessibility } from './page-accessibility.ts';

test('page-accessibility passes what is as it should be', async () => {
  const { findings, results } = await auditTexts(pageAccessibility, {
    'a/index.html': page(`<nav aria-label="栏目"></nav><nav aria-label="目录"></nav><p tabindex="0">甲</p>`),
  });
  expect(findings).toEqual([]);
  expect(results[0]?.state).toBe('passed');
});

test.each([
  ['<nav></nav><nav aria-label="目录"></nav>', '没有名称'],
  ['<nav aria-label="目录"></nav><nav aria-label="目录"></nav>', '都叫“目录”'],
  ['<a href="/" tabindex="2">首页</a>', 'tabindex 大于 0'],
  ['<video src="/x.mp4" autoplay></video>', '一打开就播放'],
  ['<main></main>', '有 2 处主要内容'],
  ['<meta name="viewport" content="width=device-width, maximum-scale=1">', 'maximum-scale=1'],
])('page-accessibility finds %s', async (body, message) => {
  const findings = await auditPages(pageAccessibility, { 'a/index.html': page(body) });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
});

test.each(['hidden', 'aria-hidden="true"'])('page-accessibility finds a main part that is %s', async (attribute) => {
  const findings = await auditPages(pageAccessibility, { 'a/index.html': page().replace('<main', `<main ${attribute}`) });
  expect(findings.map(({ message }) => message)).toEqual(['网页的主要内容（<main>）被隐藏，读者或读屏软件看不到。']);
});
