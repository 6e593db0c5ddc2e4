import { checksOf, cite, columnsOf, dependsOnDay, findRegisterFaults, isOfType, lineOf, registerForms } from '#disclosure';
import { cellPlace } from '../register-places.ts';
import type { ContentRule } from '../rule.ts';

/** Sums, limits, orders and steps hold in the current edition of every register: those of its statutory form and those that its office has set. */
export const registerRelations: ContentRule = {
  id: 'register-relations',
  version: 4,
  title: '登记表的合计、限额、日期先后和办理步骤相符',
  inapplicable: '没有登记表',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check({ portal, registers }, count) {
    for (const register of [...portal.documents, ...portal.withheld].filter(isOfType('register'))) {
      const checks = checksOf(register).filter((check) => !(dependsOnDay(check) || 'displayedUntil' in check));
      const current = registers.get(register.id)?.current;
      if (checks.length === 0 || !current) continue;
      count(checks.length * current.rows.length);
      const form = registerForms.get(register.form ?? '');
      for (const { row, key, message, fix } of findRegisterFaults(columnsOf(register), checks, current.rows)) {
        const table = register.rowsFile === undefined ? lineOf(register.source, 'rows') : 1;
        yield {
          where: row.line > 0 ? cellPlace(register, current, row, key) : { file: current.file, line: table },
          message: form ? `${form.title}${message}` : message,
          fix,
        };
      }
    }
  },
};
