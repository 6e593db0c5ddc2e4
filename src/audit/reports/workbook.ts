import { absoluteUrl, organLevels, severities, type Day } from '#disclosure';
import type { AuditReport, FindingSummary, ReportFinding } from '../report.ts';
import { fillSelfCheck } from '../self-check/self-check.ts';
import { exceptionStateNames, findingStateNames, formatColumn, formatDue, formatPlace, formatRemark, formatRule, originNames, scopeFacts, stateNames, subjectNames } from './words.ts';

/** A cell by the kind of its value; `share` is a part of 1. Nothing is an empty cell. */
export type SheetCell = string | number | { readonly day: Day } | { readonly share: number } | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters of Latin script; one Chinese character takes two. */
  readonly width: number;
}

/** A sheet as data; the first row is the header. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

function sheet(name: string, columns: readonly (readonly [title: string, width: number])[], rows: readonly (readonly SheetCell[])[]): Sheet {
  return { name, columns: columns.map(([title, width]) => ({ title, width })), rows };
}

const day = (value: Day | null | undefined): SheetCell => (value ? { day: value } : null);

function findingsSheet(report: AuditReport): Sheet {
  const [titleOf, columnOf] = [formatRule(report), formatColumn(report)];
  return sheet(
    '问题清单',
    [
      ['编号', 14],
      ['级别', 8],
      ['规则', 24],
      ['规则名称', 30],
      ['文件', 44],
      ['行', 7],
      ['网页', 36],
      ['问题', 60],
      ['依据', 36],
      ['怎么办', 48],
      ['责任机关', 24],
      ['栏目', 22],
      ['首次发现', 13],
      ['整改期限', 13],
      ['逾期', 8],
      ['与上次相比', 12],
    ],
    report.findings.map((finding: ReportFinding) => [
      finding.id,
      severities[finding.severity],
      finding.rule,
      titleOf(finding.rule),
      finding.where.file ?? null,
      finding.where.line || null,
      'page' in finding.where ? finding.where.page : null,
      finding.message,
      finding.basis.join('、'),
      finding.fix,
      finding.owner.name,
      columnOf(finding.column) || null,
      day(finding.firstSeen),
      finding.due ? day(finding.due) : formatDue(finding),
      finding.overdue ? '是' : '否',
      finding.state ? findingStateNames[finding.state] : null,
    ]),
  );
}

function columnsSheet({ columns, scope }: AuditReport): Sheet {
  return sheet(
    '栏目',
    [
      ['编号', 22],
      ['栏目', 34],
      ['来源', 8],
      ['法定要求', 12],
      ['责任机关', 26],
      ['公开文件', 10],
      ['最近发布', 13],
      ['无内容登记', 36],
      ['错误', 8],
      ['警告', 8],
      ['提示', 8],
      ['网址', 50],
    ],
    columns.map(({ id, title, origin, bound, owner, address, documents, lastPublished, absence, findings }) => [
      id,
      title,
      originNames[origin],
      bound ? '适用' : '不适用',
      owner.name,
      documents,
      day(lastPublished),
      absence ? `${absence.state}，至 ${absence.until}：${absence.reason}` : null,
      findings.error,
      findings.warning,
      findings.notice,
      scope.portal ? absoluteUrl(scope.portal, address) : address,
    ]),
  );
}

function organsSheet({ organs, scope }: AuditReport): Sheet {
  return sheet(
    '机关',
    [
      ['编号', 22],
      ['机关', 34],
      ['层级', 30],
      ['公开文件', 10],
      ['最近发布', 13],
      ['错误', 8],
      ['警告', 8],
      ['提示', 8],
      ['逾期', 8],
      ['撤并日期', 13],
      ['网址', 50],
    ],
    organs.map(({ id, name, level, address, dissolved, documents, lastPublished, findings, overdue }) => [
      id,
      name,
      organLevels[level],
      documents,
      day(lastPublished),
      findings.error,
      findings.warning,
      findings.notice,
      overdue,
      day(dissolved),
      scope.portal ? absoluteUrl(scope.portal, address) : address,
    ]),
  );
}

/** Nothing is never 100 %. */
function share(part: number, whole: number): SheetCell {
  return whole === 0 ? '不适用' : { share: part / whole };
}

function interpretationSheet({ interpretation }: AuditReport): Sheet {
  return sheet(
    '解读率',
    [
      ['机关', 34],
      ['年度', 8],
      ['应解读文件', 12],
      ['已解读', 10],
      ['解读率', 10],
      ['有文字以外形式的', 18],
      ['多元化解读率', 14],
      ['没有解读的文件', 60],
    ],
    interpretation.map(({ organ, year, required, interpreted, diversified, missing }) => [
      organ.name,
      year,
      required,
      interpreted,
      share(interpreted, required),
      diversified,
      share(diversified, required),
      missing.join('；') || null,
    ]),
  );
}

function linksSheet({ links }: AuditReport): Sheet {
  const head = [
    ['类别', 14],
    ['网页类别或外部网址', 60],
    ['网页数', 10],
    ['站内链接', 10],
    ['站外链接', 10],
    ['例如', 40],
    ['状态', 16],
    ['核对日期', 13],
  ] as const;
  if (!links) return sheet('链接', head, [['没有检查', '没有检查生成的网站', null, null, null, null, null, null]]);
  return sheet('链接', head, [
    ...links.pageKinds.map(({ kind, pages, internal, external }) => ['网页类别', kind, pages, internal, external, null, null, null]),
    ...links.external.map(({ url, pages, page, state, checked }) => ['外部网址', url, pages, null, null, page, state ?? '没有联网核对', day(checked)]),
  ]);
}

