import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { tableHeaders } from './table-headers.ts';

test('table-headers passes what is as it should be', async () => {
  const { findings, results } = await auditTexts(tableHeaders, {
    'a/index.html': page(`<table><tr><th>项目</th></tr><tr><td>水利</td></tr></table><table role="presentation"><tr><td>甲</td></tr></table>`),
  });
  expect(findings).toEqual([]);
  expect(results[0]?.state).toBe('passed');
});

test.each([['<table><tr><td>项目</td></tr></table>', '表格“项目……”没有表头']])('table-headers finds %s', async (body, message) => {
  const findings = await auditPages(tableHeaders, { 'a/index.html': page(body) });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
});
