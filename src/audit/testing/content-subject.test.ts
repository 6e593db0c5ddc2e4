import { addWorkingDays, workingDaysBetween, type DocumentTypeId } from '#disclosure';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import type { ContentRule } from '../rule.ts';
import { auditContent } from '../run.ts';
import { contentSubject, replace } from './content-subject.ts';
import { testCalendar } from './working-calendar.ts';

const contentRules = rules.filter((rule): rule is ContentRule => rule.subject === 'content');

describe('the valid content', () => {
  test('is read without a problem', () => {
    const { problems, portal, filesRead } = contentSubject();
    expect(problems).toEqual([]);
    expect(portal.documents.length + portal.withheld.length + portal.pages.length + 3).toBe(filesRead);
  });

  test('holds documents of the types that every portal has', () => {
    const types = new Set(contentSubject().portal.documents.map((document) => document.type));
    const common: readonly DocumentTypeId[] = [
      'annual-report',
      'budget-report',
      'consultation',
      'information',
      'interpretation',
      'normative-document',
      'plan',
      'policy-document',
    ];
    expect(common.filter((type) => !types.has(type))).toEqual([]);
  });

  const valid = contentSubject();
  test.each(contentRules.map((rule) => [rule.id, rule] as const))('passes %s', (_, rule) => {
    expect(auditContent([rule], valid).findings).toEqual([]);
  });
});

describe('contentSubject', () => {
  test('reads changed, added and removed files', () => {
    const { portal } = contentSubject({
      'documents/plans/education-2026.md': null,
      'documents/plans/outline-2026.md': replace('periodEnd: 2030', 'periodEnd: 2031'),
    });
    expect(portal.document('education-2026')).toBeUndefined();
    expect(portal.document('outline-2026')).toMatchObject({ periodEnd: 2031 });
  });

  test('refuses a change that hits nothing', () => {
    expect(() => contentSubject({ 'pages/guide.md': replace('没有这几个字', '') })).toThrow('leaves pages/guide.md as it was');
    expect(() => contentSubject({ 'documents/plans/missing.md': null })).toThrow('has no documents/plans/missing.md');
  });
});

describe('the calendar for tests', () => {
  test.each([
    ['2026-01-05', 20, '2026-02-02'],
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-04-24', 7, '2026-05-08'],
    ['2026-09-18', 15, '2026-10-15'],
    ['2026-09-30', 20, '2026-11-03'],
  ])('counts from %s %d working days to %s', (day, count, expected) => {
    expect(addWorkingDays(testCalendar, day, count)).toBe(expected);
  });

  test('has 248 working days in 2026', () => {
    expect(workingDaysBetween(testCalendar, '2025-12-31', '2026-12-31')).toBe(248);
  });
});
