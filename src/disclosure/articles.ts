import { numeralCharacters, readNumeral } from './chinese-numbers.ts';

/** The number that a paragraph or heading begins with, and the address that it gives the place. */
export interface PlaceNumber {
  /** `第三条`, `第十条之一`, `第一章` */
  readonly label: string;
  /** `article-3`, `article-10-1`, `chapter-1` */
  readonly id: string;
}

const numeral = `[${numeralCharacters}]+`;
const placePattern = new RegExp(`^(第\\s?(${numeral})\\s?([条章])(?:之(${numeral}))?)(?=[\\s\\u3000]|$)`, 'u');

/** Reads the number at the start of a text: `第三条　为……`; a sentence that merely begins with 第三条规定 has none. */
export function readPlaceNumber(text: string): PlaceNumber | undefined {
  const match = placePattern.exec(text);
  if (!match) return undefined;
  const [, label, number, kind, inserted] = match as unknown as [string, string, string, string, string | undefined];
  const suffix = inserted === undefined ? '' : `-${readNumeral(inserted)}`;
  return { label, id: `${kind === '条' ? 'article' : 'chapter'}-${readNumeral(number)}${suffix}` };
}

/** The address of a numbered place on its page; adds it to `taken`. A second text on the page that counts from one again gets `article-1_2`. */
export function placeId({ id }: PlaceNumber, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}_${count}`;
  taken.add(free);
  return free;
}

/** One article of a text, without marks of Markdown. */
export interface Article extends PlaceNumber {
  /** Its paragraphs, the first without the number. */
  readonly paragraphs: readonly string[];
}

/** The words of one paragraph of Markdown: links by their texts, no marks, line breaks between Han characters closed up. */
export function plainParagraph(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/^\s*(?:[-*+]|>)\s+/gm, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?<=[^\p{ASCII}])[ \t]*\n[ \t]*(?=[^\p{ASCII}])/gu, '')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .trim();
}

/** The articles of a Markdown text in their order; a heading ends an article. Empty when the text has none. */
export function readArticles(body: string): readonly Article[] {
  const articles: (PlaceNumber & { paragraphs: string[] })[] = [];
  const taken = new Set<string>();
  let open = false;
  for (const block of body.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    const heading = /^\s{0,3}#{1,6}\s+/.exec(block)?.[0];
    const text = plainParagraph(block.slice(heading?.length ?? 0));
    const place = readPlaceNumber(text);
    if (place?.id.startsWith('article-')) {
      const rest = text.slice(place.label.length).trim();
      articles.push({ ...place, id: placeId(place, taken), paragraphs: rest === '' ? [] : [rest] });
      open = true;
    } else if (heading !== undefined) open = false;
    else if (open && text !== '') articles.at(-1)!.paragraphs.push(text);
  }
  return articles;
}
