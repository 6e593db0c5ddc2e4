import { expect, test } from 'vitest';
import { findingsOf, replace, type ContentChanges } from '../testing/content-subject.ts';
import { interpretationDrafts } from './interpretation-drafts.ts';

const relief = 'documents/normative-documents/relief-measures.md';
const since = (day: string): ContentChanges => ({ 'site.yaml': replace('interpretation:\n', `interpretation:\n  draftsSince: ${day}\n`) });
const draft = (day: string) => replace(/^effective:/m, `interpretationDraft: { by: 县民政局综合岗, date: ${day} }\neffective:`);

test('nothing is asked before the office asks for it', () => {
  expect(findingsOf(interpretationDrafts)).toEqual([]);
});

test('a document of that day or later without a draft may not be published', () => {
  expect(findingsOf(interpretationDrafts, since('2026-01-01'))).toMatchObject([
    { severity: 'error', where: { file: relief, line: 2 }, message: '文件应当解读，没有写 interpretationDraft（解读稿），不能发布。' },
  ]);
  expect(findingsOf(interpretationDrafts, since('2026-11-01'))).toEqual([]);
});

test('a draft that came with the document passes, one that came later is told', () => {
  expect(findingsOf(interpretationDrafts, { ...since('2026-01-01'), [relief]: draft('2026-03-01') })).toEqual([]);
  expect(findingsOf(interpretationDrafts, { ...since('2026-01-01'), [relief]: draft('2026-03-20') })).toMatchObject([
    { where: { file: relief }, message: expect.stringContaining('解读稿 2026-03-20 报送，晚于文件') as string },
  ]);
});

test('a document that needs no interpretation needs no draft', () => {
  const changes = { [relief]: replace(/^effective:/m, 'needsInterpretation: false\nnoInterpretationReason: 只调整联系电话。\neffective:') };
  expect(findingsOf(interpretationDrafts, { ...since('2026-01-01'), ...changes })).toEqual([]);
});
