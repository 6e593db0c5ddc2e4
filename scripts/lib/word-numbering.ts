import { writeNumber } from '#proofreading';
import { walkXml } from './walk-xml.ts';

/** Where a paragraph gets its number from. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface Level {
  start: number;
  format: string;
  /** `%1、` */
  text: string;
}

const writers: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  lowerLetter: (number) => String.fromCharCode(0x60 + number),
  upperLetter: (number) => String.fromCharCode(0x40 + number),
  chineseCounting: writeNumber,
  chineseCountingThousand: writeNumber,
  japaneseCounting: writeNumber,
  decimalEnclosedCircle: (number) => String.fromCharCode(0x245f + number),
  decimalEnclosedCircleChinese: (number) => String.fromCharCode(0x245f + number),
};

/** The lists of a style, also of those that rest on a style with one. */
export function styleLists(xml: string): ReadonlyMap<string, ListPlace> {
  const lists = new Map<string, ListPlace>();
  const parents = new Map<string, string>();
  let style = '';
  let level = 0;
  walkXml(xml, (name, attributes) => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:style') [style, level] = [attributes['w:styleId'] ?? '', 0];
    else if (name === 'w:basedOn') parents.set(style, value);
    else if (name === 'w:ilvl') level = Number(value);
    else if (name === 'w:numId') lists.set(style, { list: value, level });
  });
  for (const child of parents.keys()) {
    const seen = new Set<string>();
    for (let current: string | undefined = child; current !== undefined && !seen.has(current); current = parents.get(current)) {
      seen.add(current);
      const place = lists.get(current);
      if (place && !lists.has(child)) lists.set(child, place);
    }
  }
  return lists;
}

/** The numbers that Word prints before paragraphs, counted as they come. */
export class WordNumbers {
  /** By the id of the abstract list; levels by their depth. */
  readonly #levels = new Map<string, Map<number, Level>>();
  /** Abstract list of a list. */
  readonly #abstract = new Map<string, string>();
  /** `list/level` to the number with which it starts anew. */
  readonly #restarts = new Map<string, number>();
  readonly #counts = new Map<string, number[]>();

  constructor(xml: string) {
    let abstract = '';
    let list = '';
    let depth = 0;
    walkXml(xml, (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      const level = this.#levels.get(abstract)?.get(depth);
      if (name === 'w:abstractNum') {
        abstract = attributes['w:abstractNumId'] ?? '';
        this.#levels.set(abstract, new Map());
      } else if (name === 'w:num') {
        [abstract, list] = ['', attributes['w:numId'] ?? ''];
      } else if (name === 'w:abstractNumId') this.#abstract.set(list, value);
      else if (name === 'w:lvl' || name === 'w:lvlOverride') {
        depth = Number(attributes['w:ilvl'] ?? 0);
        this.#levels.get(abstract)?.set(depth, { start: 1, format: 'decimal', text: '' });
      } else if (name === 'w:startOverride') this.#restarts.set(`${list}/${depth}`, Number(value));
      else if (level && name === 'w:start') level.start = Number(value);
      else if (level && name === 'w:numFmt') level.format = value;
      else if (level && name === 'w:lvlText') level.text = value;
    });
  }

  /** The number of the next paragraph of a list: empty for a dot, `undefined` where its form is unknown. */
  next({ list, level: depth }: ListPlace): string | undefined {
    const abstract = this.#abstract.get(list) ?? '';
    const levels = this.#levels.get(abstract);
    const level = levels?.get(depth);
    if (!levels || !level) return undefined;
    const counts = this.#counts.get(abstract) ?? [];
    this.#counts.set(abstract, counts);
    const restart = this.#restarts.get(`${list}/${depth}`);
    this.#restarts.delete(`${list}/${depth}`);
    for (let above = 0; above < depth; above += 1) counts[above] ??= levels.get(above)?.start ?? 1;
    counts[depth] = restart ?? (counts[depth] === undefined ? level.start : counts[depth] + 1);
    counts.length = depth + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    let known = true;
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const write = writers[levels.get(at)?.format ?? ''];
      known &&= write !== undefined && counts[at] !== undefined;
      return write && counts[at] !== undefined ? write(counts[at]) : '';
    });
    return known ? label : undefined;
  }
}
