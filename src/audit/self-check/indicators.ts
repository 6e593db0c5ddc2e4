import { addMonths, cite, daysBetween, formatCitation, statutoryColumns, type Day } from '#disclosure';
import type { ColumnFigures } from '../figures.ts';
import type { AuditReport } from '../report.ts';
import { evidenceOf } from './rule-evidence.ts';
import type { SelfCheckItem } from './self-check.ts';

type Indicator = (report: AuditReport) => SelfCheckItem;
type Answer = Pick<SelfCheckItem, 'result' | 'evidence' | 'findings'>;

const inspection = formatCitation(cite('website-inspection'));
/** Values that a published self-check table of the second quarter of 2019 gives; others are quoted second hand only, and are not told. */
const published = (points: number) => `扣 ${points} 分（见 2019 年二季度自查表）`;

function publisher({ columns, scope }: AuditReport): string {
  return columns.find(({ id }) => id === 'guide')?.owner.name ?? scope.portal?.name ?? '';
}

function indicator(
  part: SelfCheckItem['part'],
  item: string,
  requirement: string,
  answer: (report: AuditReport) => Answer,
  points?: string,
): Indicator {
  return (report) => ({
    part,
    office: publisher(report),
    item,
    requirement,
    basis: inspection,
    ...(points !== undefined && { points }),
    ...answer(report),
  });
}

/** What this software cannot see; rules that throw some light on it are told as evidence. */
function ask(evidence: string, rules: readonly string[] = []): (report: AuditReport) => Answer {
  return (report) => {
    const told = evidenceOf(report, rules);
    return { result: '待人工确认', evidence: [evidence, ...told.evidence], findings: told.findings };
  };
}

const rely =
  (...rules: string[]) =>
  (report: AuditReport) =>
    evidenceOf(report, rules);

const policyColumns: ReadonlySet<string> = new Set([
  ...statutoryColumns.filter(({ columnType, block }) => columnType === '政策文件' && block === 'statutory').map(({ id }) => id),
  'policy-documents',
]);

/** Columns of policies that show nothing published in the half year before the day of the report. */
function stalePolicies(columns: readonly ColumnFigures[], asOf: Day): { readonly policies: number; readonly stale: readonly ColumnFigures[] } {
  const from = addMonths(asOf, -6);
  const policies = columns.filter(({ id }) => policyColumns.has(id));
  return { policies: policies.length, stale: policies.filter(({ lastPublished }) => lastPublished === null || lastPublished < from) };
}

function tellColumns(columns: readonly ColumnFigures[]): string[] {
  return columns.map(({ title, lastPublished }) => `“${title}”最近发布 ${lastPublished ?? '（没有）'}`);
}

function policyUpdates({ columns, asOf }: AuditReport): Answer {
  const { policies, stale } = stalePolicies(columns, asOf);
  if (policies === 0) return { result: '不适用', evidence: ['本专栏没有政策文件类栏目'], findings: [] };
  return {
    result: stale.length > 0 ? '不符合' : '符合',
    evidence: [`政策文件类栏目 ${policies} 个，6 个月内没有更新的 ${stale.length} 个（只看本专栏）`, ...tellColumns(stale)],
    findings: [],
  };
}

function frontPageUpdates({ columns, asOf }: AuditReport): Answer {
  const last = columns.reduce<Day>((day, { lastPublished }) => (lastPublished !== null && lastPublished > day ? lastPublished : day), '');
  if (last === '') return { result: '待人工确认', evidence: ['本专栏没有公开文件'], findings: [] };
  const days = daysBetween(last, asOf);
  const evidence = [`本专栏最近发布 ${last}，距基准日 ${days} 日`, '门户网站首页不在本软件检查范围内'];
  return { result: days <= 14 ? '符合' : '待人工确认', evidence, findings: [] };
}

function columnUpdates(report: AuditReport): Answer {
  const { stale } = stalePolicies(report.columns, report.asOf);
  const blank = report.columns.filter(
    ({ origin, bound, documents, prose, absence }) => origin === 'statutory' && bound && documents === 0 && !prose && !absence,
  );
  const late = evidenceOf(report, ['column-freshness']);
  const vetoed = stale.length >= 5 || blank.length >= 5 || late.findings.length >= 10;
  return {
    result: vetoed ? '不符合' : report.columns.length === 0 ? '待人工确认' : '符合',
    evidence: [
      `政策文件类栏目 6 个月内没有更新的 ${stale.length} 个，空白栏目 ${blank.length} 个，超过更新期限的 ${late.findings.length} 个（只看本专栏；动态、要闻类栏目在门户网站）`,
      ...late.evidence,
    ],
    findings: late.findings,
  };
}

