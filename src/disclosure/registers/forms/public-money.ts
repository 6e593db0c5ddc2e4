import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

const money = { kind: '数字', unit: '万元' } as const;

export const publicMoneyForms = [
  registerForm({
    id: 'subsidy-payments',
    title: '惠民惠农补贴资金发放情况表',
    basis: [cite('disclosure-regulation', 21)],
    columns: [
      { key: 'code', title: '编号', unique: true },
      { key: 'above', title: '上级编号', required: false },
      { key: 'place', title: '县、乡镇（街道）、村（社区）' },
      { key: 'households', title: '受益户数', kind: '数字', unit: '户', total: true },
      { key: 'amount', title: '发放金额', kind: '数字', unit: '元', total: true },
      { key: 'paid', title: '发放日期', kind: '日期' },
    ],
    checks: [{ parent: 'above', of: 'code', total: ['households', 'amount'] }],
  }),
  registerForm({
    id: 'subsidy-policies',
    title: '惠民惠农补贴政策清单',
    basis: [cite('disclosure-regulation', 20, 11)],
    columns: [
      { key: 'name', title: '补贴项目', unique: true },
      { key: 'basis', title: '政策依据' },
      { key: 'recipients', title: '补贴对象' },
      { key: 'standard', title: '补贴标准' },
      { key: 'procedure', title: '申领程序' },
      { key: 'organ', title: '主管部门', kind: '机关' },
      { key: 'phone', title: '咨询电话' },
      { key: 'payments', title: '发放情况', kind: '文件', required: false },
    ],
  }),
  registerForm({
    id: 'direct-funds',
    title: '财政资金直达基层情况表',
    basis: [cite('budget-law', 14)],
    columns: [
      { key: 'number', title: '文号', unique: true },
      { key: 'project', title: '项目' },
      { key: 'organ', title: '使用单位', kind: '机关' },
      { key: 'received', title: '上级下达', ...money, total: true },
      { key: 'allocated', title: '已分配', ...money, total: true },
      { key: 'unallocated', title: '未分配', ...money, total: true },
      { key: 'allocatedOn', title: '分配下达日期', kind: '日期' },
      { key: 'spent', title: '已支出', ...money, total: true },
      { key: 'progress', title: '支出进度', kind: '数字', unit: '%', least: 0, most: 100 },
    ],
    checks: [
      { sum: ['allocated', 'unallocated'], equals: 'received' },
      { value: 'spent', atMost: 'allocated' },
      { share: 'progress', part: 'spent', whole: 'allocated' },
      { past: ['allocatedOn'] },
    ],
  }),
  registerForm({
    id: 'audit-rectification',
    title: '审计结果和整改情况表',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'number', title: '审计报告文号' },
      { key: 'problem', title: '查出的问题', unique: true },
      { key: 'organ', title: '被审计单位', kind: '机关' },
      { key: 'published', title: '审计结果公布日期', kind: '日期' },
      { key: 'rectified', title: '整改情况公布日期', kind: '日期', required: false },
      { key: 'result', title: '整改情况', required: false },
      { key: 'state', title: '整改状态', kind: '选项', choices: ['正在整改', '已整改'] },
    ],
    checks: [
      { earlier: 'published', later: 'rectified' },
      { when: 'state', is: ['已整改'], filled: ['rectified', 'result'] },
      { when: 'state', is: ['正在整改'], empty: ['rectified'] },
      { past: ['published', 'rectified'] },
      { after: 'published', threshold: 'rectificationMonths', filled: ['rectified'] },
    ],
  }),
];
