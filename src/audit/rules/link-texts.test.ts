import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { linkTexts } from './link-texts.ts';

test('link-texts passes what is as it should be', async () => {
  const { findings, results } = await auditTexts(linkTexts, {
    'a/index.html': page(
      `<a href="/plans/">规划信息</a><a href="/plans/" aria-label="规划信息更多">更多</a><a href="https://www.gov.cn/">https://www.gov.cn/</a><a href="/x.pdf">下载指南</a>`,
    ),
  });
  expect(findings).toEqual([]);
  expect(results[0]?.state).toBe('passed');
});

test.each([
  ['<a href="/plans/">点击这里</a>', '“点击这里”'],
  ['<a href="/plans/">更多&gt;&gt;</a>', '“更多>>”'],
  ['<a href="/plans/">[查看详情]</a>', '“[查看详情]”'],
  ['<a href="/x.pdf">点击下载</a>', '“点击下载”'],
  ['<a href="/plans/">https://www.shilixian.example/plans/outline-2026/a-very-long-address-of-a-page/</a>', '一长串网址'],
])('link-texts finds %s', async (body, message) => {
  const findings = await auditPages(linkTexts, { 'a/index.html': page(body) });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
});