function domainName({ scope }: AuditReport): Answer {
  const host = scope.portal?.site.replace(/^https?:\/\//, '') ?? '';
  const official = /\.gov\.cn(?::\d+)?$|\.政务$/.test(host);
  return {
    result: official ? '符合' : '待人工确认',
    evidence: [`网站地址：${host || '不明'}${official ? '' : '，不以 .gov.cn 或 .政务 结尾'}`],
    findings: [],
  };
}

/** The indicators of 国办秘函〔2019〕19号 in the order of its tables, as far as a disclosure column touches them. */
export const indicators: readonly Indicator[] = [
  indicator(
    '单项否决指标',
    '安全、泄密事故等严重问题',
    '没有严重表述错误，没有泄露国家秘密，没有发布或链接有害内容，被攻击后及时处置，没有弄虚作假（如伪造发稿日期），没有引发严重负面舆情',
    ask('是否发生，须由人确认；下列检查可供参考', [
      'political-review',
      'confidentiality-review',
      'personal-data',
      'withheld-documents',
      'hidden-links',
      'personal-particulars',
      'backdated-documents',
      'redated-documents',
    ]),
  ),
  indicator(
    '单项否决指标',
    '站点无法访问',
    '监测 1 周、每天间隔访问 20 次以上，超过（含）15 秒打不开的次数占比不到 5%',
    ask('本软件不对正式网站做连续监测，须用监测记录确认'),
  ),
  indicator('单项否决指标', '首页不更新', '监测 2 周，首页有更新', frontPageUpdates),
  indicator(
    '单项否决指标',
    '栏目不更新',
    '动态、要闻类栏目前 2 周和通知公告、政策文件类一级栏目前 6 个月未更新的累计少于 5 个；应更新未更新的栏目少于 10 个；空白栏目少于 5 个',
    columnUpdates,
  ),
  indicator(
    '单项否决指标',
    '互动回应差',
    '有有效的咨询建言渠道；前 1 年内没有超过 3 个月未回应的有效留言',
    ask('咨询、留言在门户网站办理，须对照留言办理记录'),
  ),
  indicator('单项否决指标', '服务不实用', '提供办事服务，办事指南的重点要素齐全', ask('办事服务在政务服务网，须对照办事指南')),

  indicator('扣分指标', '政策文件类栏目更新', '政策文件类一级栏目前 6 个月内有更新', policyUpdates, published(5)),
  indicator('扣分指标', '办事统计数据更新', '前 3 个月内有更新', ask('办事统计数据在门户网站或政务服务网'), published(2)),
  indicator('扣分指标', '留言公开更新', '前 2 个月内有更新', ask('留言公开在门户网站'), published(3)),
  indicator('扣分指标', '空白栏目', '没有空白栏目', rely('statutory-columns')),
  indicator('扣分指标', '栏目更新', '各类栏目在期限内更新', rely('column-freshness')),
  indicator('扣分指标', '栏目内容', '栏目内容与栏目相符，不重复', rely('news-titles', 'repeated-documents', 'column-types')),
  indicator(
    '扣分指标',
    '链接可用',
    '没有错链、断链，图片、附件能打开',
    rely('broken-links', 'broken-anchors', 'broken-resources', 'broken-attachments', 'script-links'),
  ),
  indicator('扣分指标', '外部链接', '外部链接能够打开、与所称相符', rely('external-links', 'external-hosts-ownership')),
  indicator(
    '扣分指标',
    '政策解读',
    '重要政策文件有解读，文件与解读互相关联',
    rely('interpretation-gaps', 'document-references', 'interpretation-dates', 'interpretation-rates'),
  ),
  indicator('扣分指标', '附件', '附件齐全、能够下载', rely('attachments', 'attachment-mentions', 'broken-attachments')),
  indicator(
    '扣分指标',
    '表述准确',
    '没有错别字和一般性表述错误',
    ask('程序只能发现一部分错误，须由人校对', ['wrong-words', 'doubled-words', 'punctuation-width', 'bracket-pairs', 'numbering', 'organ-names']),
  ),
  indicator('扣分指标', '域名名称', '域名规范', domainName),
  indicator('扣分指标', '网页标签', '网页标签齐全、与内容一致', rely('required-meta-tags', 'page-titles', 'title-clarity')),
  indicator('扣分指标', 'IPv6 改造', '网站支持 IPv6 访问', ask('部署之后用 npm run check-ipv6 检查', ['ipv4-literals', 'foreign-hosts'])),
  indicator('扣分指标', '搜索和“找错”入口', '站内搜索可用；有“我为政府网站找错”入口', ask('部署之后在正式网站上核对')),
];
