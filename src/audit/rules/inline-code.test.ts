import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { inlineCode } from './inline-code.ts';

test('inline-code passes scripts and styles from files, and data blocks', async () => {
  const head = '<script src="/a.js"></script><link rel="stylesheet" href="/a.css"><script type="application/ld+json">{"@type":"Article"}</script>';
  const { findings, results } = await auditTexts(inlineCode, { 'index.html': page('', head) });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
});

test.each([
  ['<script>go()</script>', '直接写了脚本'],
  ['<style>p{color:red}</style>', '写了 <style>'],
  ['<p style="color:red">一</p><p style="color:red">二</p>', '<p> 上写了 style 属性'],
  ['<a href="/" onclick="go()">一</a>', '<a> 上写了 onclick 属性'],
])('inline-code finds %s, once', async (body, message) => {
  const findings = await auditPages(inlineCode, { 'a/index.html': page(body) });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
});
