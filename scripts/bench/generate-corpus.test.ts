import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '#content-folder';
import { fingerprintContent } from '../lib/fingerprint.ts';
import { readContent } from '../lib/read-content.ts';
import { auditContentFolder, portalOf } from '../stages/audit-content.ts';
import { generateCorpus, type CorpusSize } from './generate-corpus.ts';
import { benchDay } from './office.ts';

const documents = 400;
let folder: string;
let size: CorpusSize;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  size = generateCorpus(join(folder, 'one'), documents);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the generated corpus', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    generateCorpus(join(folder, 'same'), documents);
    generateCorpus(join(folder, 'other'), documents, 2);
    const [one, same, other] = ['one', 'same', 'other'].map((name) => fingerprintContent(join(folder, name)));
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  test('it has the documents asked for, of about 4 KB', () => {
    const files = listFiles(join(folder, 'one/documents'));
    expect(files).toHaveLength(documents);
    expect(size.documents).toBe(documents);
    expect(size.bytes / size.documents).toBeGreaterThan(3600);
    expect(size.bytes / size.documents).toBeLessThan(4800);
    expect(files.some((file) => file.endsWith('.mdx'))).toBe(true);
  });

  test('its relations give documents in every state but 尚未施行', async () => {
    const content = await readContent(join(folder, 'one'));
    const portal = portalOf(content, benchDay)!;
    const states = new Set(portal.documents.map((document) => portal.validity(document)?.state));
    expect([...states]).toEqual(expect.arrayContaining(['有效', '已修改', '失效', '废止']));
  });

  test('the content audit finds no error in it', async () => {
    const content = await readContent(join(folder, 'one'));
    const { results, findings } = auditContentFolder(content, portalOf(content, benchDay), benchDay);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });

  test('no text is written twice under different names', () => {
    const texts = listFiles(join(folder, 'one/documents')).map((file) => readFileSync(join(folder, 'one/documents', file), 'utf8'));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
