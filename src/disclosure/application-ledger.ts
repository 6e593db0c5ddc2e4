import type { Day } from './dates.ts';
import { applicantColumns, disputeCells, disputeGroups } from './document-types/annual-report-tables.ts';
import type { Problem } from './finding.ts';
import { addWorkingDays, UnknownHolidayYear, workingDaysBetween, type WorkingCalendar } from './holidays.ts';
import { countedRequests } from './registers/forms/requests.ts';
import { findRegisterFaults } from './registers/register-faults.ts';
import { registerForm, type RegisterForm } from './registers/register-form.ts';
import { readRowTable, type RegisterRow } from './registers/register-rows.ts';
import type { RowTable } from './registers/row-table.ts';
import { cite } from './statutes.ts';

/*
 * The ledgers that an office keeps of applications for information and of the disputes about them. They stay inside the office:
 * they are not forms of a register, so that no document can be made of them.
 */

const resultItems = [...countedRequests].filter(([, { part }]) => part === 'result').map(([name]) => name);
const resultsFrom = (...keys: readonly string[]) =>
  [...countedRequests].filter(([, row]) => keys.some((key) => row.key === key || row.key.replace(/\d$/, '') === key)).map(([name]) => name);

/** The seven kinds of reply of article 36, with the rows of table three in which each is counted; what ends otherwise is 其他处理. */
export const replyKinds: ReadonlyMap<string, readonly string[]> = new Map([
  ['已经主动公开', resultsFrom('open')],
  ['予以公开', resultsFrom('open')],
  ['不予公开', resultsFrom('part', 'deny')],
  ['信息不存在', resultsFrom('none1', 'none2')],
  ['不属于本机关公开', resultsFrom('none1')],
  ['重复申请', resultsFrom('skip2')],
  ['另有规定', resultsFrom('deny8')],
  ['其他处理', resultsFrom('none3', 'skip1', 'skip3', 'skip4', 'skip5', 'misc')],
]);

const applicants = applicantColumns.filter(({ key }) => key !== 'sum');
const choice = (key: string, title: string, choices: readonly string[]) => ({ key, title, kind: '选项' as const, choices: [...choices] });
const date = (key: string, title: string, required = false) => ({ key, title, kind: '日期' as const, required });

/** 登记、审核、办理、答复、归档: one row for each application, without anything about the person but the kind of applicant. */
export const applicationLedger = registerForm({
  id: 'application-ledger',
  title: '政府信息公开申请受理台账',
  basis: [cite('disclosure-regulation', 45)],
  columns: [
    { key: 'number', title: '登记编号', unique: true },
    date('received', '收到日期', true),
    choice(
      'applicant',
      '申请人类别',
      applicants.map(({ label }) => label),
    ),
    date('correction', '补正告知日期'),
    date('corrected', '收到补正日期'),
    date('consulted', '征求意见发出日期'),
    date('returned', '征求意见收回日期'),
    date('extended', '延期告知日期'),
    { ...choice('reply', '答复种类', [...replyKinds.keys()]), required: false },
    { ...choice('result', '办理结果', resultItems), required: false },
    date('answered', '答复日期'),
    date('archived', '归档日期'),
  ],
  checks: [
    { earlier: 'received', later: 'correction' },
    { steps: ['correction', 'corrected'] },
    { steps: ['consulted', 'returned'] },
    { earlier: 'received', later: 'consulted' },
    { earlier: 'received', later: 'extended' },
    { earlier: 'received', later: 'answered' },
    { earlier: 'corrected', later: 'answered' },
    { earlier: 'extended', later: 'answered' },
    { steps: ['answered', 'archived'] },
    { when: 'reply', is: [...replyKinds.keys()], filled: ['result', 'answered'] },
    { when: 'result', is: resultItems, filled: ['reply'] },
  ],
});

