import type { TaskReading, TaskRemark, WrittenTask } from './task-reading.ts';

const chinese = '[一二三四五六七八九十]+';
/** How items begin, from the widest; the first group is the number, the second the rest. */
const itemStarts: readonly RegExp[] = [
  new RegExp(`^(?:#+\\s*)?(${chinese})、\\s*(.+)$`, 'su'),
  new RegExp(`^(?:#+\\s*)?[（(](${chinese})[）)]\\s*(.+)$`, 'su'),
  /^(?:#+\s*)?(\d{1,3})(?:[.．](?!\d)|、)\s*(.+)$/su,
  /^(?:#+\s*)?[（(](\d{1,3})[）)]\s*(.+)$/su,
];
const labelled = '(?:牵头|责任|配合|承办|落实|主办|协办|负责)(?:单位|部门|科室|主体)';
/** A paragraph of its own, without brackets: `责任单位：县财政局`. */
const ownLine = new RegExp(`^${labelled}[：:]|^(?:完成|办理|整改)?(?:时限|时间|期限)(?:要求)?[：:]`, 'u');
const inner = '(?:[^（）()〔〕\\[\\]【】]|[（(][^（）()]*[）)])*?';
/** （责任单位：…）, （县财政局牵头，县审计局配合）, 【县财政局负责】. */
const responsible = new RegExp(
  `[（(〔[【]\\s*(${labelled}[：:]${inner}|${inner}(?:牵头|负责|配合|落实)(?:[，,；;][^（），,；;]{0,20}(?:前|内|完成|推进|坚持|全年))?)\\s*[。；]?[）)〕\\]】]`,
  'gu',
);
const dueLabel = /[；;，,。]?(?:完成|办理|整改)?(?:时限|时间|期限)(?:要求)?[：:]([^；;。）)]+)/u;
const dueInText = /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末)?(?:之?前|以前)|(?:\d{4}年?)?年底(?:之?前)?/u;

interface Paragraph {
  readonly line: number;
  text: string;
}

function paragraphsOf(lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const last = paragraphs.at(-1);
    const begins = itemStarts.some((start) => start.test(text)) || ownLine.test(text) || text.startsWith('#');
    // A page break parts a sentence; what begins no item goes on with it.
    if (last && !begins && !/[。：；！？）)”〕\]】]$/u.test(last.text) && !last.text.startsWith('#')) last.text += text;
    else paragraphs.push({ line: index + 1, text });
  }
  return paragraphs;
}

interface Item {
  readonly level: number;
  readonly number: string;
  readonly line: number;
  readonly above: Item | undefined;
  readonly paragraphs: string[];
  hasItems: boolean;
}

function itemsOf(paragraphs: readonly Paragraph[]): Item[] {
  const items: Item[] = [];
  let open: Item | undefined;
  for (const { line, text } of paragraphs) {
    const level = itemStarts.findIndex((start) => start.test(text));
    if (level < 0) {
      open?.paragraphs.push(text.replace(/\s+/g, ''));
      continue;
    }
    const [, number, rest] = itemStarts[level]!.exec(text) as unknown as [string, string, string];
    let above = open;
    while (above && above.level >= level) above = above.above;
    if (above) above.hasItems = true;
    open = { level, number, line, above, paragraphs: [rest.replace(/\s+/g, '')], hasItems: false };
    items.push(open);
  }
  return items;
}

const titleOf = ({ paragraphs: [first = ''] }: Item) => /^(.{1,60}?)。/u.exec(first)?.[1] ?? (first.length <= 40 ? first : '');

function pathOf(item: Item): string {
  const own = item.level === 0 ? item.number : item.level === 2 ? `${item.above ? '-' : ''}${item.number}` : `（${item.number}）`;
  return `${item.above ? pathOf(item.above) : ''}${own}`;
}

function headingsOf(item: Item): string[] {
  return [...(item.above ? headingsOf(item.above) : []), titleOf(item)].filter(Boolean);
}

