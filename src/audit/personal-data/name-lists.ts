/** What a table says by its heads: which column holds names, what the others hold, and whether the persons stand for offices. */

export interface TableHeads {
  /** Index of the row of heads; -1 when there is none. */
  readonly row: number;
  /** By column; empty where no head is known. */
  readonly labels: readonly string[];
  /** Column of personal names. */
  readonly nameColumn: number | undefined;
  /** A list of persons as such: not of office holders, enterprises or windows. */
  readonly isNameList: boolean;
  /** Column of dates of birth. */
  readonly birthColumn: number | undefined;
}

const rowsWithHeads = 8;
const nameHead =
  /姓名|^(?:户主|学生|考生|监护人|申请人|受助人|救助对象|被救助人|领取人|受益人|持证人|当事人|购房人|承租人|申请户|贫困户|脱贫户|名字)$/;
const officeHead = /职务|职位|岗位|科室|窗口|河长|湖长|林长|路长|警号|执法证|分工|单位名称|企业名称|公司名称|机构名称|法定代表人/;
const birthHead = /出生(?:年月日?|日期|时间)?|生日/;
/** Health, disability and the reasons of need are sensitive (个人信息保护法第28条). */
const healthHead =
  /健康|残疾|残障|病种|病情|病名|疾病|患病|病因|诊断|伤残|失能|智力|精神状|致贫原因|致困原因|困难原因|低保原因|救助原因|申请原因|保障原因|怀孕|孕周|孕检|艾滋/;
const healthFree = /人数|人次|户数|金额|补贴|标准|合计|资金|机构|名称|项目|证号/;

const plain = (text: string | undefined) => (text ?? '').replace(/[\s　*#]/g, '');
const isHead = (text: string) => text !== '' && text.length <= 24 && !/\d{5}/.test(text);

export function readHeads(rows: readonly (readonly (string | undefined)[])[]): TableHeads {
  const first = rows.slice(0, rowsWithHeads).map((row) => row.map(plain));
  const named = first.findIndex((row) => row.filter(Boolean).length > 1 && row.some((text) => nameHead.test(text) && text.length <= 12));
  const row = named >= 0 ? named : first.findIndex((cells) => cells.filter(Boolean).length > 1 && cells.every((text) => text === '' || isHead(text)));
  if (row < 0) return { row, labels: [], nameColumn: undefined, isNameList: false, birthColumn: undefined };
  const heads = first[row]!;
  const nameColumn = heads.findIndex((text) => nameHead.test(text) && text.length <= 12);
  // Below a head that spans columns a second row may say more.
  const below = first[row + 1];
  const isSecond = nameColumn >= 0 && below !== undefined && below[nameColumn] === '' && below.every((text) => text === '' || isHead(text));
  const width = Math.max(heads.length, isSecond ? below.length : 0);
  const labels = Array.from({ length: width }, (_, column) => `${heads[column] ?? ''}${isSecond ? (below[column] ?? '') : ''}`);
  const birthColumn = labels.findIndex((label) => birthHead.test(label));
  return {
    row: isSecond ? row + 1 : row,
    labels,
    nameColumn: nameColumn < 0 ? undefined : nameColumn,
    isNameList: nameColumn >= 0 && !labels.some((label) => officeHead.test(label)),
    birthColumn: birthColumn < 0 ? undefined : birthColumn,
  };
}

/** Whether a head names a column that tells of health, disability or the reason of need. */
export function isHealthHead(label: string): boolean {
  return healthHead.test(label) && !healthFree.test(label);
}

/** The words that name a cell: the head of its column; in a form, the short cell before it. */
export function labelOf(heads: TableHeads, row: readonly (string | undefined)[], column: number): string {
  const head = heads.labels[column] ?? '';
  if (heads.isNameList || heads.nameColumn !== undefined) return head;
  const left = column > 0 ? plain(row[column - 1]) : '';
  return left.length > 1 && left.length <= 12 && !/\d{3}/.test(left) ? `${head} ${left}` : head;
}

const maskInName = /[*＊某×xX○〇●□]/;

/** A person's name in full, blanks left out; `undefined` for a masked name and for what is none. */
export function fullName(text: string | undefined): string | undefined {
  const name = plain(text);
  return /^[\u4e00-\u9fff·]{2,12}$/.test(name) && !maskInName.test(name) ? name : undefined;
}
