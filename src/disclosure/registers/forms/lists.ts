import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

const organ = { key: 'organ', title: '实施机关', kind: '机关' } as const;

/** Kinds of administrative power, as lists of powers and responsibilities sort them. */
const powerKinds = ['行政许可', '行政处罚', '行政强制', '行政征收', '行政给付', '行政检查', '行政确认', '行政奖励', '行政裁决', '其他行政权力'];

export const listForms = [
  registerForm({
    id: 'power-list',
    title: '部门权责清单',
    basis: [cite('disclosure-regulation', 20, 2)],
    columns: [
      { key: 'code', title: '事项编码', unique: true },
      { key: 'name', title: '事项名称' },
      { key: 'kind', title: '权力类别', kind: '选项', choices: powerKinds },
      { key: 'basis', title: '设定依据' },
      organ,
      { key: 'level', title: '行使层级', kind: '选项', choices: ['县级', '乡级', '县级、乡级'] },
      { key: 'duties', title: '责任事项' },
      { key: 'accountability', title: '追责情形' },
      { key: 'guide', title: '办事指南', kind: '文件', required: false },
      { key: 'guideLink', title: '网上办理', kind: '网址', required: false },
    ],
  }),
  registerForm({
    id: 'cited-regulations',
    title: '所引法律法规核对表',
    basis: [cite('disclosure-regulation', 20, 1)],
    columns: [
      { key: 'name', title: '名称', unique: true },
      { key: 'kind', title: '类别', kind: '选项', choices: ['法律', '行政法规', '部门规章', '地方性法规', '地方政府规章'] },
      { key: 'revised', title: '最近修订日期', kind: '日期', description: '没有修订过的写公布日期。' },
      { key: 'effective', title: '施行日期', kind: '日期' },
      { key: 'link', title: '国家正式文本', kind: '网址' },
      { key: 'verified', title: '核对日期', kind: '日期' },
    ],
    checks: [{ after: 'verified', months: 12, renewed: true }],
  }),
  registerForm({
    id: 'commitment-certificates',
    title: '证明事项告知承诺目录',
    basis: [cite('business-environment-regulation')],
    columns: [
      { key: 'name', title: '证明事项' },
      { key: 'purpose', title: '证明用途', unique: true },
      { key: 'basis', title: '设定依据' },
      organ,
      { key: 'check', title: '核查方式' },
    ],
  }),
  registerForm({
    id: 'intermediary-services',
    title: '行政审批中介服务事项清单',
    basis: [cite('business-environment-regulation')],
    columns: [
      { key: 'service', title: '中介服务事项', unique: true },
      { key: 'approval', title: '涉及的审批事项' },
      organ,
      { key: 'basis', title: '设定依据' },
      { key: 'providers', title: '服务机构的条件' },
      { key: 'price', title: '收费方式', kind: '选项', choices: ['市场调节价', '政府定价', '政府指导价', '不收费'] },
      { key: 'payer', title: '费用承担', kind: '选项', choices: ['申请人', '审批机关', '无'] },
      { key: 'days', title: '服务时限' },
    ],
    checks: [{ when: 'price', is: ['政府定价', '政府指导价', '市场调节价'], filled: ['payer'] }],
  }),
  registerForm({
    id: 'public-resource-trading',
    title: '公共资源交易目录清单',
    basis: [cite('disclosure-regulation', 20, 9)],
    columns: [
      { key: 'number', title: '序号', unique: true },
      { key: 'field', title: '交易类别' },
      { key: 'item', title: '交易事项' },
      { key: 'scale', title: '进场标准' },
      { key: 'basis', title: '依据' },
      { key: 'organ', title: '行政监督部门', kind: '机关' },
      { key: 'platform', title: '交易平台' },
    ],
  }),
];
