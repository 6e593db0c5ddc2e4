import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildReport, formatJson, formatText, leaveUnchecked, listQuestions, rules, type Outcome, type PersonRule } from '#audit';
import { readAttachmentTexts } from './lib/attachment-texts.ts';
import { asOfOption, judgementDay, portalOptions, runCommand } from './lib/command.ts';
import { fingerprintContent, readBuildRecord } from './lib/fingerprint.ts';
import { contentFolder, outputFolder, readContent, writableFolder } from './lib/read-content.ts';
import { UserError } from './lib/user-error.ts';
import { attachmentTextCache } from './lib/work-folder.ts';
import { auditContentFolder, portalOf } from './stages/audit-content.ts';
import { auditSiteFolder, siteRules } from './stages/audit-site.ts';
import { readPreviousAddresses } from './lib/previous-catalogue.ts';

const printers = { text: formatText, json: formatJson } as const;

await runCommand({
  name: 'npm run audit',
  about: '检查内容和已生成的网站，写出检查报告。',
  options: {
    ...portalOptions,
    site: { type: 'string', value: 'DIR', help: '已生成的网站，默认 dist；与内容不一致时只检查内容' },
    ...asOfOption,
    previous: { type: 'string', value: 'FILE', help: '上一次发布的 data/catalog.json：检查其中的地址是否仍可访问' },
    format: { type: 'string', value: 'text|json', help: '屏幕上显示的格式，默认 text' },
    out: { type: 'string', value: 'DIR', help: '报告文件夹，默认 reports' },
  },
  async run(options) {
    const format = options.format ?? 'text';
    if (!Object.hasOwn(printers, format)) throw new UserError(`没有 ${format} 这种格式。`, `可用的格式：${Object.keys(printers).join('、')}。`);
    const content = readContent(contentFolder(options.content));
    if (content.filesRead === 0) throw new UserError('内容文件夹是空的，没有可以检查的东西。', '用 --content DIR 指明内容文件夹。');
    const asOf = judgementDay(options['as-of'], content.settings.site?.demonstration?.asOf);
    const portal = portalOf(content, asOf);
    const texts = portal && (await readAttachmentTexts(content.folder, portal, attachmentTextCache));
    const outcomes: Outcome[] = [auditContentFolder(content, portal, asOf, texts?.unreadable)];

    const site = outputFolder(options.site);
    if (options.site !== undefined && !existsSync(site))
      throw new UserError(`找不到网站文件夹：${site}`, '先运行 npm run build，或用 --site DIR 指明。');
    let pages: number | null = null;
    const reason = !portal ? '站点设置无法读取，未检查' : !existsSync(site) ? '还没有生成网站，未检查；先运行 npm run build' : undefined;
    const stale = reason === undefined && readBuildRecord(site)?.content !== fingerprintContent(content.folder);
    if (portal && reason === undefined && (options.site !== undefined || !stale)) {
      const outcome = await auditSiteFolder(site, portal, content, options.previous ? readPreviousAddresses(resolve(options.previous)) : undefined);
      pages = outcome.pages;
      outcomes.push(outcome);
    } else {
      outcomes.push(leaveUnchecked(siteRules, reason ?? '已生成的网站与现在的内容不一致，未检查；先运行 npm run build'));
    }
    outcomes.push(listQuestions(rules.filter((rule): rule is PersonRule => rule.subject === 'person')));

    const report = buildReport(outcomes, {
      asOf,
      exceptions: content.settings.exceptions,
      files: content.filesRead,
      documents: portal?.documents.length ?? 0,
      pages,
    });
    const out = writableFolder(options.out ?? 'reports');
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'audit.json'), formatJson(report));
    writeFileSync(join(out, 'audit.txt'), formatText(report));
    process.stdout.write(printers[format as keyof typeof printers](report));
    return report.summary.errors > 0 ? 1 : 0;
  },
});
