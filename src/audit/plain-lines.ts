/** A line of a Markdown or MDX text as a reader sees it. */
export interface PlainLine {
  /** Counted from 0 in the text. */
  readonly line: number;
  readonly text: string;
  /** A heading, a question's title, or a line that is bold from end to end. */
  readonly heading: boolean;
  /** A row of a table. */
  readonly row: boolean;
}

const tagTitle = /<(?:Question|Questions|Steps|Timeline|Comparison)\b[^>]*\btitle="([^"]*)"[^>]*>/g;

function withoutMarkup(line: string): string {
  return line
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/^\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?/, '')
    .replace(/[*_`]/g, '')
    .replace(/\s*\|\s*/g, ' ')
    .trim();
}

/** The lines of a text without their markup; blank lines, rules of tables and the inside of tags are left out. */
export function plainLines(body: string): PlainLine[] {
  return body.split('\n').flatMap((raw, line): PlainLine[] => {
    const titles = [...raw.matchAll(tagTitle)].map(([, title]): PlainLine => ({ line, text: title!, heading: true, row: false }));
    if (/^\s*\|?[\s:|-]+\|?\s*$/.test(raw)) return titles;
    const heading = /^#{1,6}\s+(.*)$/.exec(raw)?.[1];
    const text = withoutMarkup(heading ?? raw);
    if (text === '') return titles;
    return [...titles, { line, text, heading: heading !== undefined || /^\s*\*\*[^*]+\*\*\s*$/.test(raw), row: raw.trimStart().startsWith('|') }];
  });
}
