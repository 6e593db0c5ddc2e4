import { daysBetween } from '../dates.ts';
import { addExactly } from './decimals.ts';
import type { RegisterCheck } from './register-checks.ts';
import type { RegisterColumn } from './register-columns.ts';
import type { CellValue, RegisterRow } from './register-rows.ts';

/** A relation that does not hold: the row, the cell that shows it, and words for the person who keeps the register. */
export interface RegisterFault {
  readonly row: RegisterRow;
  /** Position of the row, from 1; 0 for what is wrong with the table as a whole. */
  readonly ordinal: number;
  readonly key: string;
  readonly message: string;
  readonly fix: string;
}

type Numbered = readonly { readonly row: RegisterRow; readonly ordinal: number }[];

const isNumber = (value: CellValue | undefined): value is number => typeof value === 'number';
const isText = (value: CellValue | undefined): value is string => typeof value === 'string';

/** Sums of the children of each row, level by level; a row without its place is told first, for sums lack it. */
function* hierarchyFaults(
  check: Extract<RegisterCheck, { parent: string }>,
  rows: Numbered,
  titleOf: (key: string) => string,
): Iterable<RegisterFault> {
  const children = new Map<CellValue, { row: RegisterRow; ordinal: number }[]>();
  const codes = new Map(rows.map((entry) => [entry.row.cells[check.of] ?? null, entry]));
  let lost = false;
  for (const entry of rows) {
    const parent = entry.row.cells[check.parent] ?? null;
    if (parent === null) continue;
    if (!codes.has(parent)) {
      lost = true;
      yield {
        ...entry,
        key: check.parent,
        message: `第 ${entry.ordinal} 行：“${titleOf(check.parent)}”列写的是“${String(parent)}”，表里没有这一行。`,
        fix: `写上级一行“${titleOf(check.of)}”列的值；最上一级留空。`,
      };
      continue;
    }
    const siblings = children.get(parent);
    if (siblings) siblings.push(entry);
    else children.set(parent, [entry]);
  }
  if (lost) return;
  for (const [code, parts] of children) {
    const whole = codes.get(code)!;
    for (const key of check.total) {
      const values = parts.map(({ row }) => row.cells[key]);
      const total = whole.row.cells[key];
      if (!isNumber(total) || !values.every(isNumber)) continue;
      const sum = addExactly(values);
      if (sum === total) continue;
      yield {
        ...whole,
        key,
        message: `第 ${whole.ordinal} 行：“${titleOf(key)}”是 ${total}，而它的 ${parts.length} 个下级相加是 ${sum}。`,
        fix: '核对这一行和它的各个下级，改正写错的数；下级没有列全的，补上。',
      };
    }
  }
}

/** A day before the one that it should follow. */
function disorder(
  place: Omit<RegisterFault, 'message' | 'fix'>,
  day: string,
  previous: { readonly key: string; readonly day: string },
  titleOf: (key: string) => string,
): RegisterFault {
  return {
    ...place,
    message: `第 ${place.ordinal} 行：“${titleOf(place.key)}”是 ${day}，早于“${titleOf(previous.key)}”的 ${previous.day}。`,
    fix: '核对两个日期，改正写错的一个。',
  };
}

function* stepFaults(
  { steps }: Extract<RegisterCheck, { steps: readonly string[] }>,
  rows: Numbered,
  titleOf: (key: string) => string,
): Iterable<RegisterFault> {
  for (const { row, ordinal } of rows) {
    let previous: { key: string; day: string } | undefined;
    let gap: string | undefined;
    for (const key of steps) {
      const day = row.cells[key];
      if (!isText(day)) {
        gap ??= key;
        continue;
      }
      if (gap !== undefined) {
        yield {
          row,
          ordinal,
          key,
          message: `第 ${ordinal} 行：已填“${titleOf(key)}”（${day}），前面的“${titleOf(gap)}”却是空的。`,
          fix: '办理只能逐步推进：补上前面一步的日期，或删去后面的。',
        };
        break;
      }
      if (previous && day < previous.day) {
        yield disorder({ row, ordinal, key }, day, previous, titleOf);
      }
      previous = { key, day };
    }
  }
}

