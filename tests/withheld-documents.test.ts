import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '#content-folder';
import { phraseOfRun } from '#search/tokens.ts';
import { extractText } from '../scripts/lib/extract-text.ts';
import { readContent } from '../scripts/lib/read-content.ts';
import { portalOf } from '../scripts/stages/audit-content.ts';
import { openIndex } from '../scripts/stages/testing/open-index.ts';

/** Characters of a run that is looked for; shorter ones stand in other texts too. */
const runLength = 12;

/** Overlapping runs of a text without white space and Markdown marks. */
function runsOf(text: string): string[] {
  const plain = text.replace(/[\s*#>|`_-]+/g, '');
  return Array.from({ length: Math.max(0, plain.length - runLength + 1) }, (_, index) => plain.slice(index, index + runLength));
}

/** The readable content of an output file: plain, or unpacked where the build packs it. */
function contentOf(path: string): Buffer {
  const bytes = readFileSync(path);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

describe('documents that are not 主动公开', async () => {
  const { folder, content } = inject('rootPortal');
  const source = await readContent(content);
  const portal = portalOf(source, source.settings.site!.demonstration!.asOf!)!;
  const files = listFiles(folder).filter((file) => !file.endsWith('.br'));
  const open = portal.documents
    .map((document) => `${document.title}${document.summary ?? ''}${source.bodies.get(document.source.file)?.text ?? ''}`)
    .join('\n')
    .replace(/[\s*#>|`_-]+/g, '');

  it('stand in the demonstration content', () => {
    expect(portal.withheld.length).toBeGreaterThanOrEqual(2);
    expect(portal.withheld.some((document) => (document.attachments ?? []).length > 0)).toBe(true);
  });

  it('leave nothing of the text of their attachments', async () => {
    const phrase = '金桂石桥五十五号';
    const sources = portal.withheld.flatMap((document) =>
      (document.attachments ?? []).map(({ file }) => join(content, 'attachments', document.id, file)),
    );
    const texts = await Promise.all(sources.map((source) => extractText(source, readFileSync(source))));
    expect(texts.flatMap(({ blocks }) => blocks ?? []).join('\n')).toContain(phrase);
    for (const file of files) expect(contentOf(join(folder, file)).includes(phrase), file).toBe(false);
    const index = await openIndex(folder);
    expect(await index.find(phraseOfRun('最低生活保障'))).not.toEqual(new Map());
    expect(await index.find(phraseOfRun(phrase))).toEqual(new Map());
  });

  it('leave no run of text in any byte of the output', () => {
    const secrets = portal.withheld.map((document) => {
      const texts = [document.title, document.summary ?? '', source.bodies.get(document.source.file)?.text ?? ''];
      const attachments = (document.attachments ?? []).map(({ file }) => readFileSync(join(content, 'attachments', document.id, file)));
      return { id: document.id, runs: new Set(texts.flatMap(runsOf).filter((run) => !open.includes(run))), attachments };
    });
    for (const { id, runs } of secrets) expect(runs.size, id).toBeGreaterThan(20);
    const owners = new Map(secrets.flatMap(({ id, runs }) => [...runs].map((run) => [run, id] as const)));
    for (const file of files) {
      const bytes = contentOf(join(folder, file));
      // A packed copy of a file that is looked at.
      if (file.endsWith('.gz') && bytes.equals(readFileSync(join(folder, file.slice(0, -3))))) continue;
      const text = bytes.toString('utf8');
      for (const { id, attachments } of secrets) {
        expect(file).not.toContain(id);
        expect(
          attachments.some((attachment) => attachment.equals(bytes)),
          `${file} is an attachment of ${id}`,
        ).toBe(false);
        expect(text.includes(id), `${file} names ${id}`).toBe(false);
      }
      const plain = text.replace(/<[^>]*>/g, '').replace(/[\s*#>|`_-]+/g, '');
      for (let start = 0; start + runLength <= plain.length; start += 1) {
        const run = plain.slice(start, start + runLength);
        if (owners.has(run)) expect.fail(`${file} holds “${run}” of ${owners.get(run)}`);
      }
    }
  });
});
