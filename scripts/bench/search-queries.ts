import { Random } from './random.ts';

export interface BenchQuery {
  readonly kind: '词语' | '任意字段';
  readonly text: string;
}

/** What readers ask a county for; many of them stand in every corpus, some in none. */
const terms = [
  ...['政府信息公开', '年度报告', '义务教育', '招生', '医疗保障', '低保', '社会救助', '养老服务', '住房保障', '公租房', '停车', '停车管理'],
  ...['物业服务', '老旧小区改造', '食品安全', '校园食品安全', '安全生产', '应急预案', '防汛抗旱', '森林防火', '地质灾害', '耕地保护', '农村公路'],
  ...[
    '政府采购',
    '招标投标',
    '行政审批',
    '小微企业',
    '融资',
    '职业技能培训',
    '残疾人就业',
    '退役军人',
    '动物疫病',
    '垃圾分类',
    '燃气安全',
    '河湖长制',
  ],
  ...['城关镇', '白石乡', '教育局', '卫生健康局', '财政部门', '村民委员会', '规划纲要', '工作日', '三公经费', '电动自行车', '图书馆', '第三方评估'],
];

/** The terms, and `count` pieces of 2 to 8 characters cut at random out of the runs of the documents. */
export function benchQueries(runs: readonly string[], count: number, seed: number): BenchQuery[] {
  const random = new Random(seed);
  const long = runs.filter((run) => [...run].length >= 8);
  const pieces = Array.from({ length: count }, (_, index) => {
    const characters = [...random.pick(long)];
    const length = 2 + (index % 7);
    const start = random.integer(0, characters.length - length);
    return characters.slice(start, start + length).join('');
  });
  return [...terms.map((text): BenchQuery => ({ kind: '词语', text })), ...pieces.map((text): BenchQuery => ({ kind: '任意字段', text }))];
}
