import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

/** States of a task, in the order in which work goes on. */
export const taskStates = ['未启动', '进行中', '已完成', '未完成', '不再实施'] as const;

export const taskForms = [
  registerForm({
    id: 'tasks',
    title: '工作任务分解表',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'number', title: '序号', unique: true },
      { key: 'subject', title: '任务', required: false },
      { key: 'content', title: '具体要求' },
      { key: 'lead', title: '牵头单位', kind: '机关', required: false },
      { key: 'organs', title: '责任单位', kind: '机关', required: false },
      { key: 'others', title: '其他责任单位', required: false },
      { key: 'due', title: '完成时限', required: false },
      { key: 'dueDay', title: '截止日期', kind: '日期', required: false },
      { key: 'state', title: '进展', kind: '选项', choices: [...taskStates] },
      { key: 'finished', title: '完成日期', kind: '日期', required: false },
      { key: 'evidence', title: '佐证文件', kind: '文件', required: false },
      { key: 'remark', title: '说明', required: false },
      { key: 'reported', title: '写入年度报告', kind: '是否', required: false },
    ],
    checks: [
      { when: 'state', is: ['已完成'], filled: ['finished'] },
      { when: 'state', is: ['未完成', '不再实施'], filled: ['remark'] },
    ],
  }),
];
