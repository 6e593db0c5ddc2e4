import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { listFiles } from '#content-folder';
import { auditContentFolder, portalOf } from '../stages/audit-content.ts';
import { auditSiteFolder } from '../stages/audit-site.ts';
import { readForAudit } from '../stages/read-for-audit.ts';
import type { AuditFigures } from './measure-audit.ts';

// A program of its own, so that its memory can be told. Arguments: content, site, day, threads.
const [contentFolder = '', site = '', asOf = '', threads = '1'] = process.argv.slice(2);

async function time<Value>(work: () => Value | Promise<Value>): Promise<readonly [Value, number]> {
  const start = performance.now();
  const value = await work();
  return [value, (performance.now() - start) / 1000];
}

function readAll(folder: string, files: readonly string[]): number {
  return files.reduce((bytes, file) => bytes + readFileSync(join(folder, file)).length, 0);
}

const sources = listFiles(contentFolder);
const results = listFiles(site).filter((file) => !/\.(?:gz|br)$/.test(file));
// The first reading fills the cache of the system for all that come after it.
for (const [folder, files] of [
  [contentFolder, sources],
  [site, results],
] as const)
  for (const file of files) if (statSync(join(folder, file)).size > 0) readFileSync(join(folder, file));
const [sourceBytes, readContentOnce] = await time(() => readAll(contentFolder, sources));
const [siteBytes, readSiteOnce] = await time(() => readAll(site, results));
const [[content, portal], auditContent] = await time(async () => {
  const read = await readForAudit(contentFolder, () => asOf, Number(threads) > 1 ? 0 : Infinity);
  const built = portalOf(read, asOf);
  if (!built) throw new Error('the portal of the corpus cannot be built');
  auditContentFolder(read, built, asOf);
  return [read, built] as const;
});
// As in a build: texts are read again one at a time where a finding asks for them.
content.bodies.clear();
const [{ pages, findings }, auditSite] = await time(() => auditSiteFolder(site, portal, content, { finished: true, threads: Number(threads) }));
const figures: AuditFigures = {
  threads: Number(threads),
  pages,
  findings: findings.length,
  sourceBytes,
  siteBytes,
  seconds: { readContent: readContentOnce, readSite: readSiteOnce, auditContent, auditSite },
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
