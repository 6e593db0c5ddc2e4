import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

/** Places that article 25 asks for by name, and others that an office may open. */
const venueKinds = ['国家档案馆', '公共图书馆', '政务服务场所'];
const closedStates = ['关停', '注销'];

export const venueAndAccountForms = [
  registerForm({
    id: 'venues',
    title: '政府信息公开场所一览表',
    basis: [cite('disclosure-regulation', 25)],
    columns: [
      { key: 'name', title: '名称', unique: true },
      { key: 'kind', title: '场所类别', kind: '选项', choices: [...venueKinds, '便民服务中心', '其他'] },
      { key: 'address', title: '地址' },
      { key: 'hours', title: '开放时间' },
      { key: 'phone', title: '联系电话' },
      { key: 'services', title: '服务事项' },
      { key: 'equipment', title: '设施设备', required: false },
      { key: 'organ', title: '管理机关', kind: '机关' },
    ],
    checks: [{ covers: 'kind', values: venueKinds }],
  }),
  registerForm({
    id: 'new-media-accounts',
    title: '政务新媒体基本信息库',
    basis: [cite('website-inspection')],
    columns: [
      { key: 'number', title: '备案号', unique: true },
      { key: 'platform', title: '平台' },
      { key: 'account', title: '账号名称' },
      { key: 'organ', title: '主办单位', kind: '机关' },
      { key: 'state', title: '状态', kind: '选项', choices: ['在用', '变更', ...closedStates] },
      { key: 'opened', title: '开通日期', kind: '日期' },
      { key: 'changed', title: '变更日期', kind: '日期', required: false },
      { key: 'closed', title: '关停日期', kind: '日期', required: false },
      { key: 'cancelled', title: '注销日期', kind: '日期', required: false },
      { key: 'lastUpdate', title: '最近更新日期', kind: '日期' },
      { key: 'remark', title: '说明', required: false },
    ],
    checks: [
      { when: 'state', is: ['变更'], filled: ['changed', 'remark'] },
      { when: 'state', is: ['关停'], filled: ['closed'] },
      { when: 'state', is: ['注销'], filled: ['closed', 'cancelled'] },
      { when: 'state', is: ['在用', '变更'], empty: ['closed', 'cancelled'] },
      { when: 'state', is: ['关停'], empty: ['cancelled'] },
      { order: ['opened', 'changed', 'closed', 'cancelled'] },
      { earlier: 'opened', later: 'lastUpdate' },
      { past: ['opened', 'changed', 'lastUpdate'] },
      { earlier: 'lastUpdate', later: 'closed' },
      { after: 'lastUpdate', threshold: 'newMediaDays', state: 'state', not: ['在用', '变更'] },
    ],
  }),
];
