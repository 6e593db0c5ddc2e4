import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

const feeLists = {
  'government-funds': '政府性基金目录清单',
  'enterprise-fees': '涉企行政事业性收费目录清单',
  'enterprise-deposits': '涉企保证金目录清单',
  'priced-services': '政府定价的经营服务性收费目录清单',
} as const;

/** The four catalogues of what may be charged; what is not in them may not be charged. */
export const feeForms = Object.entries(feeLists).map(([id, title]) =>
  registerForm({
    id,
    title,
    basis: [cite('business-environment-regulation', 25)],
    columns: [
      { key: 'name', title: '项目名称', unique: true },
      { key: 'organ', title: '执收部门', kind: '机关' },
      { key: 'standard', title: '征收标准' },
      { key: 'payers', title: '征收对象' },
      { key: 'basis', title: '依据文号' },
      { key: 'updated', title: '更新日期', kind: '日期' },
      { key: 'remark', title: '说明', required: false },
    ],
    checks: [{ after: 'updated', months: 12, renewed: true }],
  }),
);
