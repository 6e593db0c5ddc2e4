import type { Column } from './columns.ts';
import type { DocumentTypeId } from './document-types/index.ts';
import type { OrganLevel } from './levels.ts';
import { cite } from './statutes.ts';
import type { UpdateCycle } from './update-cycles.ts';

type Accepts = readonly [DocumentTypeId, ...DocumentTypeId[]];
const dated: Accepts = ['information', 'policy-document', 'normative-document', 'register'];
const everyLevel: readonly OrganLevel[] = ['county', 'department', 'township'];
const countyAndDepartments: readonly OrganLevel[] = ['county', 'department'];

type ItemDetails = Partial<Pick<Column, 'columnType' | 'keywords' | 'updates'>> & { accepts?: Accepts };

function item(
  id: string,
  article: 20 | 21,
  number: number,
  title: string,
  description: string,
  details: ItemDetails = {},
  levels = everyLevel,
): Column {
  return {
    id,
    title,
    description,
    keywords: details.keywords ?? title.split(/[、及和]/),
    columnType: details.columnType ?? '信息公开目录',
    block: 'statutory',
    origin: 'statutory',
    // Article 21 puts its items into sentences of one paragraph, without numbers.
    basis: [article === 20 ? cite('disclosure-regulation', 20, number) : cite('disclosure-regulation', 21)],
    levels,
    accepts: details.accepts ?? dated,
    duty: { kind: 'present' },
    updates: details.updates ?? 'others',
  };
}

/** What the law makes every portal show: the four blocks, and under the third each item of articles 20 and 21, in the order of the law. */
export const statutoryColumns: readonly Column[] = [
  {
    id: 'guide',
    title: '政府信息公开指南',
    description: '政府信息的分类、编排体系、获取方式，以及政府信息公开工作机构的联系方式。',
    keywords: ['政府信息公开指南', '依申请公开', '联系方式'],
    columnType: '信息公开指南',
    block: 'guide',
    origin: 'statutory',
    basis: [cite('disclosure-regulation', 12)],
    levels: everyLevel,
    accepts: [],
    duty: { kind: 'prose' },
  },
  {
    id: 'rules',
    title: '政府信息公开制度',
    description: '政府信息公开的法规、规章和配套工作制度。',
    keywords: ['政府信息公开条例', '公开制度', '工作制度'],
    columnType: '政策文件',
    block: 'rules',
    origin: 'statutory',
    basis: [cite('platform-notice')],
    levels: ['county'],
    accepts: ['policy-document', 'normative-document', 'information'],
    duty: { kind: 'present' },
  },

  item(
    'normative-documents',
    20,
    1,
    '行政法规、规章和规范性文件',
    '本级政府及其部门制定的行政规范性文件，标明有效性；行政法规和规章链接至上级公布的标准文本。',
    {
      accepts: ['normative-document'],
      columnType: '政策文件',
      updates: 'policies',
      keywords: ['规范性文件', '行政规范性文件', '现行有效', '废止'],
    },
    countyAndDepartments,
  ),
  item('organ-functions', 20, 2, '机关职能、机构设置和联系方式', '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名。', {
    columnType: '机构职能',
    keywords: ['机关职能', '机构设置', '办公地址', '办公时间', '联系方式', '负责人姓名'],
  }),
  item('plans', 20, 3, '规划信息', '国民经济和社会发展规划、专项规划、区域规划及相关政策。', {
    accepts: ['plan', 'policy-document'],
    updates: 'plans',
    keywords: ['国民经济和社会发展规划', '专项规划', '区域规划', '规划纲要'],
  }),
  item('statistics', 20, 4, '统计信息', '国民经济和社会发展统计信息。', { columnType: '数据发布' }, countyAndDepartments),
  item('licensing', 20, 5, '行政许可和其他对外管理服务', '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。', {
    columnType: '办事服务',
  }),
  item('enforcement', 20, 6, '行政处罚和行政强制', '实施行政处罚、行政强制的依据、条件、程序以及本机关认为具有一定社会影响的行政处罚决定。'),
  item('budgets', 20, 7, '财政预算、决算', '财政预算、决算信息。', { accepts: ['budget-report', ...dated] }),
  item('fees', 20, 8, '行政事业性收费', '行政事业性收费项目及其依据、标准。'),
  item('procurement', 20, 9, '政府集中采购', '政府集中采购项目的目录、标准及实施情况。'),
  item('major-projects', 20, 10, '重大建设项目', '重大建设项目的批准和实施情况。'),
  item('livelihood', 20, 11, '扶贫、教育、医疗、社会保障和促进就业', '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况。'),
  item('emergencies', 20, 12, '突发公共事件', '突发公共事件的应急预案、预警信息及应对情况。'),
  item('inspections', 20, 13, '监督检查', '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况。', {
    keywords: ['环境保护', '公共卫生', '安全生产', '食品药品', '产品质量'],
  }),
  item('recruitment', 20, 14, '公务员招考', '公务员招考的职位、名额、报考条件等事项以及录用结果。', { updates: 'plans' }, countyAndDepartments),
  item('other-statutory', 20, 15, '其他法定公开信息', '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息。'),

  item('municipal-works', 21, 1, '市政建设', '市政建设方面的政府信息。', {}, countyAndDepartments),
  item('public-services', 21, 2, '公共服务', '公共服务方面的政府信息。', {}, countyAndDepartments),
  item('public-welfare', 21, 3, '公益事业', '公益事业方面的政府信息。', {}, countyAndDepartments),
  item('land-acquisition', 21, 4, '土地征收', '土地征收方面的政府信息。'),
  item('housing-acquisition', 21, 5, '房屋征收', '房屋征收方面的政府信息。'),
  item('public-security', 21, 6, '治安管理', '治安管理方面的政府信息。', {}, countyAndDepartments),
  item('social-assistance', 21, 7, '社会救助', '社会救助方面的政府信息。'),
  item('rural-policies', 21, 8, '农业农村政策落实', '贯彻落实农业农村政策方面的政府信息。', {}, ['township']),
  item('irrigation', 21, 9, '农田水利工程建设运营', '农田水利工程建设运营方面的政府信息。', {}, ['township']),
  item('land-transfer', 21, 10, '农村土地承包经营权流转', '农村土地承包经营权流转方面的政府信息。', {}, ['township']),
  item('homesteads', 21, 11, '宅基地使用情况审核', '宅基地使用情况审核方面的政府信息。', {}, ['township']),
  item('fund-raising', 21, 12, '筹资筹劳', '筹资筹劳方面的政府信息。', {}, ['township']),

  {
    id: 'annual-reports',
    title: '政府信息公开年报',
    description: '本级政府、部门和乡镇（街道）历年的政府信息公开工作年度报告。',
    keywords: ['政府信息公开工作年度报告', '年报'],
    columnType: '信息公开年报',
    block: 'annual-reports',
    origin: 'statutory',
    basis: [cite('disclosure-regulation', 49), cite('disclosure-regulation', 50)],
    levels: everyLevel,
    accepts: ['annual-report'],
    // Article 49 gives no day for townships; theirs come with the county's, so the later day is the only one that can be held against them.
    duty: { kind: 'yearly', dueBy: { county: '03-31', department: '01-31' } },
  },
];

