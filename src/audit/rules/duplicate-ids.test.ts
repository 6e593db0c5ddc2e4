import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { duplicateIds } from './duplicate-ids.ts';

test('duplicate-ids passes ids that differ, and the same id on two pages', async () => {
  const { findings, results } = await auditTexts(duplicateIds, {
    'index.html': page('<p id="a"></p><p id="A"></p>'),
    'b/index.html': page('<p id="a"></p>'),
  });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 5 });
});

test('duplicate-ids finds an id that is there three times, once', async () => {
  const findings = await auditPages(duplicateIds, { 'a/index.html': page('<p id="总则"></p><p id="总则"></p><p id="总则"></p>') });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain('id="总则"');
});
