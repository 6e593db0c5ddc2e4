import { checksOf, cite, columnsOf, findOverdueRows, findRegisterFaults, isOfType, registerForms } from '#disclosure';
import type { ContentRule } from '../rule.ts';

/** What a register says was due is done: rectification told, promises kept, ended notices no longer called running, accounts alive. */
export const registerDeadlines: ContentRule = {
  id: 'register-deadlines',
  version: 2,
  title: '登记表里到期的事项已经办结、状态已经更新',
  inapplicable: '没有写明期限的登记表',
  basis: [cite('openness-rules'), cite('website-inspection')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, registers, asOf }, count) {
    const { thresholds } = portal.site;
    for (const register of portal.documents.filter(isOfType('register'))) {
      const checks = checksOf(register).filter((check) => 'after' in check);
      const current = registers.get(register.id)?.current;
      if (checks.length === 0 || !current) continue;
      count(checks.length * current.rows.length);
      const title = registerForms.get(register.form ?? '')?.title ?? '';
      // A row that contradicts itself is told by register-relations; what is due can be said when it is mended.
      const relations = checksOf(register).filter((check) => !('after' in check || 'displayedUntil' in check));
      const doubtful = new Set([...findRegisterFaults(columnsOf(register), relations, current.rows)].map(({ row }) => row));
      for (const { row, key, message, fix } of findOverdueRows(columnsOf(register), checks, current.rows, asOf, thresholds)) {
        if (doubtful.has(row)) continue;
        yield { where: { file: current.file, line: row.line, column: current.positions?.get(key) }, message: title + message, fix };
      }
    }
  },
};
