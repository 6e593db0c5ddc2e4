import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildReport, leaveUnchecked, listQuestions, rules, type Outcome, type PersonRule, type SiteOutcome } from '#audit';
import { readAttachmentInspections } from './lib/attachment-inspections.ts';
import type { Day, Portal, Settings } from '#disclosure';
import { readAttachmentTexts } from './lib/attachment-texts.ts';
import { readContentHistory } from './lib/content-history.ts';
import { asOfOption, judgementDay, portalOptions, runCommand } from './lib/command.ts';
import { fingerprintContent, readBuildRecord, readSoftware } from './lib/fingerprint.ts';
import { readHolidayCalendar } from './lib/holiday-calendar.ts';
import { contentFolder, outputFolder, writableFolder } from './lib/read-content.ts';
import { readFormerReport } from './lib/read-former-report.ts';
import { UserError } from './lib/user-error.ts';
import { attachmentInspectionCache, attachmentTextCache } from './lib/work-folder.ts';
import { auditContentFolder, portalOf } from './stages/audit-content.ts';
import { auditSiteFolder, siteRules } from './stages/audit-site.ts';
import { readForAudit } from './stages/read-for-audit.ts';
import { politeManners } from './stages/check-external-links.ts';
import { printers, writeEvidence } from './stages/write-evidence.ts';
import { readFormerCatalogue, readPreviousAddresses } from './lib/previous-catalogue.ts';

function externalCheck(portal: Portal, asOf: Day, memoryFile: string) {
  const { externalLinkFailures: failures, externalLinkDays: days } = portal.site.thresholds;
  const note = process.stderr.isTTY ? (done: number) => void process.stderr.write(`\r外部链接：已检查 ${done} 个`) : undefined;
  return { asOf, memoryFile, patience: { failures, days }, manners: politeManners(portal), ...(note && { note }) };
}

await runCommand({
  name: 'npm run audit',
  about: '检查内容和已生成的网站，写出检查报告。',
  options: {
    ...portalOptions,
    site: { type: 'string', value: 'DIR', help: '已生成的网站，默认 dist；与内容不一致时只检查内容' },
    ...asOfOption,
    previous: { type: 'string', value: 'FILE', help: '上一次发布的 data/catalog.json：检查其中的地址是否仍可访问、发布日期有没有改' },
    compare: { type: 'string', value: 'FILE', help: '上一次检查写出的 audit.json：列出新增、仍未解决和已解决的问题' },
    external: { type: 'boolean', help: '逐个访问外部链接：失效、跳转、IPv6、换主；须能上网，生成网站时从不做' },
    memory: { type: 'string', value: 'FILE', help: '外部链接历次检查的记录，默认 reports/external-links.json' },
    format: { type: 'string', value: 'FORMAT', help: `屏幕上显示的格式：${Object.keys(printers).join('、')}；默认 text` },
    out: { type: 'string', value: 'DIR', help: '证据包写入的文件夹，默认 reports' },
  },
  async run(options) {
    const format = options.format ?? 'text';
    if (!Object.hasOwn(printers, format)) throw new UserError(`没有 ${format} 这种格式。`, `可用的格式：${Object.keys(printers).join('、')}。`);
    const dayFor = ({ site }: Settings) => judgementDay(options['as-of'], site?.demonstration?.asOf);
    const content = await readForAudit(contentFolder(options.content), dayFor);
    if (content.filesRead === 0) throw new UserError('内容文件夹是空的，没有可以检查的东西。', '用 --content DIR 指明内容文件夹。');
    const asOf = dayFor(content.settings);
    const portal = portalOf(content, asOf);
    const former = options.compare === undefined ? undefined : readFormerReport(resolve(options.compare), asOf, portal?.site);
    const texts = portal && (await readAttachmentTexts(content.folder, portal, attachmentTextCache));
    const inspections = portal && (await readAttachmentInspections(content.folder, portal, content.attachments, attachmentInspectionCache));
    const formerCatalogue = options.previous === undefined ? undefined : readFormerCatalogue(resolve(options.previous));
    const past = { history: readContentHistory(content.folder), ...(formerCatalogue && { formerCatalogue }) };
    const outcomes: Outcome[] = [auditContentFolder(content, portal, asOf, texts?.unreadable, inspections, past)];

    const site = outputFolder(options.site);
    if (options.site !== undefined && !existsSync(site))
      throw new UserError(`找不到网站文件夹：${site}`, '先运行 npm run build，或用 --site DIR 指明。');
    let built: (SiteOutcome & { readonly fingerprint: string | undefined }) | undefined;
    const fingerprint = fingerprintContent(content.folder);
    const stale = readBuildRecord(site)?.content !== fingerprint;
    if (portal && existsSync(site) && (options.site !== undefined || !stale)) {
      built = await auditSiteFolder(site, portal, content, {
        previous: options.previous ? readPreviousAddresses(resolve(options.previous)) : undefined,
        finished: true,
        sameContent: !stale,
        ...(options.external && { external: externalCheck(portal, asOf, resolve(options.memory ?? 'reports/external-links.json')) }),
      });
      outcomes.push(built);
    } else {
      // The same words whether there is an old site or none: what lies in a machine's output folder is no part of what is checked.
      const reason = portal ? '没有按现在的内容生成的网站，未检查；先运行 npm run build' : '站点设置无法读取，未检查';
      outcomes.push(leaveUnchecked(siteRules, reason));
    }
    outcomes.push(listQuestions(rules.filter((rule): rule is PersonRule => rule.subject === 'person')));

    const report = buildReport(outcomes, {
      asOf,
      exceptions: content.settings.exceptions,
      files: content.filesRead,
      documents: portal?.documents.length ?? 0,
      pages: built?.pages ?? null,
      calendar: readHolidayCalendar(),
      fingerprints: { content: fingerprint, site: built?.fingerprint ?? null },
      software: readSoftware(),
      ...(portal && { portal }),
      ...(former && { former }),
      ...(built && { links: built.links }),
    });
    await writeEvidence(writableFolder(options.out ?? 'reports'), report);
    process.stdout.write(printers[format as keyof typeof printers](report));
    return report.summary.errors > 0 ? 1 : 0;
  },
});
