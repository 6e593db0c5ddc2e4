import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildReport } from '#audit';
import { listFiles } from '#content-folder';
import { readContent, type ReadContent } from '../scripts/lib/read-content.ts';
import { portalOf } from '../scripts/stages/audit-content.ts';
import { auditSiteFolder } from '../scripts/stages/audit-site.ts';
import { document as documentFile, siteFaults, type SiteFault } from './support/site-faults.ts';

const { folder, content: contentFolder } = inject('smallPortal');
const copy = join(dirname(folder), 'faulty-site');
const kept = `${copy}-kept`;

/** The first script and style of the site, and an attachment with the page of its document. */
function partsOf(site: string) {
  const files = listFiles(site);
  const attachment = files.find((file) => /^attachments\/[^/]+\/[^/]+\.(?:pdf|docx|xlsx)$/.test(file))!;
  const id = attachment.split('/')[1]!;
  const owner = files.find((file) => file.endsWith(`/${id}/index.html`))!;
  return {
    attachment,
    owner: `/${owner.replace('index.html', '')}`,
    style: files.find((file) => /^_astro\/page-frame.*\.css$/.test(file))!,
    script: files.find((file) => /^_astro\/.*\.js$/.test(file))!,
  };
}

/** Plants a fault; `undo` brings the file back. */
function plant({
  file,
  change,
  create = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>推广</title></head><body><main id="main"><h1>推广</h1></main></body></html>',
}: SiteFault): () => void {
  const path = join(copy, file);
  if (change === 'create') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, create);
    return () => rmSync(path);
  }
  if (change === 'delete') {
    renameSync(path.replace(/\/$/, ''), kept);
    return () => renameSync(kept, path.replace(/\/$/, ''));
  }
  if (typeof change === 'object') {
    const renamed = join(copy, change.rename);
    renameSync(path, renamed);
    return () => renameSync(renamed, path);
  }
  const bytes = readFileSync(path);
  if (typeof change === 'function') {
    const changed = change(bytes.toString());
    expect(changed, 'the fault changes something').not.toBe(bytes.toString());
    writeFileSync(path, changed);
  } else writeFileSync(path, change === 'empty' ? '' : bytes.subarray(0, Math.floor(bytes.length / 2)));
  return () => writeFileSync(path, bytes);
}

describe('a fault planted in a built site', () => {
  let content: ReadContent;
  let undo: (() => void) | undefined;

  beforeAll(async () => {
    for (const path of [copy, kept]) if (existsSync(path)) rmSync(path, { recursive: true });
    cpSync(folder, copy, { recursive: true, filter: (path) => !/\.(?:gz|br)$/.test(path) });
    content = await readContent(contentFolder);
  });

  afterEach(() => {
    undo?.();
    undo = undefined;
  });

  async function findings() {
    const asOf = content.settings.site!.demonstration!.asOf!;
    const portal = portalOf(content, asOf)!;
    const outcome = await auditSiteFolder(copy, portal, content, { finished: true });
    return buildReport([outcome], { asOf, exceptions: [], files: content.filesRead, documents: portal.documents.length, pages: outcome.pages })
      .findings;
  }

  it('none: the untouched site has nothing to report', async () => {
    expect(await findings()).toEqual([]);
  });

  it('a compressed copy of another file is reported once, a copy that is gone is not', async () => {
    const source = join(folder, documentFile);
    for (const ending of ['.gz', '.br']) cpSync(source + ending, join(copy, documentFile) + ending);
    undo = () => ['.gz', '.br'].forEach((ending) => rmSync(join(copy, documentFile) + ending));
    expect(await findings()).toEqual([]);
    cpSync(join(folder, 'index.html.gz'), join(copy, `${documentFile}.gz`));
    expect(await findings()).toMatchObject([{ rule: 'file-manifest', where: { page: `/${documentFile}.gz` } }]);
    cpSync(`${source}.gz`, join(copy, `${documentFile}.gz`));
    const text = readFileSync(source, 'utf8');
    writeFileSync(join(copy, documentFile), text.replace('不少于7日', '不少于5日'));
    const found = await findings();
    writeFileSync(join(copy, documentFile), text);
    expect(found).toMatchObject([{ rule: 'file-manifest', message: expect.stringMatching(/不少于7日.*”改成了“.*不少于5日/) as string }]);
  });

  it.each(siteFaults(partsOf(folder)))('$name is reported once, by $rule', async (fault) => {
    undo = plant(fault);
    const found = await findings();
    const page = fault.page ?? `/${fault.file}`;
    expect(found.map(({ rule, where, message }) => `${rule} ${'page' in where ? where.page : where.file} ${message}`)).toEqual([
      expect.stringContaining(`${fault.rule} ${page} `),
    ]);
    expect(found[0]!.fix).toMatch(/\p{Script=Han}/u);
  });
});
