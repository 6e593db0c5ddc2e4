/** A law, regulation or official notice that a column, field or rule rests on. */
export interface Statute {
  readonly id: string;
  readonly title: string;
  /** 发文字号 or promulgation number. */
  readonly number: string;
  /** How many articles it has, where that is known. */
  readonly articles?: number;
}

const statuteList = [
  { id: 'disclosure-regulation', title: '政府信息公开条例', number: '国务院令第711号', articles: 56 },
  { id: 'platform-notice', title: '关于规范政府信息公开平台有关事项的通知', number: '国办公开办函〔2019〕61号' },
  { id: 'annual-report-format', title: '政府信息公开工作年度报告格式', number: '国办公开办函〔2021〕30号' },
  { id: 'annual-report-format-2019', title: '政府信息公开工作年度报告格式（试行）', number: '国办公开办函〔2019〕60号' },
  { id: 'processing-fee', title: '政府信息公开信息处理费管理办法', number: '国办函〔2020〕109号' },
  { id: 'website-guide', title: '政府网站发展指引', number: '国办发〔2017〕47号' },
  { id: 'website-inspection', title: '政府网站与政务新媒体检查指标', number: '国办秘函〔2019〕19号' },
  { id: 'normative-document-notice', title: '关于加强行政规范性文件制定和监督管理工作的通知', number: '国办发〔2018〕37号' },
  { id: 'openness-rules', title: '关于全面推进政务公开工作的意见实施细则', number: '国办发〔2016〕80号' },
  { id: 'catalogue-guide', title: '政府信息公开目录系统实施指引（试行）', number: '' },
  { id: 'official-document-format', title: '党政机关公文格式', number: 'GB/T 9704-2012' },
  { id: 'punctuation-standard', title: '标点符号用法', number: 'GB/T 15834-2011' },
  { id: 'numeral-standard', title: '出版物上数字用法', number: 'GB/T 15835-2011' },
  { id: 'language-law', title: '国家通用语言文字法', number: '主席令第37号' },
  { id: 'legislation-law', title: '立法法', number: '主席令第3号' },
  { id: 'rule-making-procedure', title: '规章制定程序条例', number: '国务院令第695号' },
  { id: 'personal-information-law', title: '个人信息保护法', number: '主席令第91号', articles: 74 },
  { id: 'security-rules', title: '互联网政务应用安全管理规定', number: '2024年7月1日施行' },
  { id: 'budget-law', title: '预算法', number: '主席令第22号' },
  { id: 'decision-regulation', title: '重大行政决策程序暂行条例', number: '国务院令第713号' },
  { id: 'business-environment-regulation', title: '优化营商环境条例', number: '国务院令第722号', articles: 72 },
  { id: 'gazette-notice', title: '关于做好政府公报工作的通知', number: '国办发〔2018〕22号' },
  { id: 'ipv6-notice', title: '关于加快推进互联网协议第六版（IPv6）规模部署和应用工作的通知', number: '中网办发文〔2021〕15号' },
  { id: 'accessibility-standard', title: '互联网内容无障碍可访问性技术要求与测试方法', number: 'GB/T 37668-2019' },
  { id: 'reconsideration-law', title: '行政复议法', number: '主席令第9号' },
  { id: 'litigation-law', title: '行政诉讼法', number: '主席令第71号' },
  { id: 'column-contract', title: '政府信息公开专栏内容填写规范', number: '本软件' },
] as const satisfies readonly Statute[];

export type StatuteId = (typeof statuteList)[number]['id'];

export const statutes: ReadonlyMap<string, Statute> = new Map(statuteList.map((statute) => [statute.id, statute]));

/** A place in a statute; `article`, `paragraph` and `item` count from 1. */
export interface Citation {
  readonly statute: StatuteId;
  readonly article?: number;
  readonly item?: number;
}

export function cite(statute: StatuteId, article?: number, item?: number): Citation {
  return { statute, ...(article !== undefined && { article }), ...(item !== undefined && { item }) };
}

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 20 → 二十, 49 → 四十九; for the article numbers of statutes, 1 to 99. */
export function toChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`not in 1..99: ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? digits[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? digits[ones] : '');
}

/** `《政府信息公开条例》第二十条第（三）项` */
export function formatCitation(citation: Citation): string {
  const statute = statutes.get(citation.statute);
  if (!statute) throw new Error(`unknown statute: ${citation.statute}`);
  const article = citation.article ? `第${toChineseNumber(citation.article)}条` : statute.number && `（${statute.number}）`;
  const item = citation.item ? `第（${toChineseNumber(citation.item)}）项` : '';
  return `《${statute.title}》${article}${item}`;
}