/** 行政复议 and 行政诉讼 about applications: one row for each case. */
export const disputeLedger = registerForm({
  id: 'dispute-ledger',
  title: '政府信息公开行政复议、行政诉讼台账',
  basis: [cite('disclosure-regulation', 50)],
  columns: [
    { key: 'number', title: '案件编号', unique: true },
    choice(
      'group',
      '类别',
      disputeGroups.map(({ label }) => label),
    ),
    date('accepted', '受理日期', true),
    {
      ...choice(
        'outcome',
        '结果',
        disputeCells.filter(({ key }) => !['pending', 'sum'].includes(key)).map(({ label }) => label),
      ),
      required: false,
    },
    date('closed', '审结日期'),
  ],
  checks: [
    { earlier: 'accepted', later: 'closed' },
    { when: 'outcome', is: disputeCells.map(({ label }) => label), filled: ['closed'] },
  ],
});

const dayIn = ({ cells }: RegisterRow, key: string): Day | undefined => (typeof cells[key] === 'string' ? cells[key] : undefined);

/** Article 33: to be answered within so many working days, and as many again when the applicant was told of it. */
const answerDays = 20;
/** Article 30: to say what is missing from an application. */
const correctionDays = 7;

export interface ApplicationTerm {
  /** The last day for the answer; `undefined` while the clock stands still, or when the calendar of the year is not known. */
  readonly due?: Day;
  readonly state: '按期答复' | '逾期答复' | '办理中' | '逾期未答' | '等待补正' | '征求意见' | '期限待定';
  /** Working days past the term, of what is late. */
  readonly late?: number;
}

/** The first term without and the whole term with what the applicant was told of. */
function dueDays(calendar: WorkingCalendar, row: RegisterRow): { readonly first: Day; readonly due: Day } {
  const consulted = dayIn(row, 'consulted');
  const returned = dayIn(row, 'returned');
  const paused = consulted && returned ? workingDaysBetween(calendar, consulted, returned) : 0;
  const first = addWorkingDays(calendar, dayIn(row, 'corrected') ?? dayIn(row, 'received')!, answerDays + paused);
  return { first, due: dayIn(row, 'extended') ? addWorkingDays(calendar, first, answerDays) : first };
}

/** How an application stands on a day: what happened later has not happened yet. */
export function applicationTerm(calendar: WorkingCalendar, row: RegisterRow, asOf: Day): ApplicationTerm {
  const had = (key: string) => (dayIn(row, key) ?? '9999') <= asOf;
  const answered = had('answered') ? dayIn(row, 'answered') : undefined;
  if (!answered && had('correction') && !had('corrected')) return { state: '等待补正' };
  if (!answered && had('consulted') && !had('returned')) return { state: '征求意见' };
  try {
    const { due } = dueDays(calendar, row);
    const ended = answered ?? asOf;
    if (ended <= due) return { due, state: answered ? '按期答复' : '办理中' };
    return { due, state: answered ? '逾期答复' : '逾期未答', late: workingDaysBetween(calendar, due, ended) };
  } catch (error) {
    if (!(error instanceof UnknownHolidayYear)) throw error;
    return { state: '期限待定' };
  }
}

interface LedgerRows {
  readonly rows: readonly RegisterRow[];
  readonly problems: readonly Problem[];
}

/** @param ended the day that ends a case, and what has to be written then */
function readLedger(form: RegisterForm, table: RowTable, ended: { readonly day: string; readonly by: string }): LedgerRows {
  const { rows: read, problems } = readRowTable(table, form.columns);
  const at = (row: RegisterRow, key: string) => ({ file: table.file, line: row.line, column: read.positions?.get(key) });
  const faults = [...findRegisterFaults(form.columns, form.checks, read.rows)].map(({ row, key, message, fix }): Problem => ({
    rule: form.id,
    where: at(row, key),
    message,
    fix,
  }));
  const titleOf = new Map(form.columns.map(({ key, title }) => [key, title]));
  for (const [index, row] of read.rows.entries()) {
    const day = dayIn(row, ended.day);
    const told = problems.some(({ where }) => where.line === row.line);
    if (!day || told || (row.cells[ended.by] ?? null) !== null) continue;
    const message = `第 ${index + 1} 行：“${titleOf.get(ended.day)}”是 ${day}，“${titleOf.get(ended.by)}”却是空的。`;
    faults.push({ rule: form.id, where: at(row, ended.by), message, fix: `补上“${titleOf.get(ended.by)}”。` });
  }
  return { rows: read.rows, problems: [...problems, ...faults] };
}

