import { absoluteUrl, organLevels, severities, type Severity } from '#disclosure';
import type { SeverityCounts } from '../figures.ts';
import type { AuditReport, Comparison, FindingSummary, ReportFinding } from '../report.ts';
import { formatChart, totalOf, type Bar } from './chart.ts';
import { filterScript } from './filter-script.ts';
import { formatFindingTables } from './finding-tables.ts';
import { escapeMarkup } from './markup.ts';
import { formatFacts, formatPage, formatTable, type Cell } from './page.ts';
import {
  exceptionStateNames,
  findingStateNames,
  formatColumn,
  formatPlace,
  formatRemark,
  originNames,
  scopeFacts,
  stateNames,
  subjectNames,
} from './words.ts';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

const severityIds = Object.keys(severities) as Severity[];
const none: SeverityCounts = { error: 0, warning: 0, notice: 0 };

function countsOf(findings: readonly ReportFinding[]): SeverityCounts {
  const counts = { ...none };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Bars for each key, the longest first; equal ones by name. */
function barsBy(findings: readonly ReportFinding[], labelOf: (finding: ReportFinding) => string): Bar[] {
  return [...Map.groupBy(findings, labelOf)]
    .map(([label, group]) => ({ label, counts: countsOf(group) }))
    .sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || (a.label < b.label ? -1 : 1));
}

function summarySection({ summary }: AuditReport): Section {
  const { errors, warnings, notices, overdue, accepted, rules } = summary;
  const rows: [string, number][] = [
    ['错误', errors],
    ['警告', warnings],
    ['提示', notices],
    ['逾期未改', overdue],
    ['例外登记接受的问题', accepted.length],
    ['通过的规则', rules.passed],
    ['未通过的规则', rules.failed],
    ['不适用的规则', rules['not-applicable']],
    ['待确认的规则', rules['to-confirm']],
  ];
  return { id: 'summary', title: '结果', body: formatTable({ caption: '检查结果合计（个）', head: ['项目', '数量'], rows }) };
}

function chartSection(report: AuditReport): Section {
  const { findings } = report;
  const columnOf = formatColumn(report);
  const counts = countsOf(findings);
  const bySeverity = severityIds.map((severity): Bar => ({ label: severities[severity], counts: { ...none, [severity]: counts[severity] } }));
  const charts = [
    formatChart('按级别', '级别', bySeverity),
    formatChart('按责任机关', '责任机关', barsBy(findings, ({ owner }) => owner.name)),
    formatChart('按栏目', '栏目', barsBy(findings, ({ column }) => columnOf(column) || '全站和设置')),
    formatChart('按规则', '规则', barsBy(findings, ({ rule }) => rule)),
  ];
  return { id: 'charts', title: '分布', body: `<div class="figures">\n${charts.join('\n')}\n</div>` };
}

function goneTable(caption: string, findings: readonly (FindingSummary & { readonly reason?: string })[]): string {
  if (findings.length === 0) return '';
  const rows = findings.map(({ id, severity, rule, where, message, reason }): Cell[] => [id, severities[severity], rule, formatPlace(where), message, reason ?? '']);
  return formatTable({ caption: `${caption}（${findings.length} 个）`, head: ['编号', '级别', '规则', '位置', '问题', '说明'], rows });
}

function comparisonSection({ comparison }: AuditReport): Section {
  const title = '与上次相比';
  if (!comparison) return { id: 'comparison', title, body: '<p>没有指明上次的报告。用 <code>--compare FILE</code> 指明上一次的 audit.json，可以看出新增、仍未解决和已解决的问题。</p>' };
  const { asOf, fixed, accepted, unclear, notComparable }: Comparison = comparison;
  const rows: [string, number, string][] = [
    ['新增', comparison.new, '上次按同一版规则检查过，没有这个问题'],
    ['仍未解决', comparison.open, '上次已经有'],
    ['无法比较', notComparable, '上次没有检查，或者规则改了版本'],
    ['已解决', fixed.length, '同一版规则又看了一遍，问题没有了'],
    ['转为例外', accepted.length, '已登记例外'],
    ['不能说已经解决', unclear.length, '上次有、这次没有，但这次没有检查，或者规则改了版本'],
  ];
  const body = [
    formatTable({ caption: `与基准日 ${asOf} 的报告相比（个）`, head: ['状态', '数量', '说明'], rows }),
    goneTable('已解决的问题', fixed),
    goneTable('转为例外的问题', accepted),
    goneTable('不能说已经解决的问题', unclear),
  ];
  return { id: 'comparison', title, body: body.filter(Boolean).join('\n') };
}

