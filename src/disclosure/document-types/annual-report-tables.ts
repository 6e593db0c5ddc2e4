import { z } from 'zod';
import type { TableCell, TableView } from '../tables.ts';

/**
 * The three national tables of an annual report (国办公开办函〔2021〕30号; for 2019 and 2020 国办公开办函〔2019〕60号), as data:
 * the schema, the page, the form and the arithmetic rules are all made from the lists below.
 */
export type ReportFormat = 2019 | 2021;

/** 国办公开办函〔2021〕30号 applies from the report on 2021. */
export function reportFormatOf(year: number): ReportFormat {
  return year <= 2020 ? 2019 : 2021;
}

const count = z.int({ error: '应为整数' }).min(0, { error: '不能是负数' });
const change = z.int({ error: '应为整数（减少写负数）' });
const amount = z.number().min(0, { error: '不能是负数' });

export interface ReportCell {
  readonly key: string;
  readonly label: string;
  readonly value: typeof count | typeof change | typeof amount;
}

export interface ReportRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly ReportCell[];
}

export interface ReportRowGroup {
  readonly label: string;
  readonly rows: readonly ReportRow[];
}

const decisions: ReportCell = { key: 'decisions', label: '本年处理决定数量', value: count };
const decisions2021: readonly ReportCell[] = [decisions];
const made2021: readonly ReportCell[] = [
  { key: 'made', label: '本年制发件数', value: count },
  { key: 'repealed', label: '本年废止件数', value: count },
  { key: 'inForce', label: '现行有效件数', value: count },
];
const made2019: readonly ReportCell[] = [
  { key: 'made', label: '本年新制作数量', value: count },
  { key: 'disclosed', label: '本年新公开数量', value: count },
  { key: 'total', label: '对外公开总数量', value: count },
];
const matters2019: readonly ReportCell[] = [
  { key: 'previous', label: '上一年项目数量', value: count },
  { key: 'change', label: '本年增/减', value: change },
  { ...decisions, label: '处理决定数量' },
];

/** Second part: what was disclosed on the office's own initiative, by item of article 20. */
export const disclosedTable: Readonly<Record<ReportFormat, readonly ReportRowGroup[]>> = {
  2021: [
    {
      label: '第二十条第（一）项',
      rows: [
        { key: 'regulations', label: '规章', cells: made2021 },
        { key: 'normativeDocuments', label: '行政规范性文件', cells: made2021 },
      ],
    },
    { label: '第二十条第（五）项', rows: [{ key: 'licences', label: '行政许可', cells: decisions2021 }] },
    {
      label: '第二十条第（六）项',
      rows: [
        { key: 'penalties', label: '行政处罚', cells: decisions2021 },
        { key: 'coercion', label: '行政强制', cells: decisions2021 },
      ],
    },
    {
      label: '第二十条第（八）项',
      rows: [{ key: 'fees', label: '行政事业性收费', cells: [{ key: 'amount', label: '本年收费金额（单位：万元）', value: amount }] }],
    },
  ],
  2019: [
    {
      label: '第二十条第（一）项',
      rows: [
        { key: 'regulations', label: '规章', cells: made2019 },
        { key: 'normativeDocuments', label: '规范性文件', cells: made2019 },
      ],
    },
    {
      label: '第二十条第（五）项',
      rows: [
        { key: 'licences', label: '行政许可', cells: matters2019 },
        { key: 'otherServices', label: '其他对外管理服务事项', cells: matters2019 },
      ],
    },
    {
      label: '第二十条第（六）项',
      rows: [
        { key: 'penalties', label: '行政处罚', cells: matters2019 },
        { key: 'coercion', label: '行政强制', cells: matters2019 },
      ],
    },
    { label: '第二十条第（八）项', rows: [{ key: 'fees', label: '行政事业性收费', cells: matters2019.slice(0, 2) }] },
    {
      label: '第二十条第（九）项',
      rows: [
        {
          key: 'procurement',
          label: '政府集中采购',
          cells: [
            { key: 'projects', label: '采购项目数量', value: count },
            { key: 'amount', label: '采购总金额（单位：万元）', value: amount },
          ],
        },
      ],
    },
  ],
};

/** Who applied: the seven data columns of the third part. */
export const applicantColumns = [
  { key: 'nat', label: '自然人' },
  { key: 'ent', label: '商业企业' },
  { key: 'sci', label: '科研机构' },
  { key: 'ngo', label: '社会公益组织' },
  { key: 'law', label: '法律服务机构' },
  { key: 'oth', label: '其他' },
  { key: 'sum', label: '总计' },
] as const;

export interface ApplicationRow {
  readonly key: string;
  readonly label: string;
  /** The heading within 三、本年度办理结果 that the row belongs to, if several rows share it. */
  readonly group?: string;
  readonly part: 'received' | 'result' | 'total' | 'carried';
}

function results(group: string, keys: string, labels: readonly string[]): ApplicationRow[] {
  return labels.map((label, index) => ({ key: `${keys}${index + 1}`, label: `${index + 1}.${label}`, group, part: 'result' }));
}

