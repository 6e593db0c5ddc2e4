import {
  checksOf,
  cite,
  columnsOf,
  dependsOnDay,
  findOverdueRows,
  findRegisterFaults,
  isOfType,
  registerForms,
  type DocumentOf,
  type RegisterRows,
} from '#disclosure';
import { cellPlace } from '../register-places.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';
import { workingDayDeadlines } from '../working-day-deadlines.ts';

/** What a register says was due is done: rectification told, promises kept, ended notices no longer called running, accounts alive. */
/** Decisions of 双公示 that were displayed after the working days within which what is made has to be disclosed. */
function* lateDisplays({ portal, calendar }: ContentSubject, register: DocumentOf<'register'>, current: RegisterRows) {
  if (register.form !== 'permits' && register.form !== 'penalties') return;
  const days = portal.site.thresholds.publicationWorkingDays;
  const deadlineOf = workingDayDeadlines(calendar, days);
  for (const [index, row] of current.rows.entries()) {
    const { decided, published } = row.cells;
    if (typeof decided !== 'string' || typeof published !== 'string') continue;
    const due = deadlineOf(decided);
    if (typeof due !== 'string' || published <= due) continue;
    yield {
      where: cellPlace(register, current, row, 'published'),
      message: `第 ${index + 1} 行：${decided} 决定，应在 ${due}（${days} 个工作日）前公示，${published} 才公示。`,
      fix: '核对两个日期；确实晚了的，作例外登记并说明原因。',
    };
  }
}

export const registerDeadlines: ContentRule = {
  id: 'register-deadlines',
  version: 3,
  title: '登记表里到期的事项已经办结、状态已经更新',
  inapplicable: '没有写明期限的登记表',
  basis: [cite('openness-rules'), cite('website-inspection')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal, registers, asOf } = subject;
    const { thresholds } = portal.site;
    for (const register of portal.documents.filter(isOfType('register'))) {
      const checks = checksOf(register).filter(dependsOnDay);
      const current = registers.get(register.id)?.current;
      if (checks.length === 0 || !current) continue;
      count(checks.length * current.rows.length);
      yield* lateDisplays(subject, register, current);
      const title = registerForms.get(register.form ?? '')?.title ?? '';
      // A row that contradicts itself is told by register-relations; what is due can be said when it is mended.
      const relations = checksOf(register).filter((check) => !(dependsOnDay(check) || 'displayedUntil' in check));
      const doubtful = new Set([...findRegisterFaults(columnsOf(register), relations, current.rows)].map(({ row }) => row));
      for (const { row, key, message, fix } of findOverdueRows(columnsOf(register), checks, current.rows, asOf, thresholds)) {
        if (doubtful.has(row)) continue;
        yield { where: cellPlace(register, current, row, key), message: title + message, fix };
      }
    }
  },
};
