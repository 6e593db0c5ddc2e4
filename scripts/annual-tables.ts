import { annualTables, isOfType, toTablesYaml, yearOf } from '#disclosure';
import { asOfOption, portalOptions, runCommand } from './lib/command.ts';
import { readCompletePortal } from './lib/complete-portal.ts';
import { UserError } from './lib/user-error.ts';

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
    const { content, portal } = await readCompletePortal(options, '汇总');
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
