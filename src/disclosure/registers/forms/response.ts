import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

const fields = ['疫情防控', '工资支付', '生态环境', '食品药品', '教育医疗养老', '安全生产', '房地产', '困难群众', '其他'];

export const responseForms = [
  registerForm({
    id: 'response-ledger',
    title: '政务舆情回应和承诺落实台账',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'number', title: '编号', unique: true },
      { key: 'subject', title: '主题' },
      { key: 'field', title: '领域', kind: '选项', choices: fields },
      { key: 'organ', title: '回应单位', kind: '机关' },
      { key: 'responded', title: '回应日期', kind: '日期' },
      { key: 'promise', title: '承诺事项', required: false },
      { key: 'due', title: '承诺期限', kind: '日期', required: false },
      { key: 'state', title: '落实状态', kind: '选项', choices: ['没有承诺', '正在落实', '已落实'] },
      { key: 'fulfilled', title: '落实日期', kind: '日期', required: false },
      { key: 'result', title: '落实情况', required: false },
      { key: 'link', title: '公开文件', kind: '文件', required: false },
    ],
    checks: [
      { earlier: 'responded', later: 'due' },
      { earlier: 'responded', later: 'fulfilled' },
      { when: 'state', is: ['正在落实', '已落实'], filled: ['promise', 'due'] },
      { when: 'state', is: ['已落实'], filled: ['fulfilled', 'result'] },
      { when: 'state', is: ['没有承诺'], empty: ['promise', 'due', 'fulfilled'] },
      { when: 'state', is: ['正在落实'], empty: ['fulfilled'] },
      { after: 'due', state: 'state', not: ['正在落实'] },
    ],
  }),
  registerForm({
    id: 'demand-handling',
    title: '群众诉求办理情况表',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'number', title: '编号', unique: true },
      { key: 'demand', title: '诉求内容' },
      { key: 'organ', title: '承办单位', kind: '机关' },
      { key: 'registered', title: '台账登记', kind: '日期' },
      { key: 'assigned', title: '交办转办', kind: '日期', required: false },
      { key: 'settled', title: '整改销号', kind: '日期', required: false },
      { key: 'answered', title: '办结回复', kind: '日期', required: false },
      { key: 'inspected', title: '定期抽查', kind: '日期', required: false },
      { key: 'openness', title: '结果公开', kind: '选项', choices: ['公开', '不公开', '尚未办结'] },
      { key: 'result', title: '办理结果', required: false },
      { key: 'reason', title: '不公开的理由', required: false },
    ],
    checks: [
      { steps: ['registered', 'assigned', 'settled', 'answered', 'inspected'] },
      { when: 'openness', is: ['公开'], filled: ['answered', 'result'] },
      { when: 'openness', is: ['不公开'], filled: ['answered', 'reason'] },
      { when: 'openness', is: ['尚未办结'], empty: ['answered', 'inspected'] },
    ],
  }),
  registerForm({
    id: 'letters',
    title: '来信选登',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'number', title: '编号', unique: true },
      { key: 'subject', title: '来信主题' },
      { key: 'letter', title: '来信内容', description: '隐去来信人的姓名、住址和联系方式。' },
      { key: 'received', title: '来信日期', kind: '日期' },
      { key: 'due', title: '答复期限', kind: '日期', required: false, description: '按办理规则应当答复的最后一天；写了的，计算按期答复率。' },
      { key: 'organ', title: '答复单位', kind: '机关' },
      { key: 'reply', title: '答复内容' },
      { key: 'answered', title: '答复日期', kind: '日期' },
      { key: 'took', title: '办理天数', kind: '数字', unit: '日' },
    ],
    checks: [
      { earlier: 'received', later: 'answered' },
      { earlier: 'received', later: 'due' },
      { span: 'took', from: 'received', to: 'answered' },
    ],
  }),
  registerForm({
    id: 'survey-results',
    title: '网上调研结果表',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'code', title: '题号和选项', unique: true },
      { key: 'above', title: '所属题号', required: false },
      { key: 'wording', title: '题目或选项内容' },
      { key: 'answers', title: '有效回答', kind: '数字', unit: '份' },
      { key: 'response', title: '对共性问题的回应', required: false },
    ],
    checks: [{ parent: 'above', of: 'code', total: ['answers'] }],
  }),
];
