import { cite, type DisclosureDocument } from '#disclosure';
import { at } from '../places.ts';
import { figuresIn, isTransposed, looksAlike, type TextFigure } from '../text-figures.ts';
import { tablesIn, textsOfDocuments, type TableRow } from '../text-tables.ts';
import { sumsOf, wrongSums } from '../wrong-sums.ts';
import type { ContentRule, TextBody } from '../rule.ts';

interface Disagreement {
  /** Of the text, counted from 0; `undefined` for the summary. */
  readonly line: number | undefined;
  readonly message: string;
  readonly fix: string;
}

const fix = '核对原始数据，改正写错的一个。';
const isSame = (a: string, b: string) => Number(a) === Number(b);

function wordsOf(text: string): readonly { readonly line: number; readonly words: string }[] {
  return text
    .split('\n')
    .flatMap((words, line) => (/^\s*(?:\||#|<|```|$)/u.test(words) ? [] : [{ line, words: words.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1') }]));
}

/** 抽检412批次，合格405批次，不合格7批次，合格率98.3% */
function* passed(words: string, line: number): Generator<Disagreement> {
  if (!words.includes('合格')) return;
  for (const sentence of words.split(/[。；]/u)) {
    if (!sentence.includes('合格')) continue;
    const figures = figuresIn(sentence, line);
    const good = figures.find(({ name }) => /(?<!不)合格$/u.test(name));
    const bad = figures.find(({ name, unit }) => /(?:不合格|问题)$/u.test(name) && (!good || unit === good.unit));
    const rate = figures.find(({ name, unit }) => unit === '%' && /(?:^|[^不])合格率$/u.test(name));
    const part = good ?? bad;
    const parts = figures.filter(({ unit }) => unit === part?.unit);
    const whole = parts[0] === part ? undefined : parts[0];
    // More than one count of the whole, or a third part, is more than this understands.
    if (!part || !whole || parts.length !== (good && bad ? 3 : 2)) continue;
    const total = Number(whole.digits);
    const sound = good ? Number(good.digits) : total - Number(bad!.digits);
    if (good && bad && sound + Number(bad.digits) !== total) {
      yield {
        line,
        message: `合格 ${good.digits}${good.unit}加不合格 ${bad.digits}${bad.unit}是 ${sound + Number(bad.digits)}${good.unit}，总数写的是 ${whole.digits}${whole.unit}。`,
        fix,
      };
    } else if (rate && total > 0 && Math.abs((sound / total) * 100 - Number(rate.digits)) > 10 ** -(rate.digits.split('.')[1]?.length ?? 0)) {
      yield { line, message: `合格率写的是 ${rate.digits}%，按 ${sound}÷${total} 是 ${((sound / total) * 100).toFixed(1)}%。`, fix };
    }
  }
}

/** The three industries add up to the gross product. */
function* industries(words: string, line: number): Generator<Disagreement> {
  if (!words.includes('产业增加值')) return;
  const figures = figuresIn(words, line).filter(({ unit }) => unit === '亿元');
  const parts = ['一', '二', '三'].map((which) => figures.filter(({ name }) => name.endsWith(`第${which}产业增加值`)));
  const wholes = figures.filter(({ name }) => name.endsWith('生产总值') && !/人均/u.test(name));
  if (wholes.length !== 1 || parts.some((those) => those.length !== 1)) return;
  const sum = parts.reduce((all, [each]) => all + Number(each!.digits), 0);
  const [{ digits }] = wholes as [TextFigure];
  const unit = 10 ** -(digits.split('.')[1]?.length ?? 0);
  if (Math.abs(sum - Number(digits)) < 2.5 * unit) return;
  yield { line, message: `三次产业增加值相加是 ${Number(sum.toFixed(2))} 亿元，生产总值写的是 ${digits} 亿元。`, fix };
}

interface Cell {
  readonly name: string;
  readonly digits: string;
  readonly unit: string;
  /** Whether it is the only figure of its row with this unit. */
  readonly alone: boolean;
}

const unitIn = (heading: string) => /[（(](?:单位[：:])?([^（）()]{1,5})[）)]\s*$/u.exec(heading)?.[1];
const withoutUnit = (heading: string) => heading.replace(/[（(][^（）()]*[）)]\s*$/u, '').replace(/[“”]/gu, '');

/** The figures of a table by the names of their rows. */
function cellsOf([header, ...rows]: readonly TableRow[]): Cell[] {
  return rows.flatMap(({ cells }) => {
    const [label = ''] = cells;
    if (withoutUnit(label).length < 4) return [];
    const found = cells.slice(1).flatMap((cell, index) => {
      const [, digits, own] = /^(\d[\d,]*(?:\.\d+)?)\s*(\p{Script=Han}{1,4}|%)?$/u.exec(cell) ?? [];
      const unit = own ?? unitIn(label) ?? unitIn(header?.cells[index + 1] ?? '');
      return digits === undefined || unit === undefined ? [] : [{ digits: digits.replaceAll(',', ''), unit }];
    });
    return found.map((each) => ({ ...each, name: withoutUnit(label), alone: found.filter(({ unit }) => unit === each.unit).length === 1 }));
  });
}

/** Figures of the past or of comparisons are not those of the table. */
const ofOtherDays = /上年|去年|同期|此前|以前|\d{4}年|比|较|其中/u;

/** What the text says by the name of a row, against the row. */
function* againstRows(table: readonly TableRow[], figures: readonly TextFigure[]): Generator<Disagreement> {
  const rows = Map.groupBy(cellsOf(table), ({ name }) => name);
  const heads = table[0]?.cells.join(' ') ?? '';
  for (const { name, digits, unit, before, line } of figures) {
    const cells = rows.get(name)?.filter((cell) => cell.unit === unit);
    if (!cells || cells.some((cell) => isSame(cell.digits, digits)) || digits.replace('.', '').length < 2) continue;
    // What the text says of a year that has no column is not in the table.
    if ([...before.matchAll(/\d{4}(?=年)/gu)].some(([year]) => !heads.includes(year))) continue;
    const clause = before.slice(before.lastIndexOf('，') + 1);
    const near = cells.find((cell) =>
      cell.alone && !ofOtherDays.test(clause) ? looksAlike(cell.digits, digits) : isTransposed(cell.digits, digits),
    );
    if (near) yield { line, message: `这里写“${name}${digits}${unit}”，表格里是 ${near.digits}${unit}。`, fix };
  }
}

/** What the text says by the name of a column, against the sum of that column. */
function* againstSums(table: readonly TableRow[], figures: readonly TextFigure[]): Generator<Disagreement> {
  const sums = sumsOf(table).filter(({ right }) => right);
  for (const { column, written } of sums) {
    const mentions = figures.filter(({ name, unit }) => {
      const fits = (heading: string) => {
        const stem = heading.endsWith(unit) ? heading.slice(0, -unit.length) : unitIn(heading) === unit ? withoutUnit(heading) : undefined;
        return stem !== undefined && stem.length >= 2 && name.endsWith(stem) ? stem : '';
      };
      // 合格 is not meant where the text says 不合格.
      const own = fits(column);
      return own !== '' && name.slice(0, -own.length).slice(-1) !== '不' && !sums.some((other) => fits(other.column).length > own.length);
    });
    const [mention, ...more] = mentions;
    if (!mention || more.length > 0 || isSame(mention.digits, written) || ofOtherDays.test(mention.before)) continue;
    if (!looksAlike(mention.digits, written.replaceAll(',', ''))) continue;
    yield { line: mention.line, message: `这里写“${mention.name}${mention.digits}${mention.unit}”，表格“${column}”列的合计是 ${written}。`, fix };
  }
}

/** Figures of the summary that the text has otherwise. */
function* ofSummary(document: DisclosureDocument, { text }: TextBody, figuresOfText: () => readonly TextFigure[]): Generator<Disagreement> {
  const stated = figuresIn(document.summary ?? '').filter(({ digits }) => digits.replace('.', '').length > 2);
  if (stated.length === 0) return;
  const written = new Set([...text.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].map(([digits]) => Number(digits.replaceAll(',', ''))));
  for (const { digits, unit } of stated) {
    if (written.has(Number(digits)) || written.has(Number(digits) / 1e4) || written.has(Number(digits) * 1e4)) continue;
    const near = figuresOfText().find((other) => other.unit === unit && looksAlike(other.digits, digits));
    if (near) {
      yield { line: undefined, message: `summary（内容概述）写的是 ${digits}${unit}，正文写的是 ${near.digits}${unit}。`, fix };
      return;
    }
  }
}

function* disagreementsOf(document: DisclosureDocument, body: TextBody): Generator<Disagreement> {
  const lines = wordsOf(body.text);
  let figures: readonly TextFigure[] | undefined;
  const figuresOfText = () => (figures ??= lines.flatMap(({ line, words }) => figuresIn(words, line)));
  yield* ofSummary(document, body, figuresOfText);
  const told = new Set<number | undefined>();
  for (const { line, words } of lines) {
    for (const found of [...passed(words, line), ...industries(words, line)]) {
      told.add(line);
      yield found;
    }
  }
  for (const table of tablesIn(body.text)) {
    // A table that does not add up is told by the rule on sums.
    if (wrongSums(table).length > 0) continue;
    for (const found of [...againstRows(table, figuresOfText()), ...againstSums(table, figuresOfText())]) {
      if (told.has(found.line)) continue;
      told.add(found.line);
      yield found;
    }
  }
}

/** Figures that a text states twice, in words, in a table or in its summary. */
export const figuresInText: ContentRule = {
  id: 'figures-in-text',
  version: 1,
  title: '同一文件的概述、正文和表格里的数字互相一致',
  inapplicable: '没有正文',
  basis: [cite('disclosure-regulation', 6)],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    for (const [document, body] of textsOfDocuments(subject)) {
      count();
      for (const { line, message, fix: remedy } of disagreementsOf(document, body)) {
        yield { where: line === undefined ? at(document, 'summary') : { ...at(document), line: body.firstLine + line }, message, fix: remedy };
      }
    }
  },
};
