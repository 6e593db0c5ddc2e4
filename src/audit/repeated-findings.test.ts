import type { Finding } from '#disclosure';
import { expect, test } from 'vitest';
import { foldRepeats } from './repeated-findings.ts';

const finding = (page: string, message: string): Finding => ({
  rule: 'broken-links',
  severity: 'error',
  where: { page, target: '/none/' },
  message,
  fix: '改成已有的地址。',
  id: `${page}${message}`,
});
const pages = (count: number) => Array.from({ length: count }, (_, index) => `/a/${index}/`);

test('the same on a few pages is said of each', () => {
  const findings = pages(9).map((page) => finding(page, '打不开。'));
  expect(foldRepeats(findings)).toEqual(findings);
});

test('the same on many pages is said once and names the others; what differs stays', () => {
  const findings = [...pages(12).map((page) => finding(page, '打不开。')), finding('/b/', '大小写不对。')];
  const folded = foldRepeats(findings);
  expect(folded.map(({ where }) => 'page' in where && where.page)).toEqual(['/a/0/', '/b/']);
  expect(folded[0]!.fix).toContain('另有 11 处同样，多半是同一个原因：/a/1/、/a/2/');
  expect(folded[1]).toBe(findings.at(-1));
});