function select(name: string, label: string, options: readonly (readonly [value: string, text: string])[]): string {
  const choices = options.map(([value, text]) => `<option value="${escapeMarkup(value)}">${escapeMarkup(text)}</option>`);
  return `<label>${label}<select name="${name}"><option value="">全部</option>${choices.join('')}</select></label>`;
}

function filterForm({ findings, comparison }: AuditReport): string {
  const distinct = (pairs: readonly (readonly [string, string])[]) => [...new Map(pairs)].sort(([a], [b]) => (a < b ? -1 : 1));
  const severity = severityIds.filter((id) => findings.some((finding) => finding.severity === id));
  return [
    '<form id="filter" hidden>',
    select(
      'severity',
      '级别',
      severity.map((id) => [id, severities[id]]),
    ),
    select('owner', '责任机关', distinct(findings.map(({ owner }) => [owner.id, owner.name]))),
    select('rule', '规则', distinct(findings.map(({ rule }) => [rule, rule]))),
    ...(comparison ? [select('state', '与上次相比', Object.entries(findingStateNames))] : []),
    '<label>包含文字<input name="text" type="search" autocomplete="off"></label>',
    '<button type="reset">全部显示</button>',
    '</form>',
  ].join('\n');
}

function findingsSection(report: AuditReport): Section {
  const { findings, rules } = report;
  const body =
    findings.length === 0
      ? '<p class="good">没有发现问题。</p>'
      : [
          filterForm(report),
          `<p id="filter-status" role="status">共 ${findings.length} 个问题。</p>`,
          formatFindingTables(findings, rules),
        ].join('\n');
  return { id: 'findings', title: '问题清单', body };
}

function rulesSection({ rules, findings }: AuditReport): Section {
  const counts = Map.groupBy(findings, ({ rule }) => rule);
  const rows = rules.map((rule): Cell[] => [
    { markup: `${escapeMarkup(rule.title)}<br><span class="soft">${escapeMarkup(rule.id)}，第 ${rule.version} 版</span>` },
    subjectNames[rule.subject],
    severities[rule.severity],
    stateNames[rule.state],
    rule.checked,
    counts.get(rule.id)?.length ?? 0,
    rule.basis.join('、'),
    rule.state === 'passed' || rule.state === 'failed' ? (rule.remark ?? '') : formatRemark(rule),
  ]);
  const head = ['规则', '检查对象', '级别', '结果', '检查项数', '问题数', '依据', '说明'];
  return { id: 'rules', title: '检查了什么', body: formatTable({ caption: `全部规则（${rules.length} 条）`, head, rows }) };
}

function inapplicableSection({ rules }: AuditReport): Section {
  const rows = rules.filter(({ state }) => state === 'not-applicable').map((rule): Cell[] => [rule.title, rule.id, formatRemark(rule)]);
  const body = rows.length > 0 ? formatTable({ caption: '不适用的规则', head: ['规则', '编号', '原因'], rows }) : '<p>没有。</p>';
  return { id: 'not-applicable', title: '不适用的', body };
}

function confirmationSection({ rules }: AuditReport): Section {
  const rows = rules
    .filter(({ state }) => state === 'to-confirm')
    .map((rule): Cell[] => [rule.title, rule.id, formatRemark(rule), rule.basis.join('、')]);
  const body = rows.length > 0 ? formatTable({ caption: '待人工确认', head: ['规则', '编号', '要确认的或没有检查的原因', '依据'], rows }) : '<p>没有。</p>';
  return { id: 'to-confirm', title: '须由人确认的', body };
}

function exceptionsSection({ exceptions }: AuditReport): Section {
  const rows = exceptions.map(({ rule, where, state, reason, by, until, covers }): Cell[] => [
    rule,
    where,
    exceptionStateNames[state],
    reason,
    by,
    until,
    { markup: covers.map(({ id, message }) => `${escapeMarkup(id)}：${escapeMarkup(message)}`).join('<br>') || '没有' },
  ]);
  const head = ['规则', '位置', '状态', '理由', '经手人岗位', '最后有效日', '接受的问题'];
  const body = rows.length > 0 ? formatTable({ caption: '例外登记', head, rows }) : '<p>没有登记例外。</p>';
  return { id: 'exceptions', title: '例外', body };
}

