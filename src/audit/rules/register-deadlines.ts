import { checksOf, cite, columnsOf, findOverdueRows, isOfType, registerForms } from '#disclosure';
import type { ContentRule } from '../rule.ts';

/** What a register says was due is done: rectification told, promises kept, ended notices no longer called running, accounts alive. */
export const registerDeadlines: ContentRule = {
  id: 'register-deadlines',
  version: 1,
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
      for (const { row, message, fix } of findOverdueRows(columnsOf(register), checks, current.rows, asOf, thresholds)) {
        yield { where: { file: current.file, line: row.line }, message: title + message, fix };
      }
    }
  },
};
