import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { toCsvText, withheldLedger, withheldLedgerColumns } from '#disclosure';
import { asOfOption, portalOptions, runCommand } from './lib/command.ts';
import { readCompletePortal } from './stages/complete-portal.ts';

await runCommand({
  name: 'npm run ledger',
  about: '列出依申请公开、不予公开的公文台账，供内部审查；台账不会发布。',
  options: {
    ...portalOptions,
    ...asOfOption,
    out: { type: 'string', value: 'FILE', help: '台账写到哪里（CSV），默认 reports/withheld-ledger.csv' },
  },
  async run(options) {
    const { portal } = await readCompletePortal(options, '列出台账');
    const entries = withheldLedger(portal);
    const file = resolve(options.out ?? 'reports/withheld-ledger.csv');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      toCsvText([withheldLedgerColumns.map(([, title]) => title), ...entries.map((entry) => withheldLedgerColumns.map(([key]) => entry[key]))]),
    );
    const due = entries.filter(({ reviewState }) => reviewState !== '未到期');
    const lines = [
      `截至 ${portal.asOf}：依申请公开 ${entries.filter(({ disclosure }) => disclosure === '依申请公开').length} 件，不予公开 ${entries.filter(({ disclosure }) => disclosure === '不予公开').length} 件，待复审 ${due.length} 件。`,
      ...due.map(({ file: source, reviewBy, reviewState }) => `${source}　复审日：${reviewBy || '没有填写'}（${reviewState}）`),
      `台账：${file}（内部使用，不要放进 content/ 和网站）`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  },
});
