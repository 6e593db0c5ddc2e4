import { expect, test } from 'vitest';
import { buildPortal, ContentReader, gazetteSince, normativeLedger, readSettings, submissionsOf } from '#disclosure';
import { toLedgerCsv } from './normative-ledger.ts';

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
  - { id: audit, name: 示例县审计局, level: department }
`;
const steps = ['edited', 'proofread', 'reviewed', 'issued'].map((step) => `${step}: { by: 岗位, date: 2026-07-10 }`).join(', ');
const issue = (number: number, published: string) =>
  `title: 第${number}期\nissuers: [county]\npublished: ${published}\nyear: 2026\nnumber: ${number}\ntotal: ${number}\nsections: [{ title: 文件, items: [relief] }]\nsteps: { ${steps} }\n`;
const files: Readonly<Record<string, string>> = {
  'documents/normative-documents/relief.md':
    '---\ntitle: 救助办法\nissuers: [finance]\npublished: 2026-03-02\ndocumentNumber: 示财发〔2026〕1号\nregistrationNumber: SLX—1\n---\n正文\n',
  'documents/normative-documents/heating.md': '---\ntitle: 供暖办法\nissuers: [county, finance]\npublished: 2025-03-02\n---\n正文\n',
  'documents/normative-documents/ended.md': '---\ntitle: 停车办法\nissuers: [county]\npublished: 2020-03-02\nexpires: 2024-01-01\n---\n正文\n',
  'documents/gazette/gazette-2.yaml': issue(2, '2026-10-10'),
  'documents/gazette/gazette-1.yaml': issue(1, '2026-07-10'),
};

function portalOf(shown: Readonly<Record<string, string>>) {
  const settings = readSettings(
    new Map([
      ['site.yaml', site],
      ['organs.yaml', organs],
    ]),
  );
  const reader = new ContentReader(settings);
  for (const [file, text] of Object.entries(shown)) reader.add(file, text);
  expect(reader.problems).toEqual([]);
  return buildPortal({ ...settings, site: settings.site! }, reader, '2026-11-20');
}

test('the ledger has what is in force, with the first issue that printed it', () => {
  const portal = portalOf(files);
  expect(normativeLedger(portal).map(({ document, gazette }) => [document.id, gazette?.number])).toEqual([
    ['relief', 1],
    ['heating', undefined],
  ]);
  const [, relief, heating] = toLedgerCsv(portal).split('\r\n');
  expect(relief).toBe(
    '示财发〔2026〕1号,救助办法,示例县财政局,有效,主动公开,2026-03-02,2026年第1期,SLX—1,长期,0件,https://www.shilixian.example/normative-documents/relief/',
  );
  expect(heating).toContain('未刊登');
});

test('the gazette begins with the year of its first issue', () => {
  expect(gazetteSince(portalOf(files))).toBe('2026-01-01');
  expect(gazetteSince(portalOf({}))).toBeUndefined();
});

test('what is not in force yet stands in the ledger with its state and is not counted as in force', () => {
  const pending = '---\ntitle: 供水办法\nissuers: [county]\npublished: 2026-11-02\neffective: 2027-01-01\n---\n正文\n';
  const portal = portalOf({ 'documents/normative-documents/water.md': pending });
  expect(toLedgerCsv(portal).split('\r\n')[1]).toContain(',供水办法,示例县人民政府,尚未施行,');
  expect(submissionsOf(portal, 2026)).toMatchObject([{ inForce: 0, published: 1 }]);
});

test('what an organ handed in is counted by the first issuer', () => {
  expect(submissionsOf(portalOf(files), 2026).map(({ organ, ...counts }) => ({ organ: organ.id, ...counts }))).toEqual([
    { organ: 'county', inForce: 1, published: 0, inGazette: 0, interpreted: 0 },
    { organ: 'finance', inForce: 1, published: 1, inGazette: 1, interpreted: 0 },
  ]);
});
