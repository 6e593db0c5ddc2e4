import { documentPath } from '#disclosure';
import { describe, expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts } from '../testing/site-subject.ts';
import { exportAgreement } from './export-agreement.ts';

const { portal } = contentSubject();
const entries = portal.documents.map((document) => ({
  id: document.id,
  path: documentPath(document),
  title: document.title,
  column: document.column,
}));

async function messagesFor(documents: unknown): Promise<readonly string[]> {
  const findings = await auditPages(exportAgreement, { 'data/catalog.json': JSON.stringify({ documents }) }, { portal });
  for (const { where } of findings) expect(where).toEqual({ page: '/data/catalog.json' });
  return findings.map(({ message }) => message);
}

describe('export-agreement', () => {
  test('passes a catalogue of exactly what is published', async () => {
    const { findings, results } = await auditTexts(exportAgreement, { 'data/catalog.json': JSON.stringify({ documents: entries }) }, { portal });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: entries.length });
  });

  test('does not apply without a portal', async () => {
    expect((await auditTexts(exportAgreement, {})).results[0]?.state).toBe('not-applicable');
  });

  test('finds a missing catalogue and one that cannot be read', async () => {
    expect((await auditPages(exportAgreement, {}, { portal })).map(({ message }) => message)).toEqual(['网站里没有数据目录 data/catalog.json。']);
    expect((await auditPages(exportAgreement, { 'data/catalog.json': '{' }, { portal })).map(({ message }) => message)).toEqual([
      expect.stringContaining('不是数据目录的格式'),
    ]);
    expect(await messagesFor('none')).toEqual([expect.stringContaining('不是数据目录的格式')]);
  });

  test('finds what is missing, too much, or there twice', async () => {
    const [first, ...others] = entries;
    expect(await messagesFor(others)).toEqual([
      expect.stringContaining(`已公开的文件 content/${portal.document(first!.id)!.source.file} 不在数据目录里`),
    ]);
    expect(await messagesFor([...entries, { ...first, id: 'other' }])).toEqual(['数据目录里的 other 不是已公开的文件。']);
    expect(await messagesFor([...entries, first])).toEqual([`数据目录里 ${first!.id} 出现不止一次。`]);
  });

  test('finds a title, address or column that differs', async () => {
    const changed = (change: object) => entries.map((entry) => (entry.id === 'outline-2026' ? { ...entry, ...change } : entry));
    expect(await messagesFor(changed({ title: '纲要' }))).toEqual([expect.stringContaining('outline-2026 的 title 是“纲要”')]);
    expect(await messagesFor(changed({ path: '/plans/' }))).toEqual([expect.stringContaining('outline-2026 的 path 是“/plans/”')]);
    expect(await messagesFor(changed({ column: 'budgets' }))).toEqual([expect.stringContaining('outline-2026 的 column 是“budgets”')]);
  });
});
