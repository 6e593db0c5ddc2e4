import { applicantColumns, applicationRows, disclosedTable, disputeCells, disputeGroups, type ReportFormat } from '#disclosure';
import { numberPattern, parseNumber } from './number-words.ts';

/** A number of the tables of an annual report that its prose likes to repeat. */
export interface Statement {
  /** What the tables call it, for a message that has opened the quotation marks before it. */
  readonly label: string;
  readonly unit: '件' | '万元';
  /** Cells that are added up, below `tables`. */
  readonly paths: readonly string[];
  /** Also right: a number that the same words may mean. */
  readonly alternative?: readonly string[];
  /** Group `number` is the number; the first that matches counts. */
  readonly patterns: readonly RegExp[];
  /** Says that there is none. */
  readonly none?: RegExp;
  /** A part of a whole, which 其中 may stand before. */
  readonly isPart?: boolean;
  /** What the sentence must contain. */
  readonly about?: RegExp;
}

// A number is taken whole: what stands before it is no digit.
const number = `(?<![0-9０-９.．〇零一二两三四五六七八九十百千万])(?<number>${numberPattern})`;
const count = `${number}\\s*(?:余|多)?(?:件|条|份|宗|例|起|个)`;
// Between the words and the number only a few characters that end no clause.
const gap = (length: number) => `[^，。；：、（）()\\d\\n]{0,${length}}?`;
const total = '(?:共计|共|合计|总计|累计|计|为|数量|数|总数|有|了)?\\s*';

const pattern = (source: string) => new RegExp(source, 'g');

function resultRows(format: ReportFormat, keys: RegExp): string[] {
  return applicationRows[format].filter(({ key }) => keys.test(key)).map(({ key }) => `applications.${key}.sum`);
}

function application(label: string, words: string, paths: readonly string[]): Statement {
  return { label: `${label}”总计`, unit: '件', paths, isPart: true, patterns: [pattern(`${words}(?:的|了|决定|处理|答复|申请)*${total}${count}`)] };
}

function applicationStatements(format: ReportFormat): Statement[] {
  return [
    {
      label: '一、本年新收政府信息公开申请数量”总计',
      unit: '件',
      paths: ['applications.new.sum'],
      patterns: [
        pattern(`(?:新收到?|新增|新受理)${gap(14)}申请${gap(6)}${total}${count}`),
        pattern(`(?:新收到?|新增|新受理)${total}${count}${gap(8)}(?:政府信息公开)?申请`),
      ],
      none: /(?:没有|未)(?:新收|新收到)[^，。；\n]{0,14}申请/g,
    },
    {
      label: '一、本年新收政府信息公开申请数量”总计',
      unit: '件',
      paths: ['applications.new.sum'],
      alternative: ['applications.new.sum', 'applications.carryIn.sum'],
      patterns: [
        pattern(`(?:收到|接收|接到|受理)${gap(14)}申请${gap(6)}${total}${count}`),
        pattern(`(?:收到|接收|接到|受理)${total}${count}${gap(8)}(?:政府信息公开)?申请`),
      ],
      none: /(?:没有|未)(?:收到|接到|受理)[^，。；\n]{0,14}(?:公开)?申请/g,
    },
    {
      label: '二、上年结转政府信息公开申请数量”总计',
      unit: '件',
      paths: ['applications.carryIn.sum'],
      patterns: [pattern(`(?:上一?年度?|年)(?:度)?结转${gap(12)}${total}${count}`), pattern(`结转上一?年度?${gap(12)}${total}${count}`)],
      none: /(?:没有|无)[^，。；、\n]{0,4}上一?年度?结转/g,
    },
    {
      label: '（七）总计”总计',
      unit: '件',
      paths: ['applications.total.sum'],
      patterns: [pattern(`(?:办结|办理完毕|办理完结|答复完毕|全部办结)(?:申请|的)*${total}${count}`)],
    },
    {
      label: '四、结转下年度继续办理”总计',
      unit: '件',
      paths: ['applications.carryOut.sum'],
      patterns: [pattern(`结转(?:至|到)?(?:下一?年度?|\\d{4}年度?)${gap(10)}${total}${count}`)],
      none: /(?:没有|无|未有)[^，。；、\n]{0,4}结转(?:至|到)?下一?年度?/g,
    },
    {
      label: '一、本年新收政府信息公开申请数量”的“自然人”',
      unit: '件',
      paths: ['applications.new.nat'],
      isPart: true,
      patterns: [pattern(`自然人(?:提出|申请)${total}${count}`)],
    },
    {
      label: '一、本年新收政府信息公开申请数量”法人或其他组织各列之和',
      unit: '件',
      paths: applicantColumns.slice(1, 6).map(({ key }) => `applications.new.${key}`),
      isPart: true,
      patterns: [pattern(`法人(?:或|和|、)其他组织(?:提出|申请)${total}${count}`)],
    },
    application('（一）予以公开', '予以公开', ['applications.open.sum']),
    application('（二）部分公开', '部分公开', ['applications.part.sum']),
    application('（三）不予公开', '不予公开', resultRows(format, /^deny/)),
    application('（四）无法提供', '无法提供', resultRows(format, /^none/)),
    application('（五）不予处理', '不予处理', resultRows(format, /^skip/)),
    application('（六）其他处理', '其他处理', resultRows(format, /^misc/)),
  ];
}