function beside(id: string, title: string, description: string, columnType: string, accepts: Accepts, updates?: UpdateCycle): Column {
  return {
    id,
    title,
    description,
    keywords: [title],
    columnType,
    origin: 'optional',
    basis: [],
    levels: [],
    accepts,
    duty: { kind: 'none' },
    updates,
  };
}

/** Columns that most offices have beside the four blocks; one without documents and without a prose page is not shown. */
export const optionalColumns: readonly Column[] = [
  beside('policy-documents', '政策文件', '规范性文件以外的其他政策文件。', '政策文件', ['policy-document', 'normative-document'], 'policies'),
  beside('interpretations', '政策解读', '对政策文件的文字、图解、视频、问答等多种形式的解读。', '政策解读', ['interpretation'], 'interpretations'),
  beside('consultations', '意见征集', '对决策草案、文件草案公开征求意见的公告和结果反馈。', '征集调查', ['consultation'], 'consultations'),
  beside('questions', '政策问答', '企业和群众常问的政策问题，逐条写明依据的文件。', '政策解读', ['question-answer']),
  beside('decisions', '重大行政决策', '年度重大行政决策事项目录，逐项列出草案、背景、意见征集采纳、会议审议和结果。', '决策公开', ['decision-item']),
  beside('meetings', '政府会议', '政府会议的议题、列席人员类别和意见采纳情况。', '会议公开', ['meeting']),
  beside('open-days', '政府开放日', '邀请公众走进政府的开放日、开放月活动。', '公众参与', ['event']),
  beside('gazette', '政府公报', '按期刊登的政府文件，创刊以来全部上网。', '政府公报', ['gazette-issue']),
  beside('applications', '依申请公开', '向本机关申请获取政府信息的渠道、程序、时限和收费标准。', '依申请公开', ['information', 'register']),
];
