import { describe, expect, test } from 'vitest';
import {
  annualTables,
  applicationLedger,
  applicationTerm,
  disputeLedger,
  disputesOfYear,
  readApplicationLedger,
  readDisputeLedger,
  registerFormIds,
  requestsOfYear,
  type RegisterForm,
  type RegisterRow,
} from '#disclosure';
import { readHolidayCalendar } from '../../scripts/lib/holiday-calendar.ts';
import { equationsOf, findBrokenEquations } from './annual-report-equations.ts';

const calendar = readHolidayCalendar();

function tableOf({ columns }: RegisterForm, rows: readonly Readonly<Record<string, string>>[]) {
  return {
    file: '台账.csv',
    headerLine: 1,
    header: columns.map(({ title }) => title),
    rows: rows.map((row, index) => ({ line: index + 2, cells: columns.map(({ key }) => row[key] ?? '') })),
  };
}
const application = (number: string, received: string, more: Readonly<Record<string, string>> = {}) => ({
  number,
  received,
  applicant: '自然人',
  ...more,
});
const disclosed = (answered: string) => ({ reply: '予以公开', result: '（一）予以公开', answered });
const read = (...rows: readonly Readonly<Record<string, string>>[]) => readApplicationLedger(tableOf(applicationLedger, rows), calendar);
const termOf = (row: Readonly<Record<string, string>>, asOf: string) => applicationTerm(calendar, read(row).rows[0] as RegisterRow, asOf);

describe('the term of an application', () => {
  test('is 20 working days, the holidays of the spring festival left out', () => {
    expect(termOf(application('1', '2026-02-02'), '2026-03-06')).toEqual({ due: '2026-03-06', state: '办理中' });
    expect(termOf(application('1', '2026-02-02'), '2026-03-09')).toEqual({ due: '2026-03-06', state: '逾期未答', late: 1 });
  });

  test('is 20 more when the applicant was told in time', () => {
    expect(termOf(application('1', '2026-02-02', { extended: '2026-03-06', ...disclosed('2026-04-03') }), '2026-11-20')).toEqual({
      due: '2026-04-03',
      state: '按期答复',
    });
    expect(read(application('1', '2026-02-02', { extended: '2026-03-09' })).problems.map(({ where, message }) => [where.line, message])).toEqual([
      [2, '第 1 行：延期告知日期 2026-03-09 晚于答复期限 2026-03-06，不能延期。'],
    ]);
  });

  test('begins anew with the correction and stands still while another is asked', () => {
    const corrected = application('1', '2026-09-01', { correction: '2026-09-04' });
    expect(termOf(corrected, '2026-11-20')).toEqual({ state: '等待补正' });
    expect(termOf({ ...corrected, corrected: '2026-11-02' }, '2026-11-20')).toEqual({ due: '2026-11-30', state: '办理中' });
    expect(termOf(application('1', '2026-11-02', { consulted: '2026-11-06', returned: '2026-11-13' }), '2026-11-20').due).toBe('2026-12-07');
  });

  test('is not guessed for a year whose holidays are not known', () => {
    expect(termOf(application('1', '2040-01-02'), '2040-06-01')).toEqual({ state: '期限待定' });
  });
});

describe('rows of the ledger', () => {
  test('that are right are not spoken of', () => {
    expect(read(application('1', '2026-01-05', disclosed('2026-01-09')), application('2', '2026-01-06')).problems).toEqual([]);
  });

  test.each([
    [{ reply: '信息不存在', result: '（一）予以公开', answered: '2026-01-09' }, '答复种类是“信息不存在”，办理结果不能是“（一）予以公开”'],
    [{ answered: '2026-01-09' }, '“答复日期”是 2026-01-09，“答复种类”却是空的'],
    [disclosed('2026-01-02'), '“答复日期”是 2026-01-02，早于“收到日期”的 2026-01-05'],
    [{ applicant: '自然入' }, '没有这个选项；是否为“自然人”'],
    [{ correction: '2026-01-20' }, '补正告知日期 2026-01-20 晚于收到后第 7 个工作日 2026-01-14'],
    [{ archived: '2026-01-20' }, '前面的“答复日期”却是空的'],
  ])('that are wrong are told once, by line: %j', (more, message) => {
    const { problems } = read(application('1', '2026-01-05'), application('2', '2026-01-05', more));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ where: { file: '台账.csv', line: 3 }, message: expect.stringContaining(message) as string });
  });
});

describe('tables three and four of a year', () => {
  const { rows } = read(
    application('2025-9', '2025-12-22', disclosed('2026-01-15')),
    application('2024-9', '2025-11-03', disclosed('2025-11-20')),
    application('2026-1', '2026-01-05', disclosed('2026-01-09')),
    application('2026-2', '2026-12-10', { ...disclosed('2027-01-04'), applicant: '商业企业' }),
  );
  const cases = readDisputeLedger(
    tableOf(disputeLedger, [
      { number: '1', group: '行政复议', accepted: '2025-12-01', outcome: '结果维持', closed: '2026-01-20' },
      { number: '2', group: '行政复议', accepted: '2026-05-06' },
      { number: '3', group: '行政复议', accepted: '2025-02-03', outcome: '结果纠正', closed: '2025-04-01' },
    ]),
  );
  const tables = annualTables(requestsOfYear(rows, 2026), disputesOfYear(cases.rows, 2026));

  test('count what came in, what was carried over and what was answered in the year', () => {
    expect(tables.applications['new']).toMatchObject({ nat: 1, ent: 1, sum: 2 });
    expect(tables.applications['carryIn']).toMatchObject({ nat: 1, sum: 1 });
    expect(tables.applications['open']).toMatchObject({ nat: 2, sum: 2 });
    expect(tables.applications['carryOut']).toMatchObject({ nat: 0, ent: 1, sum: 1 });
    expect(tables.disputes['reconsideration']).toEqual({ upheld: 1, corrected: 0, other: 0, pending: 1, sum: 2 });
  });

  test('satisfy every equation of the national form', () => {
    const valueOf = (path: string) => {
      const [table, key, cell] = path.split('.') as ['applications' | 'disputes', string, string];
      return tables[table][key]?.[cell] ?? 0;
    };
    expect(findBrokenEquations(equationsOf(2021), valueOf)).toEqual([]);
  });
});

test('the ledgers are not forms of a register, so that none can be published', () => {
  expect(registerFormIds).not.toContain(applicationLedger.id);
  expect(registerFormIds).not.toContain(disputeLedger.id);
});