const aboutDisclosure = /信息公开/;
const [upheld, corrected, other, pending] = disputeCells;
const outcomes = [
  [upheld, '(?:结果)?维持'],
  [corrected, '(?:结果)?纠正'],
  [other, '其他结果'],
  [pending, '(?:尚未|未)审结'],
] as const;

function disputeStatements(): Statement[] {
  const [reconsideration, direct, after] = disputeGroups;
  const sum = (key: string) => `disputes.${key}.sum`;
  return [
    {
      label: `${reconsideration.label}”总计`,
      unit: '件',
      paths: [sum(reconsideration.key)],
      about: aboutDisclosure,
      patterns: [pattern(`行政复议(?:案件|申请|案|的|有)*${total}${count}`)],
      none: /(?:没有|未|无)(?:发生|出现|收到|因)?[^，。；、\n]{0,18}行政复议(?![^，。；、\n]{0,6}\d)/g,
    },
    {
      label: '行政诉讼”两组总计之和',
      unit: '件',
      paths: [sum(direct.key), sum(after.key)],
      about: aboutDisclosure,
      patterns: [pattern(`行政诉讼(?:案件|案|的|有)*${total}${count}`)],
      none: /(?:没有|未|无)(?:发生|出现|收到|因)?[^，。；\n]{0,30}行政诉讼(?![^，。；、\n]{0,6}\d)/g,
    },
    {
      label: `${direct.label}”总计`,
      unit: '件',
      paths: [sum(direct.key)],
      about: aboutDisclosure,
      patterns: [pattern(`直接起诉(?:的|案件)*${total}${count}`)],
    },
    {
      label: `${after.label}”总计`,
      unit: '件',
      paths: [sum(after.key)],
      about: aboutDisclosure,
      patterns: [pattern(`复议后起诉(?:的|案件)*${total}${count}`)],
    },
    ...outcomes.map(([cell, words]): Statement => ({
      label: `${reconsideration.label}”的“${cell.label}”`,
      unit: '件',
      paths: [`disputes.${reconsideration.key}.${cell.key}`],
      about: aboutDisclosure,
      patterns: [pattern(`行政复议(?:案件|申请|案|的|有)*${total}${numberPattern}\\s*件（[^（）]*?${words}(?:的)?${total}${count}`)],
    })),
  ];
}

function disclosedStatements(format: ReportFormat): Statement[] {
  const rows = disclosedTable[format].flatMap((group) => group.rows);
  const has = (path: string) => rows.some(({ key, cells }) => cells.some((cell) => `disclosed.${key}.${cell.key}` === path));
  const statements: Statement[] = [
    {
      label: '行政规范性文件”制发件数',
      unit: '件',
      paths: ['disclosed.normativeDocuments.made'],
      patterns: [
        pattern(`(?:制发|制定|印发|出台|新制作)(?:了|行政)*规范性文件${total}${count}`),
        pattern(`(?:制发|制定|印发|出台)(?:了)?${count}(?:行政)?规范性文件`),
      ],
      none: /(?:没有|未)(?:制发|制定|印发)[^，。；\n]{0,6}规范性文件/g,
    },
    {
      label: '行政规范性文件”本年废止件数',
      unit: '件',
      paths: ['disclosed.normativeDocuments.repealed'],
      about: /规范性文件/,
      patterns: [pattern(`废止(?:了|行政|规范性文件)*${total}${count}`)],
      none: /(?:没有|未)(?:制发和|制定和|制发、)?废止[^，。；\n]{0,6}规范性文件/g,
    },
    {
      label: '规范性文件”本年新公开数量',
      unit: '件',
      paths: ['disclosed.normativeDocuments.disclosed'],
      about: /规范性文件/,
      patterns: [pattern(`新公开(?:规范性文件|的)*${total}${count}`)],
    },
    {
      label: '规范性文件”对外公开总数量',
      unit: '件',
      paths: ['disclosed.normativeDocuments.total'],
      about: /规范性文件/,
      patterns: [pattern(`对外公开总数量?${total}${count}`)],
    },
    {
      label: '政府集中采购”采购项目数量',
      unit: '件',
      paths: ['disclosed.procurement.projects'],
      patterns: [pattern(`集中采购项目(?:数量)?${total}${count}`)],
    },
    {
      label: '政府集中采购”采购总金额',
      unit: '万元',
      paths: ['disclosed.procurement.amount'],
      about: /集中采购/,
      patterns: [pattern(`采购(?:总)?金额${total}${number}\\s*万元`)],
    },
    {
      label: '行政规范性文件”现行有效件数',
      unit: '件',
      paths: ['disclosed.normativeDocuments.inForce'],
      about: /规范性文件/,
      patterns: [pattern(`现行有效(?:的|行政|规范性文件)*${total}${count}`)],
    },
    ...(
      [
        ['licences', '行政许可'],
        ['penalties', '行政处罚'],
        ['coercion', '行政强制'],
      ] as const
    ).map(([key, words]): Statement => ({
      label: `${words}”处理决定数量`,
      unit: '件',
      paths: [`disclosed.${key}.decisions`],
      patterns: [pattern(`${words}(?:处理)?决定${total}${count}`)],
    })),
    {
      label: '行政事业性收费”收费金额',
      unit: '万元',
      paths: ['disclosed.fees.amount'],
      patterns: [pattern(`行政事业性收费(?:金额|收入|的)*${total}${number}\\s*万元`)],
    },
  ];
  return statements.filter(({ paths }) => paths.every(has));
}

