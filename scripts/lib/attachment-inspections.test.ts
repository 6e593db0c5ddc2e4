import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { listFiles } from '#content-folder';
import { portalOf } from '../stages/audit-content.ts';
import { readAttachmentInspections } from './attachment-inspections.ts';
import { inspectorVersion } from './inspect-attachment.ts';
import { readContent } from './read-content.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const cache = mkdtempSync(join(tmpdir(), 'inspections-'));
afterAll(() => rmSync(cache, { recursive: true }));

describe('readAttachmentInspections', () => {
  it('looks into each file once, and never into one of a document that is withheld', async () => {
    const read = await readContent(content);
    const portal = portalOf(read, '2026-11-20')!;
    const first = await readAttachmentInspections(content, portal, read.attachments, cache);
    const files = listFiles(cache);
    expect(files.length).toBeGreaterThan(40);
    expect(files.every((file) => file.startsWith(`${inspectorVersion}/`))).toBe(true);

    const open = read.attachments.filter(({ document }) => portal.document(document) ?? portal.page(document));
    const withheld = read.attachments.filter((attachment) => !open.includes(attachment));
    expect(withheld.length).toBeGreaterThan(0);
    for (const { document, file } of open) expect(first.get(`${document}/${file}`)?.gaps, file).toEqual([]);
    for (const { document, file } of withheld) expect(first.get(`${document}/${file}`)).toBeUndefined();
    for (const file of files) expect(readFileSync(join(cache, file), 'utf8')).not.toContain('金桂石桥');

    for (const file of files) writeFileSync(join(cache, file), JSON.stringify({ texts: [], tables: [], traces: [], gaps: [{ reason: '来自缓存' }] }));
    const second = await readAttachmentInspections(content, portal, read.attachments, cache);
    expect(second.get(`${open[0]!.document}/${open[0]!.file}`)?.gaps).toEqual([{ reason: '来自缓存' }]);
    expect(listFiles(cache)).toEqual(files);
  });
});