/** Rows of a ledger of applications, with what is wrong in them by line and column. */
export function readApplicationLedger(table: RowTable, calendar: WorkingCalendar): LedgerRows {
  const { rows, problems } = readLedger(applicationLedger, table, { day: 'answered', by: 'reply' });
  const faults: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const report = (message: string, fix: string) =>
      faults.push({ rule: applicationLedger.id, where: { file: table.file, line: row.line }, message: `第 ${index + 1} 行：${message}`, fix });
    const { reply, result } = row.cells;
    const allowed = replyKinds.get(String(reply));
    if (allowed && typeof result === 'string' && !allowed.includes(result)) {
      report(`答复种类是“${String(reply)}”，办理结果不能是“${result}”。`, `改正其中一个；“${String(reply)}”计入：${allowed.join('、')}。`);
    }
    const received = dayIn(row, 'received');
    if (!received) continue;
    try {
      const correction = dayIn(row, 'correction');
      const correctionDue = correction && addWorkingDays(calendar, received, correctionDays);
      if (correctionDue && correction > correctionDue) {
        report(`补正告知日期 ${correction} 晚于收到后第 ${correctionDays} 个工作日 ${correctionDue}。`, '核对两个日期；日期属实的，这一步已经逾期。');
      }
      const extended = dayIn(row, 'extended');
      const first = extended && dueDays(calendar, row).first;
      if (first && extended > first)
        report(`延期告知日期 ${extended} 晚于答复期限 ${first}，不能延期。`, '核对日期；期满后才告知的，删去延期告知日期，按逾期计。');
    } catch (error) {
      if (!(error instanceof UnknownHolidayYear)) throw error;
    }
  }
  return { rows, problems: [...problems, ...faults] };
}

export function readDisputeLedger(table: RowTable): LedgerRows {
  return readLedger(disputeLedger, table, { day: 'closed', by: 'outcome' });
}

/** The rows of the form `requests-statistics` that the applications of a year amount to, one for each count. */
export function requestsOfYear(rows: readonly RegisterRow[], year: number): readonly RegisterRow[] {
  const keyOf = new Map<unknown, string>(applicants.map(({ key, label }) => [label, key]));
  const nameOf = new Map([...countedRequests].map(([name, { key }]) => [key, name]));
  return rows.flatMap((row) => {
    const received = dayIn(row, 'received') ?? '';
    const answered = dayIn(row, 'answered') ?? '9999';
    const applicant = keyOf.get(row.cells['applicant']);
    if (!applicant || received === '' || received > `${year}-12-31` || answered < `${year}-01-01`) return [];
    const count = (item: unknown): RegisterRow => ({ line: row.line, cells: { item: String(item), [applicant]: 1, sum: 1 } });
    const entered = count(nameOf.get(received < `${year}-01-01` ? 'carryIn' : 'new'));
    return answered <= `${year}-12-31` ? [entered, count(row.cells['result'])] : [entered];
  });
}

/** The rows of the form `dispute-statistics` for a year: cases closed in it, and those that were pending at its end. */
export function disputesOfYear(rows: readonly RegisterRow[], year: number): readonly RegisterRow[] {
  const keyOf = new Map<unknown, string>(disputeCells.map(({ key, label }) => [label, key]));
  return disputeGroups.map(({ label }) => {
    const cells: Record<string, string | number> = { year: `${year}年`, group: label };
    const add = (key: string) => (cells[key] = Number(cells[key] ?? 0) + 1);
    for (const row of rows) {
      const closed = dayIn(row, 'closed') ?? '9999';
      if (row.cells['group'] !== label || (dayIn(row, 'accepted') ?? '9999') > `${year}-12-31` || closed < `${year}-01-01`) continue;
      add(closed <= `${year}-12-31` ? (keyOf.get(row.cells['outcome']) ?? 'other') : 'pending');
      add('sum');
    }
    return { line: 0, cells };
  });
}
