import type { InspectedCell } from '#audit';
import type { InspectionBuilder } from './inspection.ts';
import { readXml } from './xml.ts';

export interface SheetEntry {
  readonly name: string;
  readonly state: string;
  readonly relation: string;
}

/** Sheets in their order, and the names that a workbook defines. */
export function readWorkbook(xml: string): { readonly sheets: readonly SheetEntry[]; readonly names: readonly string[] } {
  const sheets: SheetEntry[] = [];
  const names: string[] = [];
  let inName = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', state: attributes['state'] ?? '', relation: attributes['id'] ?? '' });
      inName = name === 'definedName';
      if (inName) names.push(`${attributes['name'] ?? ''} ${attributes['comment'] ?? ''} `);
    },
    text(text) {
      if (inName) names[names.length - 1] += text;
    },
  });
  return { sheets, names };
}

/** Relation ids → targets. */
export function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
  });
  return targets;
}

/** Texts that cells share, without their reading aids. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let inAid = 0;
  readXml(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      if (name === 'rPh') inAid += 1;
      inText = name === 't' && inAid === 0;
    },
    text(text) {
      if (inText) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inAid -= 1;
    },
  });
  return strings;
}

/** `BC12` → 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A number as a person would write it out: no exponent. */
function writeOut(value: string): string {
  return /^\d(?:\.\d+)?E\+?\d+$/i.test(value) && Number(value) < 1e21 ? BigInt(Math.round(Number(value))).toString() : value;
}

/** Words in attributes, by what a reader would call them. */
const hints = new Map([
  ...['display', 'tooltip', 'prompt', 'promptTitle', 'error', 'errorTitle'].map((key) => [key, '提示'] as const),
  ['comment', '方案'],
]);
const mostColumns = 2_000;
const firstRows = 10;

/** A sheet: its cells with values as kept, also where rows and columns are hidden; formulas that hold words or long numbers; head and foot. */
export function inspectSheet(xml: string, sheet: SheetEntry, strings: readonly string[], used: Set<number>, builder: InspectionBuilder): void {
  const place = `工作表“${sheet.name}”`;
  const rows: (InspectedCell | undefined)[][] = [];
  const hidden: { readonly min: number; readonly max: number }[] = [];
  let row: (InspectedCell | undefined)[] = [];
  let rowIsHidden = false;
  let cell = { at: '', type: '', column: 0 };
  let taking: 'value' | 'formula' | 'inline' | 'foot' | undefined;
  let value = '';
  let formula = '';
  let foot = '';

  const endCell = () => {
    const { at, type, column } = cell;
    if (/"|\d{7}|[\u4e00-\u9fff]/.test(formula)) builder.text(`${place}${at}的公式`, formula);
    let text = value;
    if (type === 's') {
      used.add(Number(value));
      text = strings[Number(value)] ?? '';
    } else if (type === '' || type === 'n') text = writeOut(value);
    const isNumber = type === '' || type === 'n';
    // Short numbers say nothing about a person; single digits may be a number with a cell for each.
    if (text.trim() === '' || type === 'b' || type === 'e' || (isNumber && text.length > 1 && text.length < 6 && rows.length > firstRows)) return;
    const isHidden = hidden.some(({ min, max }) => column >= min && column <= max);
    const note = [rowIsHidden && '隐藏的行', isHidden && '隐藏的列'].filter(Boolean).join('，');
    if (column >= mostColumns) builder.text(`${place}${at}`, text, note || undefined);
    else row[column] = { text, at, ...(note && { note }), ...(isNumber && { isNumber }) };
  };

  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') [row, rowIsHidden] = [[], /^(?:1|true)$/.test(attributes['hidden'] ?? '')];
      else if (name === 'col' && /^(?:1|true)$/.test(attributes['hidden'] ?? ''))
        hidden.push({ min: Number(attributes['min']) - 1, max: Number(attributes['max']) - 1 });
      else if (name === 'c') {
        const at = attributes['r'] ?? '';
        cell = { at, type: attributes['t'] ?? '', column: at === '' ? row.length : columnOf(at) };
        [value, formula] = ['', ''];
      } else if (name === 'v') taking = 'value';
      else if (name === 't') taking = 'inline';
      else if (name === 'f' || /^formula\d?$/.test(name)) taking = 'formula';
      else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) taking = 'foot';
      for (const key in attributes) {
        const kind = hints.get(key);
        if (kind !== undefined) builder.text(`${place}的${kind}`, attributes[key]!);
      }
      if (name === 'filter' || name === 'customFilter') builder.text(`${place}的筛选条件`, attributes['val'] ?? '');
    },
    text(text) {
      if (taking === 'value' || taking === 'inline') value += text;
      else if (taking === 'formula') formula += text;
      else if (taking === 'foot') foot += text;
    },
    close(name) {
      if (name === 'c') endCell();
      else if (name === 'row' && row.length > 0) rows.push(Array.from(row));
      else if (/^formula\d?$/.test(name)) {
        builder.text(`${place}的数据有效性`, formula);
        formula = '';
      }
      taking = undefined;
    },
  });
  builder.text(`${place}的页眉页脚`, foot);
  builder.text('工作表的名称', sheet.name);
  const note = sheet.state === 'veryHidden' ? '深度隐藏的工作表' : sheet.state === 'hidden' ? '隐藏的工作表' : undefined;
  builder.table({ place, rows, ...(note !== undefined && { note }) });
}

/** Comments on cells, of both generations, and who wrote them. */
export function inspectSheetComments(xml: string, builder: InspectionBuilder): void {
  let at = '';
  let text = '';
  let inAuthor = false;
  let author = '';
  readXml(xml, {
    open(name, attributes) {
      if (name === 'comment' || name === 'threadedComment') [at, text] = [attributes['ref'] ?? '', ''];
      if (name === 'author') [inAuthor, author] = [true, ''];
      if (name === 'person') builder.author('批注的作者', attributes['displayName']);
    },
    text(piece) {
      if (inAuthor) author += piece;
      else text += piece;
    },
    close(name) {
      if (name === 'author') {
        builder.author('批注的作者', author);
        inAuthor = false;
      }
      if (name === 'comment' || name === 'threadedComment') builder.text(`${at}的批注`, text);
    },
  });
}

/** What a pivot table remembers of its data, also when the data themselves are gone. */
export function inspectPivotCache(xml: string, builder: InspectionBuilder): void {
  const columns: { name: string; values: string[] }[] = [];
  readXml(xml, {
    open(name, attributes) {
      if (name === 'cacheField') columns.push({ name: attributes['name'] ?? '', values: [] });
      if ((name === 's' || name === 'n') && attributes['v'] !== undefined) {
        if (columns.length === 0) columns.push({ name: '', values: [] });
        columns.at(-1)!.values.push(writeOut(attributes['v']));
      }
    },
  });
  for (const [index, { name, values }] of columns.entries()) {
    const cells = [name, ...values].map((text) => [{ text, at: `第${index + 1}个字段`, note: '单元格里可能已经没有' }]);
    builder.table({ place: '数据透视表缓存', rows: cells });
  }
}
