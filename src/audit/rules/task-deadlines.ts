import { cite, dueDayOf, isOfType, isOverdue, yearOf } from '#disclosure';
import { cellPlace } from '../register-places.ts';
import type { ContentRule } from '../rule.ts';

/** Tasks of the yearly 任务分解表 are done by their day, or have a conclusion: this is also the look-back at the year before. */
export const taskDeadlines: ContentRule = {
  id: 'task-deadlines',
  version: 2,
  title: '工作任务序号连续、按期完成，到期的都有结论',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, registers, asOf }, count) {
    for (const register of portal.documents.filter(isOfType('register'))) {
      if (register.form !== 'tasks') continue;
      const current = registers.get(register.id)?.current;
      let former = 0;
      let repeated = 0;
      for (const row of current?.rows ?? []) {
        const { number, due, dueDay } = row.cells;
        const ordinal = /^\d+$/.test(String(number)) ? Number(number) : undefined;
        // A number used twice is told by the rule on rows.
        if (ordinal !== undefined && ordinal === former) repeated += 1;
        else if (ordinal !== undefined && former > 0 && ordinal > former + 1 + repeated) {
          yield {
            where: cellPlace(register, current!, row, 'number'),
            message: `序号 ${former} 之后是 ${ordinal}，缺少 ${former + 1}。`,
            fix: '核对是否漏了任务；没有漏的，把序号顺次改正。',
          };
        }
        former = ordinal ?? 0;
        if (typeof dueDay !== 'string') continue;
        count();
        const meant = typeof due === 'string' ? dueDayOf(due, yearOf(register.published)) : undefined;
        if (meant !== undefined && meant.slice(4) !== dueDay.slice(4)) {
          yield {
            where: cellPlace(register, current!, row, 'dueDay'),
            message: `任务 ${String(number)} 的完成时限是“${String(due)}”，截止日期写的是 ${dueDay}。`,
            fix: `核对两处；时限没有写错的，截止日期改成 ${dueDay.slice(0, 4)}${meant.slice(4)}。`,
          };
        }
        // 未完成 with a remark is a conclusion: the look-back has been done, the task stays overdue on the page.
        if (!isOverdue(row, asOf) || row.cells['state'] === '未完成') continue;
        yield {
          where: cellPlace(register, current!, row, 'state'),
          message: `任务 ${String(row.cells['number'])} 的截止日期是 ${row.cells['dueDay']}，进展还是“${String(row.cells['state'])}”。`,
          fix: '已经完成的，改成 已完成 并写上完成日期；没有完成的，改成 未完成 并在说明里写明原因和整改期限。',
        };
      }
    }
  },
};
