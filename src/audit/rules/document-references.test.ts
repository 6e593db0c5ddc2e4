import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { documentReferences } from './document-references.ts';

const measures = 'documents/normative-documents/relief-measures.md';
const older = 'documents/normative-documents/relief-measures-2021.md';
const points = 'documents/policy-documents/openness-points-2026.md';
const text = 'documents/interpretations/relief-measures-text.md';
const education = 'documents/plans/education-2026.md';

describe('references that exist', () => {
  test('pass', () => {
    expect(findingsOf(documentReferences)).toEqual([]);
  });

  test('an unknown organ is answered with the nearest', () => {
    expect(findingsOf(documentReferences, { [points]: replace('[county-office]', '[county-ofice]') })).toMatchObject([
      {
        where: { file: points, line: 5 },
        message: 'issuers（发文机关）写的是 county-ofice，organs.yaml 里没有这个机关。是否为 county-office？',
        fix: expect.stringContaining('finance'),
      },
    ]);
  });

  test('an unknown document is answered with the nearest, at the line of the item', () => {
    const findings = findingsOf(documentReferences, {
      [measures]: replace('[relief-measures-2021]', '\n  - parking-rules\n  - relief-measure-2021'),
    });
    expect(findings).toMatchObject([
      {
        where: { file: measures, line: 16 },
        message: 'repeals（废止）写的是 relief-measure-2021，没有这个编号的文件。是否为 relief-measures-2021？',
      },
    ]);
  });

  test('an organ named by an annual report without issuers is told once', () => {
    const findings = findingsOf(documentReferences, {
      'documents/annual-reports/finance-2025.yaml': (report) =>
        report.replace('issuers: [finance]\n', '').replace('organ: finance', 'organ: finanse'),
    });
    expect(findings).toMatchObject([{ message: expect.stringContaining('organ（报告机关）写的是 finanse') }]);
  });

  test('a document that could not be read is not called unknown', () => {
    expect(findingsOf(documentReferences, { [older]: replace('dated: 2021-06-10', 'dated: 2021-06-31') })).toEqual([]);
  });

  test('an unusable organs.yaml does not make every organ unknown', () => {
    const subject = contentSubject({ 'organs.yaml': 'organs: []\n' });
    expect(subject.problems).toHaveLength(1);
    expect([...documentReferences.check(subject, () => undefined)]).toEqual([]);
  });
});

describe('references that make sense', () => {
  test('an id written twice is told', () => {
    expect(findingsOf(documentReferences, { [text]: replace('[relief-measures]', '[relief-measures, relief-measures]') })).toMatchObject([
      { where: { file: text, line: 11 }, message: 'interprets（解读的文件）里 relief-measures 写了两次。' },
    ]);
  });

  test('a document does not name itself', () => {
    expect(findingsOf(documentReferences, { [measures]: replace('[relief-measures-2021]', '[relief-measures]') })).toMatchObject([
      { where: { file: measures, line: 14 }, message: 'repeals（废止）写的是本文件自己的编号 relief-measures。' },
    ]);
  });

  test('an interpretation does not interpret another', () => {
    expect(findingsOf(documentReferences, { [text]: replace('[relief-measures]', '[relief-measures-questions]') })).toMatchObject([
      { where: { file: text, line: 11 }, message: expect.stringContaining('类型是 interpretation') },
    ]);
  });

  test('a parent is a plan', () => {
    expect(findingsOf(documentReferences, { [education]: replace('parent: outline-2026', 'parent: county-budget-2026') })).toMatchObject([
      { where: { file: education, line: 16 }, message: expect.stringContaining('类型是 budget-report'), fix: '这里应写规划的编号。' },
    ]);
  });

  test('what is amended or repealed is a document that can be', () => {
    expect(findingsOf(documentReferences, { [measures]: replace('[relief-measures-2021]', '[finance-2024]') })).toMatchObject([
      { where: { file: measures, line: 14 }, message: expect.stringContaining('类型是 annual-report') },
    ]);
  });

  test('an open document does not name a withheld one, and the finding keeps its title', () => {
    const findings = findingsOf(documentReferences, { [points]: replace('[disclosure-review-rules]', '[emergency-supplies-reply]') });
    expect(findings).toMatchObject([{ where: { file: points, line: 13 }, message: expect.stringContaining('不是主动公开的') }]);
    expect(JSON.stringify(findings)).not.toContain('选址');
  });

  test('a repeal is not dated before what it repeals', () => {
    const findings = findingsOf(documentReferences, { [measures]: replace('dated: 2026-03-09', 'dated: 2021-06-09') });
    expect(findings).toMatchObject([
      { where: { file: measures, line: 14 }, message: '成文日期 2021-06-09 早于所废止文件 relief-measures-2021 的成文日期 2021-06-10。' },
    ]);
  });

  test('a circle is shown as a chain', () => {
    const findings = findingsOf(documentReferences, {
      'documents/plans/outline-2026.md': replace('periodEnd: 2030', 'periodEnd: 2030\nparent: education-2026'),
    });
    expect(findings).toMatchObject([
      { where: { file: education, line: 16 }, message: 'parent（上位规划）绕了一圈：education-2026 → outline-2026 → education-2026。' },
    ]);
  });
});

test('a document is not amended and repealed at once', () => {
  expect(
    findingsOf(documentReferences, {
      [measures]: replace('repeals: [relief-measures-2021]', 'amends: [relief-measures-2021]\nrepeals: [relief-measures-2021]'),
    }),
  ).toMatchObject([{ where: { file: measures }, message: 'amends（修改）和 repeals（废止）都写了 relief-measures-2021。' }]);
});
