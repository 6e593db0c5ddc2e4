import { annualTables, isOfType, toTablesYaml, yearOf } from '#disclosure';
import { asOfOption, judgementDay, portalOptions, runCommand } from './lib/command.ts';
import { contentFolder, readContent } from './lib/read-content.ts';
import { UserError } from './lib/user-error.ts';
import { portalOf } from './stages/audit-content.ts';

await runCommand({
  name: 'npm run annual-tables',
  about: '从办理统计表汇总年度报告第三、四部分的两张表，写成 YAML；本年新收与上年结转之和等于办理结果与结转下年之和。',
  options: {
    ...portalOptions,
    ...asOfOption,
    year: { type: 'string', value: 'YYYY', help: '哪一年，默认为基准日所在的年' },
    organ: { type: 'string', value: 'ID', help: '哪个机关的统计表（主管机关编号），默认为全部' },
  },
  async run(options) {
    const content = await readContent(contentFolder(options.content));
    const portal = portalOf(content, judgementDay(options['as-of'], content.settings.site?.demonstration?.asOf));
    if (!portal) throw new UserError('站点设置无法读取，不能汇总。', '先运行 npm run audit，改正 site.yaml。');
    if (content.reader.unreadable.size > 0) {
      throw new UserError(`有 ${content.reader.unreadable.size} 个文件无法读取，汇总不会完整。`, '先运行 npm run audit，改正这些文件。');
    }
    const year = options.year === undefined ? yearOf(portal.asOf) : Number(options.year);
    const rowsOf = (form: string, period: string) =>
      portal.documents
        .filter(isOfType('register'))
        .filter((register) => register.form === form && (options.organ === undefined || register.owner === options.organ))
        .flatMap(({ id }) => content.reader.registers.get(id)?.current.rows ?? [])
        .filter(({ cells }) => String(cells[period]).startsWith(String(year)));
    const requests = rowsOf('requests-statistics', 'period');
    if (requests.length === 0) {
      throw new UserError(`没有 ${year} 年的办理统计。`, '统计表写 form: requests-statistics，“统计期间”以年份开头，如 2026年第一季度。');
    }
    const tables = annualTables(requests, rowsOf('dispute-statistics', 'year'));
    process.stdout.write(toTablesYaml(tables));
    for (const contradiction of tables.contradictions) process.stderr.write(`${contradiction}\n`);
    return tables.contradictions.length > 0 ? 1 : 0;
  },
});
