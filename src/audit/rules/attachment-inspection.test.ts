import { describe, expect, test } from 'vitest';
import type { InspectionGap } from '../attachment-inspection.ts';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { attachmentInspection } from './attachment-inspection.ts';

const key = 'county-budget-2026/budget-2026.xlsx';
const withGaps = (...gaps: readonly InspectionGap[]) => ({ inspections: new Map([[key, { texts: [], tables: [], traces: [], gaps }]]) });

describe('attachment-inspection', () => {
  test('passes an attachment that was looked into', () => {
    let checked = 0;
    expect([...attachmentInspection.check(contentSubject({}, withGaps()), (things = 1) => void (checked += things))]).toEqual([]);
    expect(checked).toBe(1);
  });

  test.each([
    [{ reason: '已经损坏，打不开' }, '附件“budget-2026.xlsx”已经损坏，打不开，不能检查其中有没有个人信息。'],
    [
      { place: '压缩包内“名单.docx”', reason: '已经加密，要密码才能打开' },
      '附件“budget-2026.xlsx”里的压缩包内“名单.docx”已经加密，要密码才能打开，不能检查其中有没有个人信息。',
    ],
  ])('tells what could not be looked into: %o', (gap, message) => {
    expect(findingsOf(attachmentInspection, {}, withGaps(gap))).toMatchObject([{ severity: 'notice', message }]);
  });

  test('does not say again what is said of a file that cannot be read at all', () => {
    const unsearchable = new Map([[key, '已经损坏，打不开']]);
    expect(findingsOf(attachmentInspection, {}, { ...withGaps({ reason: '已经损坏，打不开' }), unsearchable })).toEqual([]);
    expect(findingsOf(attachmentInspection, {}, { ...withGaps({ place: '压缩包内“a.zip”', reason: '解开后太大' }), unsearchable })).toHaveLength(1);
  });

  test('masks a number in the name of a file', () => {
    const [found] = findingsOf(attachmentInspection, {}, withGaps({ place: '压缩包内“13800138000.docx”', reason: '已经损坏，打不开' }));
    expect(found!.message).toContain('138****8000.docx');
  });
});
