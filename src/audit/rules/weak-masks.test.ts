import { describe, expect, test } from 'vitest';
import type { AttachmentInspection } from '../attachment-inspection.ts';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { weakMasks } from './weak-masks.ts';

const list = 'documents/social-assistance/relief-list-2026.md';
const insert = (text: string) => replace('上半年救助12户。', `上半年救助12户。\n\n${text}`);
const line = lineIn(list, '上半年') + 2;

describe('weak-masks', () => {
  test('passes the valid content and looks at every published text', () => {
    let checked = 0;
    expect([...weakMasks.check(contentSubject(), (things = 1) => void (checked += things))]).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  test.each([
    ['电话 138001380**。', '有一个手机号码遮盖得太少，只有 100 个号码符合：138********。'],
    ['身份证11010119900307****', '有一个居民身份证号码遮盖得太少，只有 999 个号码符合：110101************。'],
    ['卡号622202123456789012*', '有一个银行卡号遮盖得太少，只有 1 个号码符合：***************012*。'],
  ])('finds %s', (text, message) => {
    expect(findingsOf(weakMasks, { [list]: insert(text) })).toMatchObject([{ where: { file: list, line }, message }]);
  });

  test('says once for a text how many there are of a kind', () => {
    const found = findingsOf(weakMasks, { [list]: insert('138001380**\n\n138001381**') });
    expect(found.map(({ message }) => message)).toEqual(['等 2 处的手机号码遮盖得太少，只有 100 个号码符合：138********。']);
  });

  test.each(['138****8000', '110101********4514', '622202*********0128', '姓名张*，电话1380***8000'])('lets %s pass', (text) => {
    expect(findingsOf(weakMasks, { [list]: insert(text) })).toEqual([]);
  });

  test('takes its limits from site.yaml', () => {
    const site = replace('thresholds:', 'personalData:\n  leastCandidates:\n    mobileNumber: 20000\nthresholds:');
    expect(findingsOf(weakMasks, { 'site.yaml': site, [list]: insert('138****8000') })).toHaveLength(1);
  });

  test('finds one in an attachment', () => {
    const cell = (text: string, at: string) => ({ text, at });
    const inspection: AttachmentInspection = {
      texts: [],
      tables: [
        {
          place: '工作表“名单”',
          rows: [
            [cell('姓名', 'A1'), cell('手机', 'B1')],
            [cell('张某', 'A2'), cell('138**138000', 'B2')],
          ],
        },
      ],
      traces: [],
      gaps: [],
    };
    const found = findingsOf(weakMasks, {}, { inspections: new Map([['county-budget-2026/budget-2026.xlsx', inspection]]) });
    expect(found.map(({ message }) => message)).toEqual([
      '附件“budget-2026.xlsx”的工作表“名单”B2有一个手机号码遮盖得太少，只有 100 个号码符合：138******00。',
    ]);
  });
});
