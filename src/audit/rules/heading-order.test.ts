import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { headingOrder } from './heading-order.ts';

test('heading-order passes what is as it should be', async () => {
  const { findings, results } = await auditTexts(headingOrder, { 'a/index.html': page(`<h2>一</h2><h3>（一）</h3><h2>二</h2>`) });
  expect(findings).toEqual([]);
  expect(results[0]?.state).toBe('passed');
});

test.each([
  ['<h3>（一）</h3>', '标题“（一）”是三级，前一个标题是一级'],
  ['<h2>一</h2><h2> </h2>', '空的二级标题'],
])('heading-order finds %s', async (body, message) => {
  const findings = await auditPages(headingOrder, { 'a/index.html': page(body) });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
});
