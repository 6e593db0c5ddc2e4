import type { Random } from './random.ts';

const fields = [
  '农村公路养护',
  '城乡居民医疗保障',
  '义务教育阶段招生',
  '老旧小区改造',
  '农田水利设施管护',
  '大气污染防治',
  '小微企业融资',
  '基层卫生服务',
  '校园食品安全',
  '地质灾害防治',
  '农村人居环境整治',
  '养老服务体系建设',
  '公共租赁住房保障',
  '政府采购管理',
  '行政审批制度改革',
  '森林草原防火',
  '河湖长制',
  '耕地保护',
  '电动自行车管理',
  '职业技能培训',
  '动物疫病防控',
  '文物保护',
  '全民健身',
  '公共图书馆服务',
  '残疾人就业',
  '价格监督',
  '安全生产专项整治',
  '防汛抗旱',
  '饮用水水源保护',
  '生活垃圾分类',
  '特种设备监管',
  '集体资产管理',
  '物业服务',
  '城市停车管理',
  '社会救助',
  '退役军人就业',
  '数字政务建设',
  '招标投标监管',
  '燃气安全',
  '种植业结构调整',
] as const;
const measures = [
  '建立台账',
  '明确责任分工',
  '公布办理指南',
  '开展联合检查',
  '完善资金管理',
  '压缩办理时限',
  '畅通投诉渠道',
  '组织业务培训',
  '定期通报进展',
  '实行清单管理',
  '加强部门会商',
  '引入第三方评估',
  '统一服务标准',
  '规范档案管理',
  '健全应急预案',
  '推广网上办理',
  '开展入户核查',
  '落实奖补政策',
  '加强宣传引导',
  '强化结果运用',
] as const;
const objects = [
  '各村（社区）',
  '项目实施单位',
  '经营主体',
  '申请人',
  '养护单位',
  '学校和托幼机构',
  '用水户',
  '承租家庭',
  '养殖场户',
  '施工企业',
  '村级组织',
  '物业服务企业',
  '定点医疗机构',
  '参保人员',
  '农民专业合作社',
  '中介服务机构',
  '公共场所经营者',
  '租赁企业',
  '行业协会',
  '志愿服务组织',
] as const;
const offices = [
  '牵头部门',
  '行业主管部门',
  '乡镇人民政府',
  '街道办事处',
  '财政部门',
  '监督检查机构',
  '技术支撑单位',
  '村民委员会',
  '联席会议办公室',
  '评审专家组',
] as const;
const results = [
  '办理情况向社会公布',
  '所需经费列入年度预算',
  '结果作为下一年度安排的依据',
  '发现的问题限期整改',
  '整改情况在公开栏张榜',
  '资料保存不少于五年',
  '逾期未完成的予以通报',
  '数据每季度更新一次',
] as const;
const places = ['县城建成区', '沿河各村', '主要交通干线两侧', '集镇和农贸市场', '工业集中区', '山区片区', '新建居住区', '易地搬迁安置点'] as const;

const sentences: readonly ((random: Random) => string)[] = [
  (random) => `${random.pick(offices)}应当自收到材料之日起${random.integer(3, 20)}个工作日内完成审核，${random.pick(results)}。`,
  (random) =>
    `在${random.pick(places)}开展${random.pick(fields)}工作，重点${random.pick(measures)}、${random.pick(measures)}，覆盖${random.integer(12, 480)}个点位。`,
  (random) => `对${random.pick(objects)}${random.pick(measures)}，做到底数清、情况明，${random.pick(results)}。`,
  (random) =>
    `${random.pick(fields)}补助按每户${random.integer(2, 60) * 100}元的标准执行，由${random.pick(offices)}会同${random.pick(offices)}组织核定。`,
  (random) => `到年底，${random.pick(fields)}覆盖率达到${random.integer(70, 99)}%以上，比上年提高${random.integer(1, 12)}个百分点。`,
  (random) =>
    `${random.pick(objects)}对办理结果有异议的，可以在${random.integer(5, 15)}日内向${random.pick(offices)}提出，由其在${random.integer(7, 15)}个工作日内答复。`,
  (random) => `坚持因地制宜、分类施策，把${random.pick(fields)}与${random.pick(fields)}统筹安排，避免重复建设和多头检查。`,
  (random) =>
    `全年安排资金${random.integer(20, 1800)}万元，其中用于${random.pick(fields)}${random.integer(5, 19)}万元，其余由${random.pick(offices)}按进度拨付。`,
  (random) =>
    `${random.pick(offices)}每半年对${random.pick(objects)}组织一次抽查，抽查比例不低于${random.integer(5, 30)}%，${random.pick(results)}。`,
  (random) => `涉及${random.pick(places)}的，应当先征求${random.pick(objects)}的意见，并说明采纳情况。`,
  (random) => `申请材料不齐全的，${random.pick(offices)}应当一次告知需要补正的全部内容，不得要求重复提交。`,
  (random) => `${random.pick(measures)}是做好${random.pick(fields)}的基础，${random.pick(offices)}要确定专门岗位负责，${random.pick(results)}。`,
];

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const headings = ['总体要求', '适用范围', '职责分工', '办理程序', '标准和条件', '资金安排', '监督检查', '保障措施', '工作步骤', '附则'] as const;

export function pickField(random: Random): string {
  return random.pick(fields);
}

export function writeParagraph(random: Random): string {
  return Array.from({ length: random.integer(3, 5) }, () => random.pick(sentences)(random)).join('');
}

/** A text of an official document in numbered parts, `bytes` of UTF-8 and at most one paragraph more. */
export function writeText(random: Random, bytes: number): string {
  const parts: string[] = [];
  const chosen = random.sample(headings, 10);
  let length = 0;
  const add = (part: string) => {
    parts.push(part);
    // Three bytes a Chinese character.
    length += part.length * 3;
  };
  add(writeParagraph(random));
  for (let part = 0; part < ordinals.length && length < bytes; part += 1) {
    add(`## ${ordinals[part]!}、${chosen[part]!}`);
    for (let paragraphs = random.integer(1, 3); paragraphs > 0 && length < bytes; paragraphs -= 1) add(writeParagraph(random));
  }
  while (length < bytes) add(writeParagraph(random));
  return `${parts.join('\n\n')}\n`;
}

/** A short text that uses components, as `.mdx` files do. */
export function writeMdx(random: Random): string {
  return [
    writeParagraph(random),
    `<Steps title="办理流程">\n\n1. 提出申请：${random.pick(sentences)(random)}\n2. 受理审核：${random.pick(sentences)(random)}\n3. 公布结果：${random.pick(results)}。\n\n</Steps>`,
    `<Questions title="常见问题">\n\n<Question title="哪些情形可以申请？">\n\n${writeParagraph(random)}\n\n</Question>\n\n<Question title="多长时间办结？">\n\n${random.pick(sentences)(random)}\n\n</Question>\n\n</Questions>`,
    `<DataTable caption="安排情况" note="单位：万元">\n\n| 项目 | 本年 | 上年 |\n| --- | ---: | ---: |\n${random
      .sample(fields, 4)
      .map((field) => `| ${field} | ${random.integer(10, 900)} | ${random.integer(10, 900)} |`)
      .join('\n')}\n\n</DataTable>`,
    writeText(random, 2000),
  ].join('\n\n');
}
