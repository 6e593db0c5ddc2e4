import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { mixedProtocols } from './mixed-protocols.ts';

test('mixed-protocols passes https, paths, and http to other hosts', async () => {
  const body = '<a href="https://www.shilixian.example/plans/">规划</a><a href="/plans/">规划</a><a href="http://old.example/">旧站</a>';
  const { findings, results } = await auditTexts(mixedProtocols, { 'index.html': page(body) });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 2 });
});

test('mixed-protocols finds http to the portal itself, once', async () => {
  const link = '<a href="http://www.shilixian.example/plans/">规划</a>';
  const findings = await auditPages(mixedProtocols, { 'a/index.html': page(link + link) });
  expect(findings).toMatchObject([{ severity: 'warning', where: { page: '/a/', target: 'http://www.shilixian.example/plans/' } }]);
  expect(findings[0]?.message).toContain('不加密的 http');
  expect(findings[0]?.fix).toContain('/plans/');
});