function* rowFaults(check: RegisterCheck, row: RegisterRow, ordinal: number, titleOf: (key: string) => string): Iterable<RegisterFault> {
  const { cells } = row;
  if ('sum' in check) {
    const parts = check.sum.map((key) => cells[key]);
    const total = cells[check.equals];
    if (!isNumber(total) || !parts.every(isNumber)) return;
    const sum = addExactly(parts);
    if (sum === total) return;
    yield {
      row,
      ordinal,
      key: check.equals,
      message: `第 ${ordinal} 行：“${titleOf(check.equals)}”是 ${total}，而${check.sum.map((key) => `“${titleOf(key)}”`).join('加')}是 ${sum}。`,
      fix: '核对这几列，改正写错的数。',
    };
  } else if ('atMost' in check) {
    const [value, limit] = [cells[check.value], cells[check.atMost]];
    if (!isNumber(value) || !isNumber(limit) || value <= limit) return;
    yield {
      row,
      ordinal,
      key: check.value,
      message: `第 ${ordinal} 行：“${titleOf(check.value)}”是 ${value}，超过“${titleOf(check.atMost)}”的 ${limit}。`,
      fix: '核对两列，改正写错的数；数字属实的，先报告主管机关，再作例外登记。',
    };
  } else if ('share' in check) {
    const [share, part, whole] = [cells[check.share], cells[check.part], cells[check.whole]];
    if (!isNumber(share) || !isNumber(part) || !isNumber(whole) || whole === 0) return;
    const decimals = String(share).split('.')[1]?.length ?? 0;
    const exact = (part / whole) * 100;
    if (Math.abs(exact - share) <= 0.51 * 10 ** -decimals) return;
    yield {
      row,
      ordinal,
      key: check.share,
      message: `第 ${ordinal} 行：“${titleOf(check.share)}”是 ${share}%，而“${titleOf(check.part)}”占“${titleOf(check.whole)}”的 ${exact.toFixed(Math.max(1, decimals))}%。`,
      fix: '核对这几列，改正写错的数。',
    };
  } else if ('floor' in check) {
    const [item, floor] = [cells[check.item], cells[check.floor]];
    const least = isText(item) ? check.least[item] : undefined;
    if (least === undefined || !isNumber(floor) || floor >= least) return;
    yield {
      row,
      ordinal,
      key: check.floor,
      message: `第 ${ordinal} 行：“${String(item)}”的“${titleOf(check.floor)}”是 ${floor}，低于规定的 ${least}。`,
      fix: `改成 ${least} 或者更高。`,
    };
  } else if ('earlier' in check) {
    const [earlier, later] = [cells[check.earlier], cells[check.later]];
    if (!isText(earlier) || !isText(later) || earlier <= later) return;
    yield {
      row,
      ordinal,
      key: check.later,
      message: `第 ${ordinal} 行：“${titleOf(check.later)}”是 ${later}，早于“${titleOf(check.earlier)}”的 ${earlier}。`,
      fix: '核对两个日期，改正写错的一个。',
    };
  } else if ('order' in check) {
    let previous: { key: string; day: string } | undefined;
    for (const key of check.order) {
      const day = cells[key];
      if (!isText(day)) continue;
      if (previous && day < previous.day) {
        yield disorder({ row, ordinal, key }, day, previous, titleOf);
        return;
      }
      previous = { key, day };
    }
  } else if ('span' in check) {
    const [span, from, to] = [cells[check.span], cells[check.from], cells[check.to]];
    if (!isNumber(span) || !isText(from) || !isText(to)) return;
    const days = daysBetween(from, to);
    if (span === days) return;
    yield {
      row,
      ordinal,
      key: check.span,
      message: `第 ${ordinal} 行：“${titleOf(check.span)}”是 ${span}，而从“${titleOf(check.from)}”到“${titleOf(check.to)}”是 ${days} 日。`,
      fix: '核对两个日期和日数，改正写错的一个。',
    };
  } else if ('when' in check) {
    const state = cells[check.when];
    if (!isText(state) || !check.is.includes(state)) return;
    if ('zero' in check) {
      for (const key of check.zero) {
        if (!isNumber(cells[key]) || cells[key] === 0) continue;
        yield {
          row,
          ordinal,
          key: check.when,
          message: `第 ${ordinal} 行：“${titleOf(check.when)}”是“${state}”，“${titleOf(key)}”却是 ${cells[key]}。`,
          fix: `核对“${titleOf(check.when)}”和“${titleOf(key)}”，改正写错的一个。`,
        };
      }
      return;
    }
    if ('empty' in check) {
      for (const key of check.empty) {
        if ((cells[key] ?? null) === null) continue;
        yield {
          row,
          ordinal,
          key,
          message: `第 ${ordinal} 行：“${titleOf(check.when)}”是“${state}”，“${titleOf(key)}”却填了 ${String(cells[key])}。`,
          fix: `核对“${titleOf(check.when)}”和“${titleOf(key)}”，改正写错的一个。`,
        };
      }
      return;
    }
    const blank = check.filled.filter((key) => (cells[key] ?? null) === null);
    if (blank.length === 0) return;
    const named = blank.map((key) => `“${titleOf(key)}”`).join('、');
    yield {
      row,
      ordinal,
      key: check.when,
      message: `第 ${ordinal} 行：“${titleOf(check.when)}”是“${state}”，${named}却是空的。`,
      fix: `补上${named}，或核对“${titleOf(check.when)}”。`,
    };
  }
}

