import { expect, test } from 'vitest';
import { findingsOf, type ContentChanges } from '../testing/content-subject.ts';
import { yearlyWork } from './yearly-work.ts';

const yearly = (lines: string): ContentChanges => ({ 'site.yaml': (text: string) => `${text.trimEnd()}\nyearly:\n${lines}` });
const event = (starts: string): ContentChanges => ({
  'documents/open-days/open-day.md': `---
title: 示例县财政局开放日
type: event
indexNumber: SLX003/2026-00088
issuers: [finance]
dated: 2026-08-20
published: 2026-08-21
starts: ${starts} 09:00
ends: ${starts} 11:00
place: 县财政局
registration: 电话报名
---
欢迎参加。
`,
});

test('nothing is asked before the office asks for it', () => {
  expect(findingsOf(yearlyWork)).toEqual([]);
});

test('each year without items of decision is told once its month is over', () => {
  expect(findingsOf(yearlyWork, yearly('  decisionsSince: 2025\n'))).toMatchObject([
    { severity: 'notice', where: { file: 'site.yaml' }, message: '2025 年 6 月已过，重大行政决策栏目里没有 2025 年度的事项。' },
    { message: '2026 年 6 月已过，重大行政决策栏目里没有 2026 年度的事项。' },
  ]);
  expect(findingsOf(yearlyWork, yearly('  decisionsSince: 2026\n  decisionsMonth: 11\n'))).toEqual([]);
});

test('an open day in its month passes, one in another month does not', () => {
  const since = yearly('  openDaysSince: 2026\n');
  expect(findingsOf(yearlyWork, { ...since, ...event('2026-09-12') })).toEqual([]);
  expect(findingsOf(yearlyWork, { ...since, ...event('2026-10-12') })).toMatchObject([{ message: '2026 年 9 月没有公布政府开放日活动。' }]);
});
