import { describe, expect, it } from 'vitest';
import { Portal, type DisclosureDocument } from '#disclosure';
import { organJsonLd, siteJsonLd, toJsonLd } from './json-ld.ts';

/** What search engines and 《schema.org》 ask of each type; other properties may be there, but only these names. */
const known: Readonly<Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }>> = {
  Legislation: {
    required: ['name', 'url', 'datePublished', 'publisher', 'legislationPassedBy', 'legislationLegalForce'],
    optional: ['legislationIdentifier', 'legislationDate', 'legislationDateOfApplicability'],
  },
  Article: { required: ['headline', 'author', 'datePublished', 'publisher'], optional: [] },
  FAQPage: { required: ['mainEntity', 'name', 'url'], optional: [] },
  Question: { required: ['name', 'acceptedAnswer'], optional: [] },
  Answer: { required: ['text'], optional: [] },
  Dataset: { required: ['name', 'description', 'creator', 'distribution'], optional: ['isAccessibleForFree', 'dateModified', 'version', 'license'] },
  DataDownload: { required: ['contentUrl', 'encodingFormat'], optional: [] },
  MediaObject: { required: ['contentUrl', 'name'], optional: [] },
  GovernmentOrganization: {
    required: ['name'],
    optional: ['url', 'alternateName', 'description', 'address', 'telephone', 'faxNumber', 'email', 'parentOrganization'],
  },
};
const ofEveryWork = ['url', 'name', 'inLanguage', 'datePublished', 'dateCreated', 'description', 'keywords', 'encoding', 'publisher'];

/** Every node of the data: its type is known, it has what its type needs, nothing else, and absolute addresses. */
function faults(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(faults);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  const type = String(node['@type']);
  const { required, optional } = known[type] ?? { required: ['a known type'], optional: [] };
  const own = Object.keys(node).filter((name) => !name.startsWith('@'));
  const addresses = own.filter(
    (name) => /^(?:url|contentUrl)$/.test(name) && !String(node[name]).startsWith('https://www.shilixian.example/zfxxgk/'),
  );
  return [
    ...required.filter((name) => node[name] === undefined || node[name] === '').map((name) => `${type} has no ${name}`),
    ...own.filter((name) => ![...required, ...optional, ...ofEveryWork].includes(name)).map((name) => `${type} knows no ${name}`),
    ...addresses.map((name) => `${type} has a foreign ${name}`),
    ...own.flatMap((name) => faults(node[name])),
  ];
}

const base = {
  column: 'normative-documents',
  issuers: ['county-government'],
  published: '2026-10-23 09:00',
  dated: '2026-10-20',
  disclosure: '主动公开',
  summary: '规定停车设施。',
  keywords: ['停车'],
  attachments: [{ file: 'a.pdf', title: '泊位图' }],
  source: { file: 'documents/a.md', format: 'md', lines: {}, bodyLine: 10 },
};
const documents = [
  { ...base, id: 'measures', type: 'normative-document', title: '停车管理办法', documentNumber: '示政发〔2026〕22号', effective: '2027-01-01' },
  { ...base, id: 'answer', type: 'question-answer', column: 'questions', title: '怎样停车？' },
  { ...base, id: 'power-list', type: 'register', column: 'organ-functions', title: '权责清单', owner: 'county-government', kind: '清单' },
  { ...base, id: 'news', type: 'information', column: 'statistics', title: '统计公报' },
] as unknown as DisclosureDocument[];
const organs = [
  { id: 'county-government', name: '示例县人民政府', level: 'county', shortNames: ['县政府'], phone: '0000-5550201', address: '示范路1号' },
  { id: 'village', name: '示例村村民委员会', level: 'village', parent: 'county-government' },
];
const portal = new Portal({
  site: {
    site: 'https://www.shilixian.example',
    base: '/zfxxgk/',
    organ: 'county-government',
    contact: { phone: '0000-5550201', address: '示范路1号', email: 'zwgk@shilixian.example' },
  },
  organs,
  columns: [],
  absences: [],
  withdrawals: [],
  searchWords: [],
  specialTopics: [],
  pages: [],
  documents,
  asOf: '2026-11-20',
} as unknown as ConstructorParameters<typeof Portal>[0]);

describe('what a page tells machines', () => {
  it.each([
    ['measures', 'Legislation'],
    ['answer', 'FAQPage'],
    ['power-list', 'Dataset'],
    ['news', 'Article'],
  ])('%s is a whole %s', (id, type) => {
    const data = toJsonLd(portal, portal.document(id)!, '<p>停在泊位里。</p>') as Readonly<Record<string, unknown>>;
    expect(data['@type']).toBe(type);
    expect(faults(data)).toEqual([]);
  });

  it('describes organs, and a village with the town that it belongs to', () => {
    expect(faults([siteJsonLd(portal), ...portal.organs.map((organ) => organJsonLd(portal, organ))])).toEqual([]);
    expect(organJsonLd(portal, portal.organ('village')!)).toMatchObject({ parentOrganization: { name: '示例县人民政府' } });
  });

  it('says which force a document has on the day', () => {
    expect(toJsonLd(portal, portal.document('measures')!)).toMatchObject({ legislationLegalForce: 'https://schema.org/NotInForce' });
  });
});
