import { describe, expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { brokenAttachments } from './broken-attachments.ts';

const site = { 'attachments/budget/预算表.xlsx': 'PK', 'attachments/budget/empty.pdf': '' };

describe('broken-attachments', () => {
  test('passes attachments that are there', async () => {
    const { findings, results } = await auditTexts(brokenAttachments, {
      ...site,
      'a/index.html': page('<a href="/attachments/budget/%E9%A2%84%E7%AE%97%E8%A1%A8.xlsx">预算表</a>'),
    });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
  });

  test.each([
    ['<a href="/attachments/budget/none.pdf">一</a>', '附件 /attachments/budget/none.pdf 不存在', '放进 content/attachments/budget/'],
    ['<a href="/attachments/budget/预算.xlsx">一</a>', '是否为 /attachments/budget/预算表.xlsx？', '改成 /attachments/budget/预算表.xlsx'],
    ['<a href="/attachments/budget/预算表.XLSX">一</a>', '大小写不对', '改成 /attachments/budget/预算表.xlsx'],
    ['<a href="/attachments/budget/empty.pdf">一</a>', '是空文件', '换上有内容的文件'],
    ['<img src="/attachments/budget/none.png" alt="">', '附件 /attachments/budget/none.png 不存在', '放进'],
  ])('finds %s', async (body, message, fix) => {
    const findings = await auditPages(brokenAttachments, { ...site, 'a/index.html': page(body) });
    expect(findings.map((finding) => finding.where)).toMatchObject([{ page: '/a/' }]);
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]?.fix).toContain(fix);
  });
});
