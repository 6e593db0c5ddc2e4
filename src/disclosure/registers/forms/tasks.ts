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
  registerForm({
    id: 'openness-indicators',
    title: '政务公开工作指标完成情况表',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'indicator', title: '指标', unique: true },
      { key: 'year', title: '年度' },
      { key: 'unit', title: '计量单位' },
      { key: 'least', title: '不低于', kind: '数字', description: '本地考核办法、工作要点规定的下限。' },
      { key: 'actual', title: '完成', kind: '数字' },
      { key: 'evidence', title: '佐证文件', kind: '文件', required: false },
      { key: 'remark', title: '说明', required: false },
    ],
    checks: [
      { covers: 'indicator', values: ['政务公开占绩效考核的权重', '主要负责人听取汇报', '分管负责人听取汇报'] },
      { value: 'least', atMost: 'actual' },
    ],
  }),
  registerForm({
    id: 'openness-inspections',
    title: '政务公开督查和评估台账',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'batch', title: '批次', unique: true },
      { key: 'manner', title: '方式', kind: '选项', choices: ['日常抽查', '季度抽查', '半年检查', '专项检查', '第三方评估'] },
      { key: 'inspected', title: '检查日期', kind: '日期' },
      { key: 'organs', title: '检查单位数', kind: '数字', unit: '个' },
      { key: 'found', title: '问题数', kind: '数字', unit: '个', total: true },
      { key: 'settled', title: '已销号', kind: '数字', unit: '个', total: true },
      { key: 'unsettled', title: '未销号', kind: '数字', unit: '个', total: true },
      { key: 'due', title: '整改期限', kind: '日期' },
      { key: 'state', title: '整改情况', kind: '选项', choices: ['整改中', '全部销号', '逾期督办'] },
      { key: 'circular', title: '通报文件', kind: '文件', required: false },
      { key: 'remark', title: '说明', required: false },
    ],
    checks: [
      { sum: ['settled', 'unsettled'], equals: 'found' },
      { earlier: 'inspected', later: 'due' },
      { after: 'due', state: 'state', not: ['整改中'] },
      { when: 'state', is: ['逾期督办'], filled: ['remark'] },
    ],
  }),
  registerForm({
    id: 'openness-trainings',
    title: '政府信息公开培训和学法情况表',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'number', title: '序号', unique: true },
      { key: 'held', title: '日期', kind: '日期' },
      { key: 'subject', title: '主题' },
      { key: 'kind', title: '类别', kind: '选项', choices: ['领导干部学法', '业务培训', '以干代训', '交流研讨'] },
      { key: 'audience', title: '范围' },
      { key: 'people', title: '人次', kind: '数字', unit: '人次', total: true },
      { key: 'organ', title: '组织单位', kind: '机关' },
      { key: 'reported', title: '写入年度报告', kind: '是否', required: false },
    ],
    checks: [{ covers: 'kind', values: ['领导干部学法', '业务培训'] }],
  }),
  registerForm({
    id: 'promoted-requests',
    title: '依申请公开热点转主动公开台账',
    basis: [cite('disclosure-regulation', 44)],
    columns: [
      { key: 'subject', title: '申请集中的事项', unique: true },
      { key: 'requests', title: '申请件数', kind: '数字', unit: '件', total: true },
      { key: 'analysed', title: '分析日期', kind: '日期' },
      { key: 'organ', title: '承办单位', kind: '机关' },
      { key: 'state', title: '处理结果', kind: '选项', choices: ['正在研究', '已转主动公开', '不宜主动公开'] },
      { key: 'promotedTo', title: '主动公开文件', kind: '文件', required: false },
      { key: 'promoted', title: '转为主动公开日期', kind: '日期', required: false },
      { key: 'reason', title: '理由', required: false },
    ],
    checks: [
      { when: 'state', is: ['已转主动公开'], filled: ['promotedTo', 'promoted'] },
      { when: 'state', is: ['正在研究', '不宜主动公开'], empty: ['promotedTo', 'promoted'] },
      { when: 'state', is: ['不宜主动公开'], filled: ['reason'] },
      { earlier: 'analysed', later: 'promoted' },
    ],
  }),
];
