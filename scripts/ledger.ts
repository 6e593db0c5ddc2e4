import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { toCsvText, withheldLedger, withheldLedgerColumns } from '#disclosure';
import { asOfOption, judgementDay, portalOptions, runCommand } from './lib/command.ts';
import { contentFolder, readContent } from './lib/read-content.ts';
import { UserError } from './lib/user-error.ts';
import { portalOf } from './stages/audit-content.ts';

await runCommand({
  name: 'npm run ledger',
  about: '列出依申请公开、不予公开的公文台账，供内部审查；台账不会发布。',
  options: {
    ...portalOptions,
    ...asOfOption,
    out: { type: 'string', value: 'FILE', help: '台账写到哪里（CSV），默认 reports/withheld-ledger.csv' },
  },
  async run(options) {
    const content = await readContent(contentFolder(options.content));
    const portal = portalOf(content, judgementDay(options['as-of'], content.settings.site?.demonstration?.asOf));
    if (!portal) throw new UserError('站点设置无法读取，不能列出台账。', '先运行 npm run audit，改正 site.yaml。');
    if (content.reader.unreadable.size > 0) {
      throw new UserError(`有 ${content.reader.unreadable.size} 个文件无法读取，台账不会完整。`, '先运行 npm run audit，改正这些文件。');
    }
    const entries = withheldLedger(portal);
    const file = resolve(options.out ?? 'reports/withheld-ledger.csv');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      toCsvText([withheldLedgerColumns.map(([, title]) => title), ...entries.map((entry) => withheldLedgerColumns.map(([key]) => entry[key]))]),
    );
    const due = entries.filter(({ reviewState }) => reviewState !== '未到期');
    const lines = [
      `以 ${portal.asOf} 为准：依申请公开 ${entries.filter(({ disclosure }) => disclosure === '依申请公开').length} 件，不予公开 ${entries.filter(({ disclosure }) => disclosure === '不予公开').length} 件，待复审 ${due.length} 件。`,
      ...due.map(({ file: source, reviewBy, reviewState }) => `${source}　复审日：${reviewBy || '没有填写'}（${reviewState}）`),
      `台账：${file}（内部使用，不要放进 content/ 和网站）`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  },
});