type Part = Pick<WrittenTask, 'content' | 'organs' | 'due'>;

/** What an item asks for: a part for each sentence that names those responsible, or the whole of it. */
function partsOf({ paragraphs }: Item): { parts: Part[]; named: boolean } {
  const parts: (Part & { organs: string; due: string })[] = [];
  let text = '';
  const end = (organs: string, due: string) => {
    const content = text.replace(/^[。；，、]+/u, '');
    text = '';
    const inside = dueLabel.exec(organs);
    const clause = /[，,；;]([^，,；;：:]*(?:前|内|完成|推进|坚持|全年))$/u.exec(organs.replace(dueLabel, ''));
    const who = organs
      .replace(dueLabel, '')
      .replace(clause?.[0] ?? '', '')
      .replace(/^(?:责任|承办|落实|负责)(?:单位|部门|科室|主体)[：:]/u, '');
    const last = parts.at(-1);
    if (content === '' && last) {
      if (who) last.organs += `${last.organs && '；'}${who}`;
      if (due || inside) last.due = due || inside![1]!;
    } else
      parts.push({
        content,
        organs: who,
        due: due || inside?.[1] || clause?.[1] || dueLabel.exec(content)?.[1] || dueInText.exec(content)?.[0] || '',
      });
  };
  for (const paragraph of paragraphs) {
    if (ownLine.test(paragraph)) {
      const isDue = !new RegExp(`^${labelled}`, 'u').test(paragraph);
      end(isDue ? '' : paragraph, isDue ? paragraph.replace(/^[^：:]+[：:]/u, '').replace(/。$/u, '') : '');
      continue;
    }
    let from = 0;
    for (const match of paragraph.matchAll(responsible)) {
      text += paragraph.slice(from, match.index);
      from = match.index + match[0].length;
      end(match[1]!, '');
    }
    text += paragraph.slice(from).replace(/^[。；]$/u, '');
  }
  const named = parts.length > 0;
  if (!named && text !== '') end('', '');
  return { parts, named };
}

/**
 * Reads a text in numbered items whose sentences name those responsible, in brackets or on a line of their own. Items of a level on which
 * any names them are all tasks, also those that do not; `undefined` when none does.
 */
export function tasksOfText(lines: readonly string[]): TaskReading | undefined {
  const read = itemsOf(paragraphsOf(lines)).map((item) => ({ item, ...partsOf(item) }));
  const levels = new Set(read.flatMap(({ item, named }) => (named ? [item.level] : [])));
  if (levels.size === 0) return undefined;
  const chosen = read.filter(({ item, named }) => named || (levels.has(item.level) && !item.hasItems));
  const numbersOnce = new Set(chosen.map(({ item }) => item.number)).size === chosen.length && chosen.every(({ item }) => item.level === 2);
  const tasks: WrittenTask[] = [];
  const remarks: TaskRemark[] = [];
  const used = new Map<string, number>();
  for (const { item, parts, named } of chosen) {
    const base = numbersOnce ? item.number : pathOf(item);
    if (!named) remarks.push({ line: item.line, message: `序号 ${base} 没有写责任单位。` });
    const title = titleOf(item);
    for (const [index, { content, organs, due }] of parts.entries()) {
      const count = (used.get(base) ?? 0) + 1;
      used.set(base, count);
      const own = index === 0 && title !== '' && content.startsWith(`${title}。`) ? content.slice(title.length + 1) : content;
      const isWhole = own === '' || own.replace(/。$/u, '') === title;
      const subject = (isWhole && item.above ? headingsOf(item.above) : headingsOf(item)).join('　');
      tasks.push({
        number: count > 1 ? `${base}-${count}` : base,
        subject: isWhole && !item.above ? '' : subject,
        content: own || title,
        organs,
        due,
        remark: '',
        line: item.line,
      });
    }
  }
  return { tasks, remarks, inherited: [], numbered: chosen.length };
}
