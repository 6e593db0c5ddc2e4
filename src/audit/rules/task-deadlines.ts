import { cite, isOfType, isOverdue } from '#disclosure';
import type { ContentRule } from '../rule.ts';

/** Tasks of the yearly 任务分解表 are done by their day, or have a conclusion: this is also the look-back at the year before. */
export const taskDeadlines: ContentRule = {
  id: 'task-deadlines',
  version: 1,
  title: '工作任务按期完成，到期的都有结论',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, registers, asOf }, count) {
    for (const register of portal.documents.filter(isOfType('register'))) {
      if (register.form !== 'tasks') continue;
      const current = registers.get(register.id)?.current;
      for (const row of current?.rows ?? []) {
        if (typeof row.cells['dueDay'] !== 'string') continue;
        count();
        // 未完成 with a remark is a conclusion: the look-back has been done, the task stays overdue on the page.
        if (!isOverdue(row, asOf) || row.cells['state'] === '未完成') continue;
        yield {
          where: { file: current!.file, line: row.line },
          message: `任务 ${String(row.cells['number'])} 的截止日期是 ${row.cells['dueDay']}，进展还是“${String(row.cells['state'])}”。`,
          fix: '已经完成的，改成 已完成 并写上完成日期；没有完成的，改成 未完成 并在说明里写明原因和整改期限。',
        };
      }
    }
  },
};
