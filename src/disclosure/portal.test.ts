import { describe, expect, test } from 'vitest';
import { buildPortal, ContentReader, readSettings } from './content.ts';
import type { Portal } from './portal.ts';

const site = `name: 示例县人民政府
organ: county
site: https://www.shilixian.example
siteIdCode: '0000000000'
host: 示例县人民政府
icp: 演示ICP备0号
contact: { phone: 0000-5550100, address: 示例县城中镇 }
mainPortal: { title: 门户, url: https://www.shilixian.example }
`;
const organs = `organs:
  - { id: county, name: 示例县人民政府, level: county }
  - { id: finance, name: 示例县财政局, level: department }
`;
const columnsFile = `absences:
  - { column: emergencies, state: 本期无内容, reason: 没有发生, dated: 2026-01-01, until: 2026-06-30 }
`;

/** A portal of documents given by path, each with its fields in YAML flow style. */
function portalOf(documents: Readonly<Record<string, string>>, asOf = '2026-11-20', pages: readonly string[] = []): Portal {
  const settings = readSettings(
    new Map([
      ['site.yaml', site],
      ['organs.yaml', organs],
      ['columns.yaml', columnsFile],
    ]),
  );
  const reader = new ContentReader(settings);
  for (const [path, fields] of Object.entries(documents)) {
    const defaults = ['title', 'issuers', 'published']
      .map((key) =>
        new RegExp(`^${key}:`, 'm').test(fields) ? '' : `${key}: ${{ title: path, issuers: '[county]', published: '2026-01-05' }[key]!}\n`,
      )
      .join('');
    reader.add(`documents/${path}.md`, `---\n${defaults}${fields}\n---\n正文\n`);
  }
  for (const page of pages) reader.add(`pages/${page}.md`, `---\ntitle: ${page}\nupdated: 2026-01-06\n---\n正文\n`);
  expect(reader.problems).toEqual([]);
  return buildPortal({ ...settings, site: settings.site! }, reader, asOf);
}

const ids = (documents: readonly { id: string }[]) => documents.map(({ id }) => id);
const norm = (id: string) => `normative-documents/${id}`;

describe('order', () => {
  test('is newest first, by id within a day', () => {
    const portal = portalOf({
      [norm('b')]: 'published: 2026-01-05',
      [norm('a')]: 'published: 2026-01-05',
      [norm('c')]: 'published: 2026-03-01 09:30',
      [norm('d')]: 'published: 2025-12-31',
    });
    expect(ids(portal.documents)).toEqual(['c', 'a', 'b', 'd']);
    expect(portal.lastPublished).toBe('2026-03-01');
  });

  test('has what is in force before what has ended in a column, newest first in each', () => {
    const portal = portalOf({
      [norm('ended-new')]: 'published: 2026-03-01\neffective: 2026-03-01\nexpires: 2026-04-01',
      [norm('live-old')]: 'published: 2020-01-05',
      [norm('live-new')]: 'published: 2024-01-05',
      [norm('ended-old')]: 'published: 2019-01-05\nexpires: 2020-01-05',
    });
    expect(ids(portal.inColumn('normative-documents'))).toEqual(['live-new', 'live-old', 'ended-new', 'ended-old']);
    expect(ids(portal.documents)).toEqual(['ended-new', 'live-new', 'live-old', 'ended-old']);
  });

  test('gives neighbours in the column’s list', () => {
    const portal = portalOf({ [norm('a')]: 'published: 2026-03-01', [norm('b')]: 'published: 2026-02-01', [norm('c')]: 'published: 2026-01-01' });
    const neighbours = (id: string) => {
      const { previous, next } = portal.neighbours(portal.document(id)!);
      return [previous?.id, next?.id];
    };
    expect(neighbours('a')).toEqual([undefined, 'b']);
    expect(neighbours('b')).toEqual(['a', 'c']);
    expect(neighbours('c')).toEqual(['b', undefined]);
  });
});

