import {
  annualTables,
  disputeLedger,
  disputesOfYear,
  isOfType,
  readApplicationLedger,
  readDisputeLedger,
  requestsOfYear,
  toTablesYaml,
  yearOf,
  type RegisterRow,
} from '#disclosure';
import { asOfOption, judgementDay, portalOptions, runCommand } from './lib/command.ts';
import { readCompletePortal } from './stages/complete-portal.ts';
import { readHolidayCalendar } from './lib/holiday-calendar.ts';
import { completeLedger, newLedger, readLedgerTable } from './lib/read-ledger.ts';
import { UserError } from './lib/user-error.ts';

interface Options {
  readonly content?: string;
  readonly 'as-of'?: string;
  readonly year?: string;
  readonly organ?: string;
  readonly ledger?: string;
  readonly disputes?: string;
}

interface Statistics {
  readonly requests: readonly RegisterRow[];
  readonly disputes: readonly RegisterRow[];
}

/** Counts of the ledgers that the office keeps, which are never published. */
async function fromLedgers(ledger: string, options: Options): Promise<Statistics> {
  const year = Number(options.year ?? yearOf(judgementDay(options['as-of'], undefined)));
  const applications = completeLedger(readApplicationLedger(await readLedgerTable(ledger, options.content), readHolidayCalendar()));
  const disputes = options.disputes === undefined ? [] : completeLedger(readDisputeLedger(await readLedgerTable(options.disputes, options.content)));
  return { requests: requestsOfYear(applications, year), disputes: disputesOfYear(disputes, year) };
}

/** The published statistics of the year. */
async function fromRegisters(options: Options): Promise<Statistics> {
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
  return { requests, disputes: rowsOf('dispute-statistics', 'year') };
}

await runCommand({
  name: 'npm run annual-tables',
  about: '从办理统计表或者内部台账汇总年度报告第三、四部分的两张表，写成 YAML；本年新收与上年结转之和等于办理结果与结转下年之和。',
  options: {
    ...portalOptions,
    ...asOfOption,
    year: { type: 'string', value: 'YYYY', help: '哪一年，默认为基准日所在的年' },
    organ: { type: 'string', value: 'ID', help: '哪个机关的统计表（主管机关编号），默认为全部' },
    ledger: { type: 'string', value: 'FILE', help: '改从依申请公开受理台账（CSV、XLSX）汇总' },
    template: { type: 'string', value: 'FILE', help: '新建一份只有表头的行政复议、行政诉讼台账（CSV）' },
    disputes: { type: 'string', value: 'FILE', help: '与 --ledger 同用：行政复议、行政诉讼台账；不写的，第四部分各格为 0' },
  },
  async run(options) {
    if (options.template !== undefined) {
      process.stdout.write(`已新建 ${newLedger(options.template, disputeLedger)}，每件复议、诉讼写一行。\n`);
      return 0;
    }
    if (options.ledger === undefined && options.disputes !== undefined) {
      throw new UserError('只写了 --disputes。', '复议、诉讼台账与受理台账一起用：--ledger 受理台账.csv --disputes 复议诉讼台账.csv');
    }
    const { requests, disputes } = options.ledger === undefined ? await fromRegisters(options) : await fromLedgers(options.ledger, options);
    const tables = annualTables(requests, disputes);
    process.stdout.write(toTablesYaml(tables));
    for (const contradiction of tables.contradictions) process.stderr.write(`${contradiction}\n`);
    return tables.contradictions.length > 0 ? 1 : 0;
  },
});