/** Values that no row has; told of the table, not of a row. */
function* coverageFaults(
  { covers, values }: Extract<RegisterCheck, { covers: string }>,
  rows: Numbered,
  titleOf: (key: string) => string,
): Iterable<RegisterFault> {
  const seen = new Set(rows.map(({ row }) => row.cells[covers]));
  for (const value of values) {
    if (seen.has(value)) continue;
    yield {
      row: { cells: {}, line: 0 },
      ordinal: 0,
      key: covers,
      message: `的“${titleOf(covers)}”列没有“${value}”，每一类至少应有一行。`,
      fix: '补上这一类；本地确实没有的，也登记一行并在说明里写明。',
    };
  }
}

function* repetitionFaults(
  { once }: Extract<RegisterCheck, { once: readonly string[] }>,
  rows: Numbered,
  titleOf: (key: string) => string,
): Iterable<RegisterFault> {
  const seen = new Map<string, number>();
  for (const { row, ordinal } of rows) {
    const values = once.map((key) => row.cells[key] ?? null);
    if (values.includes(null)) continue;
    const together = values.join('\n');
    const first = seen.get(together);
    if (first === undefined) {
      seen.set(together, ordinal);
      continue;
    }
    const named = once.map((key, index) => `“${titleOf(key)}”（${String(values[index])}）`).join('和');
    yield {
      row,
      ordinal,
      key: once.at(-1)!,
      message: `第 ${ordinal} 行：${named}与第 ${first} 行相同。`,
      fix: '核对两行，改正写错的，或删去重复的一行。',
    };
  }
}

/** Every relation of `checks` that the rows break, check by check, in the order of the rows. */
export function* findRegisterFaults(
  columns: readonly RegisterColumn[],
  checks: readonly RegisterCheck[],
  rows: readonly RegisterRow[],
): Iterable<RegisterFault> {
  const titles = new Map(columns.map(({ key, title }) => [key, title]));
  const titleOf = (key: string) => titles.get(key) ?? key;
  const numbered = rows.map((row, index) => ({ row, ordinal: index + 1 }));
  /** Sums that do not hold and days out of order; what is measured by one of them waits until it is right. */
  const wrong = new Set<string>();
  for (const check of checks) {
    if ('parent' in check) yield* hierarchyFaults(check, numbered, titleOf);
    else if ('steps' in check) yield* stepFaults(check, numbered, titleOf);
    else if ('once' in check) yield* repetitionFaults(check, numbered, titleOf);
    else if ('covers' in check) {
      if (numbered.length > 0) yield* coverageFaults(check, numbered, titleOf);
    } else {
      for (const { row, ordinal } of numbered) {
        const measured =
          'atMost' in check
            ? [check.value, check.atMost]
            : 'share' in check
              ? [check.part, check.whole]
              : 'span' in check
                ? [check.from, check.to]
                : [];
        if (measured.some((key) => wrong.has(`${ordinal} ${key}`))) continue;
        for (const fault of rowFaults(check, row, ordinal, titleOf)) {
          const doubted = 'sum' in check ? [...check.sum, check.equals] : 'earlier' in check ? [check.later] : 'atMost' in check ? [check.value] : [];
          for (const key of doubted) wrong.add(`${ordinal} ${key}`);
          yield fault;
        }
      }
    }
  }
}
