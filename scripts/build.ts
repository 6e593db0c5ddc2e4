import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildReport, formatFindings, leaveUnchecked, listQuestions, rules, type AuditReport, type Outcome, type PersonRule } from '#audit';
import type { Settings } from '#disclosure';
import { readAttachmentInspections } from './lib/attachment-inspections.ts';
import { readAttachmentTexts } from './lib/attachment-texts.ts';
import { asOfOption, judgementDay, outOption, portalOptions, runCommand } from './lib/command.ts';
import { buildRecordFile, fingerprintContent, readSoftware, type BuildRecord } from './lib/fingerprint.ts';
import { readHolidayCalendar } from './lib/holiday-calendar.ts';
import { contentFolder, outputFolder } from './lib/read-content.ts';
import { removeLeftovers, syncFolder } from './lib/sync-folder.ts';
import { Stopwatch } from './lib/stopwatch.ts';
import { UserError } from './lib/user-error.ts';
import { attachmentInspectionCache, attachmentTextCache, workFolder } from './lib/work-folder.ts';
import { readPreviousAddresses } from './lib/previous-catalogue.ts';
import { auditContentFolder, portalOf } from './stages/audit-content.ts';
import { auditSiteFolder, siteRules } from './stages/audit-site.ts';
import { readForAudit } from './stages/read-for-audit.ts';
import { compressSite } from './stages/compress.ts';
import { indexSearch } from './stages/index-search.ts';
import { completeQualityPage, writeQualityDigest } from './stages/quality-page.ts';
import { writeBriefReport } from './stages/write-evidence.ts';
import { writeChanges } from './stages/write-changes.ts';
import { writeManifest } from './stages/write-manifest.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Heap that making pages gets, in megabytes: about twice what it needs, so that garbage is collected before it piles up. */
function heapFor(documents: number): number {
  return Math.round(500 + documents * 0.02);
}

/** Runs Astro in a process of its own, so that its memory is returned before the next stage. */
function makePages(environment: Record<string, string>, documents: number): Promise<void> {
  return new Promise((done, fail) => {
    const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
    const child = spawn(process.execPath, [`--max-old-space-size=${heapFor(documents)}`, astro, 'build', '--silent'], {
      cwd: project,
      env: { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`astro build: ${code}\n${output}`))));
  });
}

function printFindings(report: AuditReport): void {
  const errorFindings = report.findings.filter((finding) => finding.severity === 'error');
  for (const text of formatFindings(errorFindings, report.rules)) process.stdout.write(`${text}\n\n`);
  const { errors, warnings, notices } = report.summary;
  process.stdout.write(`检查结果：错误 ${errors}，警告 ${warnings}，提示 ${notices}；全部内容见 reports/audit.txt。\n`);
}

await runCommand({
  name: 'npm run build',
  about: '检查内容、生成网页、建立检索索引、检查网站，写入输出文件夹。',
  options: {
    ...portalOptions,
    ...outOption,
    ...asOfOption,
    previous: { type: 'string', value: 'FILE', help: '上一次发布的 data/catalog.json：检查其中的地址是否仍可访问，并接着它的变动清单往下写' },
    timings: { type: 'string', value: 'FILE', help: '把各步骤的用时和内存写入 JSON 文件' },
  },
  async run(options) {
    const folder = contentFolder(options.content);
    const out = outputFolder(options.out);
    const watch = new Stopwatch();

    const dayFor = ({ site }: Settings) => judgementDay(options['as-of'], site?.demonstration?.asOf);
    const content = await watch.time('检查内容', () => readForAudit(folder, dayFor));
    if (content.reader.documents.length + content.reader.pages.length + content.problems.length === 0) {
      throw new UserError('内容文件夹是空的，没有可以发布的东西。', '用 --content DIR 指明内容文件夹。');
    }
    const asOf = dayFor(content.settings);
    const portal = portalOf(content, asOf);
    const texts = portal && (await watch.time('读取附件', () => readAttachmentTexts(folder, portal, attachmentTextCache)));
    const inspections =
      portal && (await watch.time('读取附件', () => readAttachmentInspections(folder, portal, content.attachments, attachmentInspectionCache)));
    const outcomes: Outcome[] = [await watch.time('检查内容', () => auditContentFolder(content, portal, asOf, texts?.unreadable, inspections))];
    const questions = listQuestions(rules.filter((rule): rule is PersonRule => rule.subject === 'person'));
    const context = {
      asOf,
      exceptions: content.settings.exceptions,
      files: content.filesRead,
      documents: portal?.documents.length ?? 0,
      calendar: readHolidayCalendar(),
      fingerprints: { content: fingerprintContent(folder) },
      software: readSoftware(),
      ...(portal && { portal }),
    };
    const before = buildReport([...outcomes, leaveUnchecked(siteRules, '内容有错误，没有生成网站'), questions], { ...context, pages: null });
    if (!portal || before.summary.errors > 0) {
      writeBriefReport('reports', before);
      printFindings(before);
      process.stdout.write('内容有错误，没有生成网站；原有的网站没有改动。\n');
      return 1;
    }

    // While Astro runs, the texts are its own to read.
    content.bodies.clear();
    const work = workFolder(folder, out);
    const staging = join(work, 'site');
    mkdirSync(staging, { recursive: true });
    const quality = writeQualityDigest(work, before, portal);
    await watch.time('生成网页', async () => {
      const started = Date.now();
      await makePages(
        {
          PORTAL_CONTENT: folder,
          PORTAL_STAGING: staging,
          PORTAL_CACHE: join(work, 'cache'),
          PORTAL_AS_OF: asOf,
          PORTAL_QUALITY: quality,
        },
        portal.documents.length,
      );
      removeLeftovers(staging, started);
    });
    writeChanges(staging, portal, options.previous && resolve(options.previous));
    const { documents, shards } = await watch.time('建立检索索引', () =>
      indexSearch(staging, portal, { previous: out, cache: join(work, 'search-parts'), attachments: texts }),
    );
    process.stdout.write(`检索索引：${documents} 件，${shards} 个分册。\n`);
    const record: BuildRecord = { asOf, content: context.fingerprints.content, software: context.software.fingerprint };
    writeFileSync(join(staging, buildRecordFile), `${JSON.stringify(record)}\n`);
    const previous = options.previous ? readPreviousAddresses(resolve(options.previous)) : undefined;
    const site = await watch.time('检查网站', () => auditSiteFolder(staging, portal, content, { previous }));
    const looked = { ...context, pages: site.pages, links: site.links };
    completeQualityPage(staging, buildReport([...outcomes, site, questions], looked));
    const fingerprint = await watch.time('写入清单', () => writeManifest(staging, record));
    const report = buildReport([...outcomes, site, questions], {
      ...looked,
      fingerprints: { ...context.fingerprints, site: fingerprint ?? null },
    });
    const { written, removed, unchanged } = await watch.time('写入输出文件夹', () => syncFolder(staging, out));
    await watch.time('压缩', () => compressSite(out));
    process.stdout.write(`${out}：写入 ${written} 个文件，删除 ${removed} 个，未变 ${unchanged} 个。\n`);
    if (options.timings) writeFileSync(resolve(options.timings), `${JSON.stringify(watch.stages(), null, 2)}\n`);
    writeBriefReport('reports', report);
    printFindings(report);
    process.stdout.write(`${watch.summary()}\n`);
    return report.summary.errors > 0 ? 1 : 0;
  },
});