function figuresSections({ columns, organs, interpretation, links, scope }: AuditReport): Section[] {
  const address = (path: string) => (scope.portal ? absoluteUrl(scope.portal, path) : path);
  const rate = (part: number, whole: number) => (whole === 0 ? '不适用（0/0）' : `${Math.floor((part / whole) * 1000 + 1e-9) / 10}%（${part}/${whole}）`);
  const columnRows = columns.map(({ title, origin, bound, owner, documents, lastPublished, absence, findings, address: path }): Cell[] => [
    title,
    `${originNames[origin]}${origin === 'statutory' && !bound ? '（不适用）' : ''}`,
    owner.name,
    documents,
    lastPublished ?? '',
    absence ? `${absence.state}，至 ${absence.until}` : '',
    totalOf(findings),
    address(path),
  ]);
  const organRows = organs.map(({ name, level, documents, lastPublished, findings, overdue, dissolved }): Cell[] => [
    dissolved ? `${name}（${dissolved} 撤并）` : name,
    organLevels[level],
    documents,
    lastPublished ?? '',
    findings.error,
    findings.warning,
    findings.notice,
    overdue,
  ]);
  const rateRows = interpretation.map(({ organ, year, required, interpreted, diversified, missing }): Cell[] => [
    organ.name,
    String(year),
    rate(interpreted, required),
    rate(diversified, required),
    missing.join('；'),
  ]);
  const table = (caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]) =>
    rows.length > 0 ? formatTable({ caption, head, rows }) : '<p>没有数据。</p>';
  return [
    {
      id: 'columns',
      title: '栏目',
      body: table('各栏目的文件和问题', ['栏目', '来源', '责任机关', '公开文件', '最近发布', '无内容登记', '问题', '网址'], columnRows),
    },
    {
      id: 'organs',
      title: '机关',
      body: table('各机关的文件和问题', ['机关', '层级', '公开文件', '最近发布', '错误', '警告', '提示', '逾期'], organRows),
    },
    {
      id: 'interpretation',
      title: '解读率',
      body: table('各机关各年度应解读文件的解读情况（括号里是分子和分母）', ['机关', '年度', '解读率', '多元化解读率', '没有解读的文件'], rateRows),
    },
    {
      id: 'links',
      title: '链接',
      body: links
        ? [
            table('各类网页上的链接数', ['网页类别', '网页', '站内链接', '站外链接'], links.pageKinds.map(({ kind, pages, internal, external }) => [kind, pages, internal, external])),
            table('外部网址', ['网址', '网页数', '例如', '状态'], links.external.map(({ url, pages, page, state }) => [url, pages, page, state ?? '没有联网核对'])),
          ].join('\n')
        : '<p>没有检查生成的网站。</p>',
    },
  ];
}

const replay =
  '<p>同一份内容、同一个生成的网站、同一基准日、同一版软件，报告逐字节相同；报告里没有制作时间。复核时核对上面的内容指纹、网站指纹和软件版本，再用同样的 <code>--as-of</code> 重新检查。</p>';

/** The report as one page that can be read, filtered, printed and sent around alone. */
export function formatHtml(report: AuditReport): string {
  const title = `政府信息公开专栏检查报告（${report.asOf}）`;
  const sections: Section[] = [
    summarySection(report),
    chartSection(report),
    comparisonSection(report),
    findingsSection(report),
    rulesSection(report),
    inapplicableSection(report),
    confirmationSection(report),
    exceptionsSection(report),
    ...figuresSections(report),
    { id: 'replay', title: '怎样重现', body: replay },
  ];
  const body = [
    '<header>',
    `<h1>${escapeMarkup(title)}</h1>`,
    formatFacts(scopeFacts(report)),
    '</header>',
    `<nav aria-label="目录"><ul>${sections.map(({ id, title: name }) => `<li><a href="#${id}">${name}</a></li>`).join('')}</ul></nav>`,
    '<main>',
    ...sections.map(({ id, title: name, body: text }) => `<section aria-labelledby="${id}">\n<h2 id="${id}">${name}</h2>\n${text}\n</section>`),
    '</main>',
  ].join('\n');
  return formatPage(title, body, filterScript);
}