/** Everything that the prose of a report of this format is checked for. */
export function statementsOf(format: ReportFormat): readonly Statement[] {
  return [...applicationStatements(format), ...disputeStatements(), ...disclosedStatements(format)];
}

/** What the prose says of a statement, and where. */
export interface Mention {
  readonly value: number;
  /** The words, for the message. */
  readonly words: string;
  /** Index in the prose. */
  readonly index: number;
  /** Where the number ends, for a comparison that follows it. */
  readonly end: number;
}

/** Words before a number that say it is of another year or only of a part. */
const elsewhere = /(?:其中|去年|上年|上一年|上年度|同期|季度|半年|\d+月|[县市区镇乡][^，。；\n]{1,8}[局委办所队]|各部门|各乡镇)[^，。；\n]{0,10}$/;

function clauseBefore(text: string, index: number): string {
  return text
    .slice(Math.max(0, index - 30), index)
    .split(/[，。；：\n]/)
    .at(-1)!;
}

function sentenceAround(text: string, index: number): string {
  const start = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('\n', index)) + 1;
  const end = /[。\n]/.exec(text.slice(index));
  return text.slice(start, end ? index + end.index : undefined);
}

/** The first mention in a text that is about this year and the whole organ. */
export function findMention(text: string, statement: Statement, year: number): Mention | undefined {
  const candidates = [...statement.patterns, ...(statement.none ? [statement.none] : [])].flatMap((source) =>
    [...text.matchAll(source)].map((match): Mention & { readonly start: number } => {
      const [words] = match;
      const said = match.groups?.['number'];
      const index = match.index + (said === undefined ? 0 : words.lastIndexOf(said));
      return { value: said === undefined ? 0 : parseNumber(said), words, start: match.index, index, end: index + (said ?? words).length };
    }),
  );
  return candidates
    .filter(({ start, index, words }) => {
      if (statement.about && !statement.about.test(sentenceAround(text, index))) return false;
      const clause = clauseBefore(text, start);
      const years = [...`${clause}${words}`.matchAll(/(\d{4})年(?!度?继续|结转)/g)].map(([, named]) => Number(named));
      const isElsewhere = elsewhere.test(statement.isPart ? clause.replaceAll('其中', '') : clause);
      return years.every((named) => named === year || named === year + 1) && !isElsewhere;
    })
    .sort((a, b) => a.index - b.index)[0];
}

/** A comparison with the year before that follows a number. */
export interface YearComparison {
  /** Negative for a decrease. */
  readonly change: number;
  readonly unit: '件' | '%';
  readonly decimals: number;
  readonly words: string;
}

const comparison = new RegExp(
  `^\\s*(?:件|条|份|宗|例|起|个|万元)?\\s*[，,（(]?(?:同比|(?:比|较|与)(?:上一?年度?|去年)(?:同期)?(?:相比)?，?)(?<way>增加|增长|上升|多|减少|下降|降低|少)了?(?<change>${numberPattern})\\s*(?<unit>件|%|％)`,
);

/** What stands behind a number about the year before: `，比上年增加5件`, `，同比下降3.2%`. */
export function findComparison(text: string, { end }: Mention): YearComparison | undefined {
  const match = comparison.exec(text.slice(end, end + 40));
  if (!match?.groups) return undefined;
  const { way, change, unit } = match.groups as { way: string; change: string; unit: string };
  const sign = /减少|下降|降低|少/.test(way) ? -1 : 1;
  return {
    change: sign * parseNumber(change),
    unit: unit === '件' ? '件' : '%',
    decimals: change.split(/[.．]/)[1]?.length ?? 0,
    words: match[0].replace(/^[\s件条份宗例起个万元，,（(]+/, ''),
  };
}
