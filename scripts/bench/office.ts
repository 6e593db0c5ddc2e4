import { addDays, guideElements } from '#disclosure';

/** The day of the generated portal: fixed, so that the bench measures the same work on every day. */
export const benchDay = '2026-11-20';

export interface BenchOrgan {
  readonly id: string;
  readonly name: string;
  readonly level: 'county' | 'department' | 'township';
  readonly prefix: string;
}

const departments: readonly (readonly [id: string, name: string, prefix: string])[] = [
  ['county-office', '人民政府办公室', '样政办发'],
  ['development-reform', '发展和改革局', '样发改发'],
  ['education', '教育局', '样教发'],
  ['industry', '工业和信息化局', '样工信发'],
  ['public-security-bureau', '公安局', '样公发'],
  ['civil-affairs', '民政局', '样民发'],
  ['justice', '司法局', '样司发'],
  ['finance', '财政局', '样财发'],
  ['human-resources', '人力资源和社会保障局', '样人社发'],
  ['natural-resources', '自然资源局', '样自然资发'],
  ['ecology', '生态环境局', '样环发'],
  ['housing', '住房和城乡建设局', '样建发'],
  ['transport', '交通运输局', '样交发'],
  ['water', '水利局', '样水发'],
  ['agriculture', '农业农村局', '样农发'],
  ['commerce', '商务局', '样商发'],
  ['culture-tourism', '文化和旅游局', '样文旅发'],
  ['health', '卫生健康局', '样卫发'],
  ['emergency', '应急管理局', '样应急发'],
  ['audit-bureau', '审计局', '样审发'],
  ['market-regulation', '市场监督管理局', '样市监发'],
];
const townships = ['城关镇', '清河镇', '大桥镇', '松岭乡', '白石乡', '柳湾街道', '新庄镇', '双泉乡'];

export const organs: readonly BenchOrgan[] = [
  { id: 'county-government', name: '样本县人民政府', level: 'county', prefix: '样政发' },
  ...departments.map(([id, name, prefix]): BenchOrgan => ({ id, name: `样本县${name}`, level: 'department', prefix })),
  ...townships.map((name, index): BenchOrgan => ({
    id: `township-${index + 1}`,
    name: `样本县${name}${name.endsWith('街道') ? '办事处' : '人民政府'}`,
    level: 'township',
    prefix: `样${name.slice(0, 2)}发`,
  })),
];

export const site = {
  name: '样本县人民政府',
  organ: 'county-government',
  site: 'https://bench.example',
  siteIdCode: '0000000000',
  host: '样本县人民政府',
  icp: '测试备案00000000号',
  contact: { phone: '0000-5550000', address: '样本县城关镇测试路1号' },
  mainPortal: { title: '样本县人民政府门户网站', url: 'https://bench.example' },
  demonstration: { notice: '性能测试数据，内容由程序生成。', asOf: benchDay },
};

export const guide = {
  title: '样本县人民政府信息公开指南',
  updated: addDays(benchDay, -30),
  guide: Object.fromEntries(guideElements.map(({ key, title }) => [key, `性能测试用的${title}`])),
};