const commonRows: readonly ApplicationRow[] = [
  { key: 'new', label: '一、本年新收政府信息公开申请数量', part: 'received' },
  { key: 'carryIn', label: '二、上年结转政府信息公开申请数量', part: 'received' },
  { key: 'open', label: '（一）予以公开', part: 'result' },
  { key: 'part', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', part: 'result' },
  ...results('（三）不予公开', 'deny', [
    '属于国家秘密',
    '其他法律行政法规禁止公开',
    '危及“三安全一稳定”',
    '保护第三方合法权益',
    '属于三类内部事务信息',
    '属于四类过程性信息',
    '属于行政执法案卷',
    '属于行政查询事项',
  ]),
  ...results('（四）无法提供', 'none', ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确']),
  ...results('（五）不予处理', 'skip', [
    '信访举报投诉类申请',
    '重复申请',
    '要求提供公开出版物',
    '无正当理由大量反复申请',
    '要求行政机关确认或重新出具已获取信息',
  ]),
];
const closingRows: readonly ApplicationRow[] = [
  { key: 'total', label: '（七）总计', part: 'total' },
  { key: 'carryOut', label: '四、结转下年度继续办理', part: 'carried' },
];

/** Third part, in the order of the form. */
export const applicationRows: Readonly<Record<ReportFormat, readonly ApplicationRow[]>> = {
  2021: [
    ...commonRows,
    ...results('（六）其他处理', 'misc', [
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '其他',
    ]),
    ...closingRows,
  ],
  2019: [...commonRows, { key: 'misc', label: '（六）其他处理', part: 'result' }, ...closingRows],
};

/** Fourth part: three groups of five cells. */
export const disputeGroups = [
  { key: 'reconsideration', label: '行政复议' },
  { key: 'directLitigation', label: '行政诉讼：未经复议直接起诉' },
  { key: 'litigationAfterReconsideration', label: '行政诉讼：复议后起诉' },
] as const;
export const disputeCells = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'sum', label: '总计' },
] as const;

/** Counts by row key, then by cell key. */
export type ReportNumbers = Readonly<Record<string, Readonly<Record<string, number>>>>;
export interface ReportTables {
  readonly disclosed: ReportNumbers;
  readonly applications: ReportNumbers;
  readonly disputes: ReportNumbers;
}

const row = (cells: readonly { key: string; label: string; value?: z.ZodType<number> }[]) =>
  z.strictObject(Object.fromEntries(cells.map((cell) => [cell.key, (cell.value ?? count).meta({ title: cell.label })])));

/** Every cell of the format's three tables is required; an empty cell of the paper form is written 0. */
export function reportTablesSchema(format: ReportFormat) {
  const disclosed = disclosedTable[format].flatMap((group) => group.rows);
  return z.strictObject({
    disclosed: z
      .strictObject(Object.fromEntries(disclosed.map((entry) => [entry.key, row(entry.cells).meta({ title: entry.label })])))
      .meta({ title: '主动公开政府信息情况' }),
    applications: z
      .strictObject(Object.fromEntries(applicationRows[format].map((entry) => [entry.key, row(applicantColumns).meta({ title: entry.label })])))
      .meta({ title: '收到和处理政府信息公开申请情况' }),
    disputes: z
      .strictObject(Object.fromEntries(disputeGroups.map((entry) => [entry.key, row(disputeCells).meta({ title: entry.label })])))
      .meta({ title: '政府信息公开行政复议、行政诉讼情况' }),
  });
}

function number(numbers: ReportNumbers, rowKey: string, cellKey: string): string {
  return String(numbers[rowKey]?.[cellKey] ?? 0);
}

function disclosedViews(format: ReportFormat, numbers: ReportNumbers): TableView {
  const body: TableCell[][] = [];
  const width = Math.max(...disclosedTable[format].flatMap((group) => group.rows.map((entry) => entry.cells.length)));
  disclosedTable[format].forEach((group, groupIndex) => {
    const groupId = `d${groupIndex}`;
    // Each item of article 20 has column headings of its own.
    body.push([{ text: group.label, id: groupId, scope: 'rowgroup', colSpan: width + 1 }]);
    let cells: readonly ReportCell[] | undefined;
    let headingIds: string[] = [];
    group.rows.forEach((entry, rowIndex) => {
      if (entry.cells !== cells) {
        cells = entry.cells;
        headingIds = entry.cells.map((_, cellIndex) => `${groupId}-${rowIndex}-c${cellIndex}`);
        const last = entry.cells.length - 1;
        body.push([
          { text: '信息内容', id: `${groupId}-${rowIndex}-c`, scope: 'col', headers: [groupId] },
          ...entry.cells.map((cell, cellIndex): TableCell => ({
            text: cell.label,
            id: headingIds[cellIndex],
            scope: 'col',
            headers: [groupId],
            ...(cellIndex === last && last + 1 < width && { colSpan: width - last }),
          })),
        ]);
      }
      const rowId = `${groupId}-r${rowIndex}`;
      const last = entry.cells.length - 1;
      body.push([
        { text: entry.label, id: rowId, scope: 'row', headers: [groupId] },
        ...entry.cells.map((cell, cellIndex): TableCell => ({
          text: number(numbers, entry.key, cell.key),
          numeric: true,
          headers: [groupId, rowId, headingIds[cellIndex]!],
          ...(cellIndex === last && last + 1 < width && { colSpan: width - last }),
        })),
      ]);
    });
  });
  return { caption: '主动公开政府信息情况', head: [], body };
}

