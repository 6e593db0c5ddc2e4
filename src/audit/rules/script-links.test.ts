import { describe, expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { scriptLinks } from './script-links.ts';

describe('script-links', () => {
  test('passes links that lead somewhere and are called something', async () => {
    const body =
      '<a href="/plans/">规划</a><a href="tel:12345"><img src="/a.png" alt="电话"></a><a href="#main" aria-label="正文"></a><a href="../x.pdf">附件</a>';
    const { findings, results } = await auditTexts(scriptLinks, { 'index.html': page(body) });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 4 });
  });

  test.each([
    ['<a href="javascript:void(0)">关闭</a>', '以“javascript:”开头'],
    ['<a href=" JAVASCRIPT:go()">关闭</a>', '以“JAVASCRIPT:”开头'],
    ['<a href="">规划</a>', '地址是空的'],
    ['<a href="#">规划</a>', '只有“#”'],
    ['<a href="about:blank">规划</a>', '以“about:”开头'],
    ['<a href="/附件 一.pdf">附件</a>', '里有空格'],
    ['<a href="/plans\\x/">规划</a>', '反斜杠'],
    ['<a href="file:///C:/a.doc">附件</a>', '编写人自己的电脑'],
    ['<a href="/plans/"> </a>', '没有文字'],
    ['<a href="/plans/"><img src="/a.png" alt=""></a>', '没有文字'],
    ['<area href="javascript:go()" alt="图">', '以“javascript:”开头'],
  ])('finds %s, once', async (body, message) => {
    const findings = await auditPages(scriptLinks, { 'a/index.html': page(body + body) });
    expect(findings.map((finding) => finding.where)).toMatchObject([{ page: '/a/' }]);
    expect(findings[0]?.message).toContain(message);
  });
});
