import { applicantColumns, applicationRows, disclosedTable, disputeCells, disputeGroups, reportFormatOf } from '#disclosure';

export interface ReportOutline {
  readonly organ: string;
  readonly organName: string;
  readonly year: number;
  readonly indexNumber: string;
  readonly dated: string;
  readonly published: string;
  /** Applications by natural persons: received, taken over from the year before, disclosed; the rest is carried over. */
  readonly received: number;
  readonly carriedIn: number;
  readonly disclosed: number;
  /** 行政规范性文件: 现行有效件数. */
  readonly inForce: number;
}

function flow(cells: readonly (readonly [key: string, value: number])[]): string {
  return `{ ${cells.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

function disclosedLines({ year, inForce }: ReportOutline): string[] {
  const rows = disclosedTable[reportFormatOf(year)].flatMap((group) => group.rows);
  return rows.map(
    ({ key, cells }) => `    ${key}: ${flow(cells.map((cell) => [cell.key, key === 'normativeDocuments' && cell.key === 'inForce' ? inForce : 0]))}`,
  );
}

function applicationLines({ year, received, carriedIn, disclosed }: ReportOutline): string[] {
  const values: Record<string, number> = {
    new: received,
    carryIn: carriedIn,
    open: disclosed,
    total: disclosed,
    carryOut: received + carriedIn - disclosed,
  };
  return applicationRows[reportFormatOf(year)].map(({ key }) => {
    const value = values[key] ?? 0;
    return `    ${key}: ${flow(applicantColumns.map((column) => [column.key, column.key === 'nat' || column.key === 'sum' ? value : 0]))}`;
  });
}

const problems: Readonly<Record<number, string>> = {
  2024: '窗口人员更换较多，新上岗人员对答复文书不熟悉。已组织集中培训，并编印答复文书样本。',
  2025: '历史文件电子化程度不高，公众检索老文件不便。将分批扫描补录，年底前完成二〇一六年以来的文件。',
};

/** A YAML record whose three tables follow the form and add up. */
export function annualReportText(outline: ReportOutline): string {
  const { organ, organName, year, received, disclosed } = outline;
  return `title: ${organName}${year}年政府信息公开工作年度报告
indexNumber: ${outline.indexNumber}
issuers: [${organ}]
dated: ${outline.dated}
published: ${outline.published}
topic: 综合政务/政务公开
genre: 报告
summary: ${organName}${year}年政府信息公开工作情况和三张统计表。
keywords: [政府信息公开, 年度报告]
organ: ${organ}
year: ${year}
overview: |
  （一）主动公开：公开内容按栏目集中发布。

  （二）依申请公开：新收政府信息公开申请${received}件，予以公开${disclosed}件。

  （三）政府信息管理：逐件审查公开属性。

  （四）政府信息公开平台建设：专栏检索、查阅、下载功能正常。

  （五）监督保障：工作考核、社会评议均已开展，没有责任追究情形。
tables:
  disclosed:
${disclosedLines(outline).join('\n')}
  applications:
${applicationLines(outline).join('\n')}
  disputes:
${disputeGroups.map(({ key }) => `    ${key}: ${flow(disputeCells.map((cell) => [cell.key, 0]))}`).join('\n')}
problems: |
  ${problems[year] ?? '公开形式比较单一，将增加图解和问答。'}
other: |
  ${year}年没有收取信息处理费，没有其他需要报告的事项。
`;
}
