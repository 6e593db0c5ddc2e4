import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBody, readingContextOf, toBodyTask } from '#audit';
import { readContent } from '../lib/read-content.ts';
import { auditContentFolder, portalOf } from './audit-content.ts';
import { BodyThread } from './body-thread.ts';
import { readForAudit } from './read-for-audit.ts';

const asOf = '2026-11-20';
const document = 'documents/normative-documents/2025/rent-standards.md';
let content: string;

beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(fileURLToPath(new URL('../../content', import.meta.url)), content, { recursive: true });
  const file = join(content, document);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n各单位要做好宣传宣传工作,联系人手机13800138000。\n`);
});

afterAll(() => rmSync(content, { recursive: true, force: true }));

const audit = async (threadFrom: number) => {
  const read = await readForAudit(content, () => asOf, threadFrom);
  return auditContentFolder(read, portalOf(read, asOf), asOf);
};

test('the audit is the same with a second thread and without', async () => {
  const alone = await audit(Infinity);
  expect(alone.findings.filter(({ where }) => 'file' in where && where.file === document).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['doubled-words', 'punctuation-width', 'personal-data']),
  );
  expect(await audit(1)).toEqual(alone);
});

/** Bodies with one fault each, read by a thread and by this one, then emptied. */
async function readAndEmpty(count: number) {
  const { settings } = await readContent(content);
  const site = settings.site!;
  const thread = new BodyThread(settings, site, asOf, count);
  const bodies = Array.from({ length: count }, (_, index) => ({ text: '做好宣传宣传工作。', firstLine: index + 1 }));
  for (const body of bodies) thread.add(document, body, undefined);
  await thread.finish();
  for (const body of bodies) body.text = '';
  return bodies.map((body) => readBody(toBodyTask(document, body, undefined), readingContextOf(settings, site, asOf)).proof.found);
}

test.each([1, 200, 1001])('what was seen in %i bodies is not looked at again', async (count) => {
  const found = await readAndEmpty(count);
  expect(found).toMatchObject(Array.from({ length: count }, (_, index) => [['doubled-words', { where: { file: document, line: index + 1 } }]]));
});

test('a thread that fails ends the reading with its error', async () => {
  const { settings } = await readContent(content);
  const thread = new BodyThread(settings, settings.site!, asOf, 1);
  thread.add(document, { text: undefined as unknown as string, firstLine: 1 }, undefined);
  await expect(thread.finish()).rejects.toThrow(/undefined/);
});
