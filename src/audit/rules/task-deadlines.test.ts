import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { auditContent } from '../run.ts';
import { taskDeadlines } from './task-deadlines.ts';

const file = 'documents/fees/tasks-2026.yaml';
const register = (rows: string) => `title: 示例县2026年政务公开工作任务分解表
type: register
form: tasks
kind: 台账
issuers: [county-office]
owner: county-office
basis: [示政办发〔2026〕4号]
published: 2026-04-22
rows:
${rows}`;
const row = (due: string, state: string) =>
  `  - { number: 1, content: 更新指南, organs: 县政府办, dueDay: ${due}, state: ${state}, remark: 待补, finished: 2026-05-01 }\n`;
const messagesOf = (rows: string) =>
  findingsOf(taskDeadlines, { [file]: register(rows) }).map(({ where, message }) => `${'line' in where ? where.line : ''} ${message}`);

test('passes tasks that are done, not yet due, or have a conclusion', () => {
  for (const rows of [row('2026-11-19', '已完成'), row('2026-11-20', '未启动'), row('2026-11-19', '未完成'), row('2026-11-19', '不再实施')]) {
    expect(auditContent([taskDeadlines], contentSubject({ [file]: register(rows) }))).toMatchObject({
      findings: [],
      results: [{ state: 'passed', checked: 1 }],
    });
  }
});

test('finds a task that is overdue', () => {
  expect(messagesOf(row('2026-11-19', '进行中'))).toEqual(['10 任务 1 的截止日期是 2026-11-19，进展还是“进行中”。']);
});

test('does not apply where there are no tasks', () => {
  expect(auditContent([taskDeadlines], contentSubject()).results).toMatchObject([{ state: 'not-applicable' }]);
});
