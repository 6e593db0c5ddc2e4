import { expect, it } from 'vitest';
import type { DisclosureDocument } from './document-types/index.ts';
import { historyOf } from './history.ts';
import { Portal } from './portal.ts';

const document = (id: string, fields: object = {}) =>
  ({
    id,
    column: 'normative-documents',
    type: 'normative-document',
    title: id,
    issuers: ['county-government'],
    published: '2020-02-05',
    disclosure: '主动公开',
    source: { file: `${id}.md`, format: 'md', lines: {}, bodyLine: 5 },
    ...fields,
  }) as unknown as DisclosureDocument;

function stepsOf(id: string, documents: readonly DisclosureDocument[], asOf = '2026-11-20'): string[] {
  const none: readonly never[] = [];
  const input = { organs: none, columns: none, absences: none, withdrawals: none, searchWords: none, specialTopics: none, pages: none };
  const portal = new Portal({ ...input, site: {}, documents, asOf } as unknown as ConstructorParameters<typeof Portal>[0]);
  return historyOf(portal, portal.anyDocument(id)!).map(
    ({ day, title, document: other, ahead }) => `${day} ${title}${other ? ` ${other.id}` : ''}${ahead ? '（尚未）' : ''}`,
  );
}

const measures = document('measures', { dated: '2020-02-01', effective: '2020-03-01', expires: '2027-02-28' });

it('tells the life of a document in the order of its days', () => {
  const amendment = document('amendment', { dated: '2023-07-18', effective: '2023-08-01', amends: ['measures'] });
  const explanation = document('explanation', {
    type: 'interpretation',
    published: '2020-02-08',
    interprets: ['measures'],
    stage: '首次',
    forms: ['文字'],
  });
  expect(stepsOf('measures', [measures, amendment, explanation])).toEqual([
    '2020-02-01 成文',
    '2020-02-05 公布',
    '2020-02-08 发布解读 explanation',
    '2020-03-01 施行',
    '2023-08-01 被修改 amendment',
    '2027-03-01 有效期届满次日失效（尚未）',
  ]);
});

it('tells no end of validity after a repeal, and no name of a withheld document', () => {
  const repeal = document('repeal', { effective: '2026-12-01', repeals: ['measures'], disclosure: '不予公开' });
  expect(stepsOf('measures', [measures, repeal]).slice(-1)).toEqual(['2026-12-01 被废止（尚未）']);
});

it('tells nothing of documents without a validity', () => {
  expect(stepsOf('news', [document('news', { type: 'information' })])).toEqual([]);
});
