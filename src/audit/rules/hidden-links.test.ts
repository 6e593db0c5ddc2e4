import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { hiddenLinks } from './hidden-links.ts';

test('hidden-links passes what is as it should be', async () => {
  const { findings, results } = await auditTexts(hiddenLinks, {
    'a/index.html': page(`<p hidden><a href="/plans/">规划</a></p><a href="https://www.gov.cn/">中国政府网</a>`),
  });
  expect(findings).toEqual([]);
  expect(results[0]?.state).toBe('passed');
});

test.each([
  ['<div hidden><p><a href="https://casino.example/">彩票</a></p></div>', 'casino.example'],
  ['<p class="note visually-hidden"><a href="https://casino.example/">彩票</a></p>', 'casino.example'],
  ['<a aria-hidden="true" href="https://casino.example/">彩票</a>', '暗链'],
])('hidden-links finds %s', async (body, message) => {
  const findings = await auditPages(hiddenLinks, { 'a/index.html': page(body) });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
});

test('hidden-links leaves a page of which everything is hidden to page-accessibility', async () => {
  const html = page('<a href="https://www.gov.cn/">中国政府网</a>').replace('<main', '<main hidden');
  expect(await auditPages(hiddenLinks, { 'a/index.html': html })).toEqual([]);
});
