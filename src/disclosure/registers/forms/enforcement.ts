import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

const party = { title: '当事人', description: '法人写全称；自然人只写姓氏，如 王某。' } as const;
const displayed = [
  { key: 'decided', title: '决定日期', kind: '日期' },
  { key: 'published', title: '公示日期', kind: '日期' },
  { key: 'displayUntil', title: '公示截止日', kind: '日期', description: '公示的最后一日，过后这一行不再显示。' },
] as const;

export const enforcementForms = [
  registerForm({
    id: 'random-inspections',
    title: '“双随机、一公开”抽查计划和结果表',
    basis: [cite('disclosure-regulation', 20, 13)],
    columns: [
      { key: 'batch', title: '抽查批次', unique: true },
      { key: 'matter', title: '抽查事项' },
      { key: 'lead', title: '牵头部门', kind: '机关' },
      { key: 'partners', title: '参加部门', kind: '机关', required: false },
      { key: 'scope', title: '抽查对象总数', kind: '数字', unit: '户' },
      { key: 'planned', title: '计划抽查', kind: '数字', unit: '户' },
      { key: 'plannedEnd', title: '计划完成日期', kind: '日期' },
      { key: 'checked', title: '实际抽查', kind: '数字', unit: '户', required: false },
      { key: 'sound', title: '未发现问题', kind: '数字', unit: '户', required: false },
      { key: 'faulty', title: '发现问题', kind: '数字', unit: '户', required: false },
      { key: 'resultPublished', title: '结果公示日期', kind: '日期', required: false },
    ],
    checks: [
      { value: 'planned', atMost: 'scope' },
      { value: 'checked', atMost: 'scope' },
      { sum: ['sound', 'faulty'], equals: 'checked' },
      // Results are told within 20 working days; a month is never shorter.
      { after: 'plannedEnd', months: 1, filled: ['checked', 'resultPublished'] },
      { past: ['resultPublished'] },
    ],
  }),
  registerForm({
    id: 'penalties',
    title: '行政处罚决定公示表',
    basis: [cite('disclosure-regulation', 20, 6)],
    columns: [
      { key: 'number', title: '决定书文号', unique: true },
      { key: 'party', ...party },
      { key: 'matter', title: '违法行为类型' },
      { key: 'content', title: '处罚内容' },
      { key: 'basis', title: '处罚依据' },
      { key: 'organ', title: '处罚机关', kind: '机关' },
      ...displayed,
    ],
    checks: [
      { earlier: 'decided', later: 'published' },
      { earlier: 'published', later: 'displayUntil' },
      { displayedUntil: 'displayUntil' },
      { past: ['decided', 'published'] },
    ],
  }),
  registerForm({
    id: 'permits',
    title: '行政许可决定公示表',
    basis: [cite('disclosure-regulation', 20, 5)],
    columns: [
      { key: 'number', title: '许可文号', unique: true },
      { key: 'party', ...party, title: '被许可人' },
      { key: 'matter', title: '许可事项' },
      { key: 'organ', title: '许可机关', kind: '机关' },
      { key: 'validFrom', title: '有效期自', kind: '日期' },
      { key: 'validTo', title: '有效期至', kind: '日期', required: false },
      ...displayed,
    ],
    checks: [
      { earlier: 'validFrom', later: 'validTo' },
      { earlier: 'decided', later: 'published' },
      { earlier: 'published', later: 'displayUntil' },
      { displayedUntil: 'displayUntil' },
      { past: ['decided', 'published'] },
    ],
  }),
];