function rulesSheet(report: AuditReport): Sheet {
  const counts = Map.groupBy(report.findings, ({ rule }) => rule);
  return sheet(
    '规则',
    [
      ['规则', 28],
      ['通过的状态', 44],
      ['检查对象', 12],
      ['级别', 8],
      ['版本', 7],
      ['结果', 10],
      ['检查项数', 10],
      ['问题数', 9],
      ['依据', 60],
      ['说明', 44],
    ],
    report.rules.map((rule) => [
      rule.id,
      rule.title,
      subjectNames[rule.subject],
      severities[rule.severity],
      rule.version,
      stateNames[rule.state],
      rule.checked,
      counts.get(rule.id)?.length ?? 0,
      rule.basis.join('、'),
      formatRemark(rule) || null,
    ]),
  );
}

function exceptionsSheet({ exceptions }: AuditReport): Sheet {
  return sheet(
    '例外',
    [
      ['规则', 26],
      ['位置', 44],
      ['状态', 16],
      ['理由', 48],
      ['经手人岗位', 18],
      ['最后有效日', 13],
      ['接受的问题数', 13],
      ['接受的问题', 60],
    ],
    exceptions.map(({ rule, where, state, reason, by, until, covers }) => [
      rule,
      where,
      exceptionStateNames[state],
      reason,
      by,
      day(until),
      covers.length,
      covers.map(({ id, message }) => `${id}：${message}`).join('\n') || null,
    ]),
  );
}

function confirmationSheet({ rules }: AuditReport): Sheet {
  return sheet(
    '待人工确认',
    [
      ['规则', 28],
      ['通过的状态', 40],
      ['要确认的', 80],
      ['依据', 50],
      ['确认结果', 14],
      ['确认人岗位', 16],
      ['确认日期', 13],
    ],
    rules.filter(({ state }) => state === 'to-confirm').map((rule) => [rule.id, rule.title, formatRemark(rule), rule.basis.join('、'), null, null, null]),
  );
}

function comparisonSheet(report: AuditReport): Sheet {
  const head = [
    ['状态', 24],
    ['编号', 14],
    ['级别', 8],
    ['规则', 24],
    ['位置', 48],
    ['问题', 60],
    ['首次发现', 13],
    ['说明', 44],
  ] as const;
  const { comparison } = report;
  if (!comparison) return sheet('与上次相比', head, [['没有指明上次报告', null, null, null, null, null, null, '用 --compare FILE 指明上一次的 audit.json']]);
  const row = (state: string, { id, severity, rule, where, message, firstSeen }: FindingSummary, remark: string | null = null): SheetCell[] => [
    state,
    id,
    severities[severity],
    rule,
    formatPlace(where),
    message,
    day(firstSeen),
    remark,
  ];
  return sheet('与上次相比', head, [
    ...report.findings.map((finding) =>
      row(findingStateNames[finding.state ?? 'new'], finding, finding.state === 'not-comparable' ? '上次没有按这一版规则检查' : null),
    ),
    ...comparison.fixed.map((finding) => row('已解决', finding)),
    ...comparison.accepted.map((finding) => row('转为例外', finding)),
    ...comparison.unclear.map((finding) => row('不能说已经解决', finding, finding.reason)),
  ]);
}

function selfCheckSheet(report: AuditReport): Sheet {
  return sheet(
    '自查表',
    [
      ['部分', 20],
      ['项目', 34],
      ['要求', 48],
      ['依据', 44],
      ['责任单位', 24],
      ['结果', 12],
      ['佐证', 64],
      ['问题数', 9],
      ['扣分', 24],
    ],
    fillSelfCheck(report).map(({ part, item, requirement, basis, office, result, evidence, findings, points }) => [
      part,
      item,
      requirement,
      basis,
      office,
      result,
      evidence.join('\n'),
      findings.length,
      part === '扣分指标' ? (points ?? '分值未经核实，不列') : null,
    ]),
  );
}

function scopeSheet(report: AuditReport): Sheet {
  const { errors, warnings, notices, overdue, rules } = report.summary;
  return sheet(
    '说明',
    [
      ['事项', 26],
      ['内容', 100],
    ],
    [
      ...scopeFacts(report),
      ['错误', errors],
      ['警告', warnings],
      ['提示', notices],
      ['逾期未改', overdue],
      ['通过的规则', rules.passed],
      ['未通过的规则', rules.failed],
      ['不适用的规则', rules['not-applicable']],
      ['待确认的规则', rules['to-confirm']],
    ],
  );
}

/** The report as sheets of a workbook. */
export function buildSheets(report: AuditReport): Sheet[] {
  return [
    findingsSheet(report),
    columnsSheet(report),
    organsSheet(report),
    interpretationSheet(report),
    linksSheet(report),
    rulesSheet(report),
    exceptionsSheet(report),
    confirmationSheet(report),
    comparisonSheet(report),
    selfCheckSheet(report),
    scopeSheet(report),
  ];
}
