import type { Finding, SitePlace } from '#disclosure';
import { describe, expect, test } from 'vitest';
import { locateInContent } from './content-places.ts';
import { contentSubject, replace } from './testing/content-subject.ts';

const budget = 'documents/budgets/county-budget-2026.md';
const subject = contentSubject({ [budget]: replace('预算表见附件。', '预算表见附件。\n\n见[规划](/planz/)和[表](附件 一.xlsx)。') });

function located(where: SitePlace, content = subject): SitePlace {
  const finding: Finding = { rule: 'r', severity: 'error', where, message: '', fix: '', id: '1' };
  return locateInContent([finding], content)[0]!.where as SitePlace;
}

const lineOf = (text: string) =>
  subject.bodies.get(budget)!.firstLine +
  subject.bodies
    .get(budget)!
    .text.split('\n')
    .findIndex((line) => line.includes(text));

describe('locateInContent', () => {
  test('names the file of a page, and the line on which an address stands', () => {
    expect(located({ page: '/budgets/county-budget-2026/' })).toMatchObject({ file: budget, line: 1 });
    expect(located({ page: '/guide/' })).toMatchObject({ file: 'pages/guide.md', line: 1 });
    expect(located({ page: '/budgets/county-budget-2026/', target: '/planz/' })).toMatchObject({ file: budget, line: lineOf('/planz/') });
  });

  test('knows an attachment by its name, in the text and in the list', () => {
    const page = '/budgets/county-budget-2026/';
    expect(located({ page, target: '/attachments/county-budget-2026/%E9%99%84%E4%BB%B6%20%E4%B8%80.xlsx' }).line).toBe(lineOf('附件 一.xlsx'));
    expect(located({ page, target: '/attachments/county-budget-2026/budget-2026.xlsx' }).line).toBe(
      subject.portal.document('county-budget-2026')!.source.lines['attachments.0.file'],
    );
  });

  test('knows an address below the base', () => {
    const below = contentSubject({
      'site.yaml': replace('base: /', 'base: /zfxxgk/'),
      [budget]: replace('预算表见附件。', '见[规划](/planz/)。'),
    });
    expect(located({ page: '/budgets/county-budget-2026/', target: '/zfxxgk/planz/' }, below)).toMatchObject({ file: budget });
  });

  test('blames no file for a page that was changed after the build', () => {
    const where = { page: '/budgets/county-budget-2026/' };
    const finding: Finding = { rule: 'file-manifest', severity: 'error', where, message: '', fix: '', id: '1' };
    expect(locateInContent([finding], subject)).toEqual([finding]);
  });

  test('blames no file for what stands on the frame of the page, or for a list', () => {
    expect(located({ page: '/budgets/county-budget-2026/', target: '/search/' })).toEqual({
      page: '/budgets/county-budget-2026/',
      target: '/search/',
    });
    expect(located({ page: '/budgets/' })).toEqual({ page: '/budgets/' });
    expect(located({ page: '/budgets/county-budget-2026/', target: '' })).toEqual({ page: '/budgets/county-budget-2026/', target: '' });
  });
});
