import { expect, test } from 'vitest';
import { findingsOf, validContent, replace } from '../testing/content-subject.ts';
import { documentNumbers } from './document-numbers.ts';
import { repeatedDocuments } from './repeated-documents.ts';

const original = 'documents/policy-documents/openness-points-2026.md';
const copy = 'documents/social-assistance/openness-points-copy.md';
const body = `${'各单位要把政务公开融入日常工作，公开前逐件审查，公开后及时更新。'.repeat(12)}联系电话0000-5550201，自2026年5月1日起执行。`;
const longer = (text: string) => text.replace('各单位结合实际抓好落实。', body);
const withoutNumbers = (text: string) => text.replace(/^(?:indexNumber|documentNumber): .*\n/gm, '');

test('documents that say different things pass', () => {
  expect(findingsOf(repeatedDocuments)).toEqual([]);
});

test('the same title in two columns is told at the later one', () => {
  const text = withoutNumbers(validContent().get(original)!).replace('published: 2026-04-22', 'published: 2026-05-06');
  expect(findingsOf(repeatedDocuments, { [copy]: text })).toMatchObject([
    { where: { file: copy, line: 2 }, message: `标题与栏目“政策文件”的 ${original} 相同，同一内容发布了两次。` },
  ]);
});

test('nearly the same text under another title is told, other figures make another text', () => {
  const base = { [original]: longer };
  const text = withoutNumbers(longer(validContent().get(original)!))
    .replace(/^title: .*/m, 'title: 政务公开工作安排')
    .replace('published: 2026-04-22', 'published: 2026-05-06')
    .replace('各单位要把', '各乡镇要把');
  expect(findingsOf(repeatedDocuments, { ...base, [copy]: text })).toMatchObject([
    { message: `正文与栏目“政策文件”的 ${original} 相同，同一内容发布了两次。` },
  ]);
  expect(findingsOf(repeatedDocuments, { ...base, [copy]: text.replace('2026年5月1日', '2026年6月1日') })).toEqual([]);
});

test('a reprint, a paper of another day and a text of a few words are no repeats', () => {
  const text = withoutNumbers(validContent().get(original)!);
  expect(findingsOf(repeatedDocuments, { [copy]: text.replace('dated:', 'contentSource: 示例市人民政府\ndated:') })).toEqual([]);
  expect(findingsOf(repeatedDocuments, { [copy]: text.replace('dated: 2026-04-20', 'dated: 2026-05-08').replace('04-22', '05-08') })).toEqual([]);
  expect(findingsOf(repeatedDocuments, { [copy]: text.replace(/^title: .*/m, 'title: 另一件') })).toEqual([]);
});

test('two that share an index number are told by that rule, one paper in two places is no false number', () => {
  const text = validContent().get(original)!;
  expect(findingsOf(repeatedDocuments, { [copy]: text })).toEqual([]);
  const other = text.replace(/^indexNumber: .*\n/m, '');
  expect(findingsOf(repeatedDocuments, { [copy]: other })).toHaveLength(1);
  expect(findingsOf(documentNumbers, { [copy]: other })).toEqual([]);
  expect(findingsOf(documentNumbers, { [copy]: replaceTitle(other) })).toHaveLength(1);
});

const replaceTitle = replace(/^title: .*/m, 'title: 示例县2026年教育工作要点');