function applicationsView(format: ReportFormat, numbers: ReportNumbers): TableView {
  const organisations = applicantColumns.slice(1, 6);
  const head: TableCell[][] = [
    [
      { text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', id: 'a-rows', scope: 'col', rowSpan: 3, colSpan: 3 },
      { text: '申请人情况', id: 'a-all', scope: 'colgroup', colSpan: 7 },
    ],
    [
      { text: '自然人', id: 'a-nat', scope: 'col', rowSpan: 2, headers: ['a-all'] },
      { text: '法人或其他组织', id: 'a-org', scope: 'colgroup', colSpan: 5, headers: ['a-all'] },
      { text: '总计', id: 'a-sum', scope: 'col', rowSpan: 2, headers: ['a-all'] },
    ],
    organisations.map((column) => ({ text: column.label, id: `a-${column.key}`, scope: 'col' as const, headers: ['a-all', 'a-org'] })),
  ];
  const columnIds: Record<string, string[]> = Object.fromEntries(
    applicantColumns.map((column) => [
      column.key,
      column.key === 'nat' || column.key === 'sum' ? ['a-all', `a-${column.key}`] : ['a-all', 'a-org', `a-${column.key}`],
    ]),
  );
  const rows = applicationRows[format];
  const results = rows.filter((entry) => entry.part === 'result' || entry.part === 'total');
  const body = rows.map((entry, index): TableCell[] => {
    const rowId = `a-${entry.key}`;
    const cells: TableCell[] = [];
    const owners: string[] = [];
    if (entry.part === 'received' || entry.part === 'carried') {
      cells.push({ text: entry.label, id: rowId, scope: 'row', colSpan: 3 });
    } else {
      owners.push('a-results');
      if (entry === results[0]) cells.push({ text: '三、本年度办理结果', id: 'a-results', scope: 'rowgroup', rowSpan: results.length });
      if (entry.group) {
        const members = rows.filter((other) => other.group === entry.group);
        const groupId = `a-${members[0]!.key}-group`;
        owners.push(groupId);
        if (rows[index - 1]?.group !== entry.group) {
          cells.push({ text: entry.group, id: groupId, scope: 'rowgroup', rowSpan: members.length, headers: ['a-results'] });
        }
        cells.push({ text: entry.label, id: rowId, scope: 'row', headers: [...owners] });
      } else {
        cells.push({ text: entry.label, id: rowId, scope: 'row', colSpan: 2, headers: ['a-results'] });
      }
    }
    owners.push(rowId);
    return [
      ...cells,
      ...applicantColumns.map((column): TableCell => ({
        text: number(numbers, entry.key, column.key),
        numeric: true,
        headers: [...owners, ...columnIds[column.key]!],
      })),
    ];
  });
  return { caption: '收到和处理政府信息公开申请情况', head, body };
}

function disputesView(numbers: ReportNumbers): TableView {
  const cellsOf = (group: string): TableCell[] =>
    disputeCells.map((cell) => ({
      text: cell.label,
      id: `l-${group}-${cell.key}`,
      scope: 'col',
      headers: group === 'reconsideration' ? [`l-${group}`] : ['l-litigation', `l-${group}`],
    }));
  const [reconsideration, ...litigation] = disputeGroups;
  return {
    caption: '政府信息公开行政复议、行政诉讼情况',
    head: [
      [
        { text: reconsideration.label, id: `l-${reconsideration.key}`, scope: 'colgroup', colSpan: 5, rowSpan: 2 },
        { text: '行政诉讼', id: 'l-litigation', scope: 'colgroup', colSpan: 10 },
      ],
      litigation.map((group) => ({
        text: group.label.replace('行政诉讼：', ''),
        id: `l-${group.key}`,
        scope: 'colgroup' as const,
        colSpan: 5,
        headers: ['l-litigation'],
      })),
      disputeGroups.flatMap((group) => cellsOf(group.key)),
    ],
    body: [
      disputeGroups.flatMap((group) =>
        disputeCells.map((cell) => ({
          text: number(numbers, group.key, cell.key),
          numeric: true,
          headers: [...(group.key === 'reconsideration' ? [] : ['l-litigation']), `l-${group.key}`, `l-${group.key}-${cell.key}`],
        })),
      ),
    ],
  };
}

/** The three tables of a report in the fixed order of the form. */
export function reportTableViews(format: ReportFormat, tables: ReportTables): { disclosed: TableView; applications: TableView; disputes: TableView } {
  return {
    disclosed: disclosedViews(format, tables.disclosed),
    applications: applicationsView(format, tables.applications),
    disputes: disputesView(tables.disputes),
  };
}
