import { cite } from '../../statutes.ts';
import { registerForm } from '../register-form.ts';

/** The 26 fields for which national guides set what counties and townships disclose. */
export const grassrootsFields = [
  '重大建设项目',
  '公共资源交易',
  '财政预决算',
  '安全生产',
  '税收管理',
  '征地补偿',
  '国有土地上房屋征收',
  '保障性住房',
  '农村危房改造',
  '生态环境',
  '城市综合执法',
  '市政服务',
  '义务教育',
  '户籍管理',
  '涉农补贴',
  '公共法律服务',
  '扶贫',
  '救灾',
  '食品药品监管',
  '就业',
  '社会保险',
  '社会救助',
  '养老服务',
  '公共文化服务',
  '医疗卫生',
  '城乡规划',
] as const;

/** Fields that counties have added of their own. */
const furtherFields = ['乡村振兴', '交通运输', '旅游', '广播电视和网络视听', '新闻出版版权', '统计'];

export const grassrootsForms = [
  registerForm({
    id: 'disclosure-catalogue',
    title: '基层政务公开标准目录',
    basis: [cite('openness-rules')],
    columns: [
      { key: 'number', title: '序号', unique: true },
      { key: 'field', title: '领域', kind: '选项', choices: [...grassrootsFields, ...furtherFields] },
      { key: 'group', title: '一级事项' },
      { key: 'matter', title: '二级事项' },
      { key: 'content', title: '公开内容（要素）' },
      { key: 'basis', title: '公开依据' },
      { key: 'deadline', title: '公开时限' },
      { key: 'organ', title: '公开主体', kind: '机关' },
      { key: 'channels', title: '公开渠道和载体' },
      { key: 'audience', title: '公开对象', kind: '选项', choices: ['全社会', '特定群体'] },
      { key: 'manner', title: '公开方式', kind: '选项', choices: ['主动', '依申请公开'] },
      { key: 'level', title: '公开层级', kind: '选项', choices: ['县级', '乡级', '县级、乡级'] },
      { key: 'boundColumn', title: '对应栏目', kind: '栏目', required: false, description: '由哪个栏目落实；页面显示件数、最早和最近的发布日期。' },
    ],
  }),
];
