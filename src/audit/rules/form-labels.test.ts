import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { formLabels } from './form-labels.ts';

test('form-labels passes what is as it should be', async () => {
  const { findings, results } = await auditTexts(formLabels, {
    'a/index.html': page(
      `<label for="q">检索词</label><input id="q"><label>年份<select></select></label><input type="hidden"><button><img src="/x.svg" alt="检索"></button>`,
    ),
  });
  expect(findings).toEqual([]);
  expect(results[0]?.state).toBe('passed');
});

test.each([
  ['<input name="q">', '表单控件 <input name="q"> 没有标签'],
  ['<label for="p">检索词</label><input id="q">', '没有标签'],
  ['<textarea></textarea>', '没有标签'],
  ['<button class="x"></button>', '按钮 <button class="x"> 没有文字'],
  ['<iframe src="/map/"></iframe>', '没有 title'],
])('form-labels finds %s', async (body, message) => {
  const findings = await auditPages(formLabels, { 'a/index.html': page(body) });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
});