describe('relations', () => {
  const portal = portalOf({
    [norm('old')]: '',
    [norm('new')]: 'repeals: [old]\neffective: 2026-02-01',
    [norm('change')]: 'amends: [new]\nbasedOn: [old]\neffective: 2026-03-01',
    'interpretations/reading': 'interprets: [new, old]\nforms: [文字]',
    'plans/outline': 'type: plan\nkind: 规划纲要\nperiodStart: 2026\nperiodEnd: 2030',
    'plans/education': 'type: plan\nkind: 专项规划\nperiodStart: 2026\nperiodEnd: 2030\nparent: outline',
  });
  const named = (
    id: string,
    relation: 'repeals' | 'repealedBy' | 'amends' | 'amendedBy' | 'basedOn' | 'basisOf' | 'interprets' | 'interpretedBy' | 'parent' | 'children',
  ) => ids(portal.relations(portal.document(id)!)[relation]);

  test.each([
    ['new', 'repeals', 'old', 'repealedBy'],
    ['change', 'amends', 'new', 'amendedBy'],
    ['change', 'basedOn', 'old', 'basisOf'],
    ['education', 'parent', 'outline', 'children'],
  ] as const)('%s %s %s, which is %s it', (from, relation, to, reverse) => {
    expect(named(from, relation)).toEqual([to]);
    expect(named(to, reverse)).toEqual([from]);
  });

  test('one interpretation may have several documents', () => {
    expect(named('reading', 'interprets').sort()).toEqual(['new', 'old']);
    expect(named('new', 'interpretedBy')).toEqual(['reading']);
    expect(named('old', 'interpretedBy')).toEqual(['reading']);
  });

  test('are the basis of validity on the day of judgement', () => {
    expect(portal.validity(portal.document('old')!)).toMatchObject({ state: '废止', by: ['new'] });
    expect(portal.validity(portal.document('new')!)).toMatchObject({ state: '已修改', by: ['change'] });
    expect(portal.validity(portal.document('outline')!)).toBeUndefined();
    expect(portal.isLive(portal.document('outline')!)).toBe(true);
  });

  test('to documents that do not exist are left out', () => {
    const alone = portalOf({ [norm('a')]: 'repeals: [missing]' });
    expect(alone.relations(alone.document('a')!).repeals).toEqual([]);
  });
});

describe('withheld documents', () => {
  const withheld = 'disclosureBasis: 条例第十六条\ndisclosureReviewBy: 2027-01-01';
  const portal = portalOf({
    [norm('public')]: `basedOn: [inside]`,
    [norm('inside')]: `disclosure: 不予公开\n${withheld}\nrepeals: [public]\nissuers: [finance]`,
    'plans/on-request': `type: plan\nkind: 专项规划\nperiodStart: 2026\nperiodEnd: 2030\ndisclosure: 依申请公开\n${withheld}`,
    'interpretations/reading': `interprets: [public]\nforms: [文字]\ndisclosure: 不予公开\n${withheld}`,
  });

  test('are in no list but their own', () => {
    expect(ids(portal.withheld).sort()).toEqual(['inside', 'on-request', 'reading']);
    expect(ids(portal.documents)).toEqual(['public']);
    expect(portal.document('inside')).toBeUndefined();
    expect(portal.anyDocument('inside')?.id).toBe('inside');
    expect(portal.inColumn('plans')).toEqual([]);
    expect(portal.issuedBy('finance')).toEqual([]);
    expect(portal.shownColumns.map((column) => column.id)).not.toContain('interpretations');
  });

  test('are no relations of published ones', () => {
    expect(Object.values(portal.relations(portal.document('public')!)).flat()).toEqual([]);
  });

  test('count for validity', () => {
    expect(portal.validity(portal.document('public')!)).toMatchObject({ state: '废止' });
  });
});

describe('columns and organs', () => {
  const portal = portalOf({ 'policy-documents/points': 'type: policy-document\nissuers: [county, finance]' }, '2026-03-01', ['applications']);

  test('show statutory columns always, others when they hold a document or a page', () => {
    const shown = portal.shownColumns.map((column) => column.id);
    expect(shown).toEqual(expect.arrayContaining(['plans', 'policy-documents', 'applications']));
    expect(shown).not.toContain('interpretations');
  });

  test('list a document under each of its issuers', () => {
    expect(ids(portal.issuedBy('finance'))).toEqual(['points']);
    expect(ids(portal.issuedBy('county'))).toEqual(['points']);
    expect(portal.issuedBy('nobody')).toEqual([]);
  });

  test('know names; an unknown id is shown as it is', () => {
    expect(portal.organName('finance')).toBe('示例县财政局');
    expect(portal.organName('nobody')).toBe('nobody');
  });

  test.each([
    ['2025-12-31', undefined],
    ['2026-01-01', '本期无内容'],
    ['2026-06-30', '本期无内容'],
    ['2026-07-01', undefined],
  ])('on %s the record that a column is rightly empty is %s', (asOf, state) => {
    expect(portalOf({}, asOf).absenceOf('emergencies')?.state).toBe(state);
  });
});

describe('a document with an end of display', () => {
  const documents = { 'enforcement/penalty': 'type: information\ndisplayUntil: 2026-06-30' };

  test('is shown to its last day', () => {
    const portal = portalOf(documents, '2026-06-30');
    expect([portal.documents, portal.ended].map((list) => list.map(({ id }) => id))).toEqual([['penalty'], []]);
    expect(portal.document('penalty')).toBeDefined();
  });

  test('is in no list afterwards', () => {
    const portal = portalOf(documents, '2026-07-01');
    expect([portal.documents, portal.ended, portal.withheld].map((list) => list.map(({ id }) => id))).toEqual([[], ['penalty'], []]);
    expect(portal.document('penalty')).toBeUndefined();
    expect(portal.inColumn('enforcement')).toEqual([]);
  });
});
