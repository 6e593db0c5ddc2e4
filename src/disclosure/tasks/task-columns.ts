import { plainNumber, type TaskRow } from './task-reading.ts';

type ColumnKind = 'number' | 'remark' | 'due' | 'lead' | 'support' | 'organs' | 'text';

/** In this order: 责任人 is no organ, and 完成情况 is no deadline. */
const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(?:任务|项目)?(?:序号|编号|序列|序)$/u],
  ['remark', /备注|责任人|联系人|领导|电话|进展|情况|佐证|^说明$/u],
  ['due', /时限|时间|期限|进度|节点|日期/u],
  ['lead', /牵头|主办|主责/u],
  ['support', /配合|协办|协同|参与/u],
  ['organs', /责任|承办|单位|部门|科室|股室|主体|分工/u],
  ['text', /任务|内容|要求|措施|举措|事项|项目|目标|重点|工作|类别|领域|分类|名称|栏目/u],
];

/** What a heading says its column holds; the text of a task is longer than any heading. */
function kindOf(heading: string): ColumnKind | undefined {
  const text = heading.replace(/[\s（）()*]/g, '');
  return text.length > 14 ? undefined : kinds.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Whether a row names columns of tasks: what is to be done, and by whom or by when. */
export function isTaskHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const found = filled.map(kindOf);
  if (filled.length < 2 || found.some((kind) => kind === undefined)) return false;
  const has = (...wanted: ColumnKind[]) => found.some((kind) => kind !== undefined && wanted.includes(kind));
  return (has('text') && has('due', 'lead', 'support', 'organs')) || (has('number') && has('text') && filled.length > 2);
}

/** Which cell of a row holds what; numbers count from 0. */
export interface TaskLayout {
  readonly width: number;
  readonly number: number | undefined;
  readonly content: number;
  /** With the word that says who they are, where the heading is not just 责任单位. */
  readonly organs: readonly { readonly index: number; readonly word: string }[];
  readonly due: number | undefined;
  /** Columns of texts over the content. */
  readonly subjects: readonly number[];
  readonly remarks: readonly { readonly index: number; readonly heading: string }[];
}

/** The column before the content whose cells are numbers, in a table whose header does not name it. */
function unnamedNumber(body: readonly TaskRow[], content: number, width: number): number | undefined {
  // Rows that lost merged cells are shifted; those that are full to the last cell are not.
  const full = body.filter(({ cells }) => (cells[width - 1] ?? '') !== '');
  const rows = full.length > 0 ? full : body;
  const counts = Array.from({ length: content }, (_, index) => rows.filter(({ cells }) => plainNumber(cells[index] ?? '') !== undefined).length);
  const best = counts.indexOf(Math.max(...counts));
  return (counts[best] ?? 0) >= Math.max(Math.min(2, rows.length), rows.length / 3) ? best : undefined;
}

/** What each column is for; when the rows have more cells than the header, a heading before the content spans several. */
export function layoutOf(header: readonly string[], body: readonly TaskRow[], width: number): TaskLayout | undefined {
  // A heading that spans several columns stands over the first of them.
  const found = header.reduce<(ColumnKind | undefined)[]>((sofar, heading) => [...sofar, heading === '' ? sofar.at(-1) : kindOf(heading)], []);
  const texts = found.flatMap((kind, index) => (kind === 'text' ? [index] : []));
  const written = texts.findLast((index) => /内容|要求|措施|举措|具体/u.test(header[index]!)) ?? texts.at(-1);
  if (written === undefined) return undefined;
  const spread = Math.max(0, width - header.length);
  const first = found.indexOf('number') === 0 ? 1 : 0;
  // The only text column spans to its right; otherwise the widest heading, which comes first, does.
  const place = (index: number) => index + (index > first || (index === written && texts.length === 1) ? spread : 0);
  const content = place(written);
  const named = found.indexOf('number');
  const number = named >= 0 ? place(named) : unnamedNumber(body, content, width);
  const before = Array.from({ length: content }, (_, index) => index);
  const taken = new Set(found.flatMap((kind, index) => (kind === 'text' ? [] : [place(index)])));
  const due = found.indexOf('due');
  return {
    width,
    number,
    content,
    organs: found.flatMap((kind, index) =>
      kind === 'lead' || kind === 'support' || kind === 'organs'
        ? [{ index: place(index), word: kind === 'lead' ? '牵头单位：' : kind === 'support' ? '配合单位：' : '' }]
        : [],
    ),
    due: due < 0 ? undefined : place(due),
    subjects: before.filter((index) => index !== number && !taken.has(index)),
    remarks: found.flatMap((kind, index) =>
      kind === 'remark' || (kind === 'text' && index > written) ? [{ index: place(index), heading: header[index]!.replace(/\s+/g, '') }] : [],
    ),
  };
}
