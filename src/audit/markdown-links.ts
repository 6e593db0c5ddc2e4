import { bareAddressAt } from '#disclosure';

/** An address in a Markdown or MDX text. */
export interface MarkdownLink {
  /**
   * `link` `[text](target)`, `image` `![text](target)`, `definition` `[name]: target`, `autolink` `<https://…>` and bare addresses,
   * `reference` `<a href="target">`, `embed` `<Figure src="target">`, `broken` something that was meant as a link and is none.
   */
  readonly kind: 'link' | 'image' | 'definition' | 'autolink' | 'reference' | 'embed' | 'broken';
  /** As written, backslashes and `&amp;` resolved. */
  readonly target: string;
  /** Text of a link, description of an image; empty for the other kinds. */
  readonly text: string;
  /** From 0, within the text. */
  readonly line: number;
}

type Found = Omit<MarkdownLink, 'line'> & { readonly start: number; readonly end: number };

function unescape(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
}

/** Matches a sticky pattern at a place. */
function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

const fence = /[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(`{3,}|~{3,})[^\n]*(?:\n|$)/y;
const definition = /[ \t]{0,3}\[(?!\^)((?:[^[\]\n\\]|\\.)+)\]:[ \t]*(<[^>\n]*>|\S+)[^\n]*/y;
const comment = /<!--[\s\S]*?-->|\{\s*\/\*[\s\S]*?\*\/\s*\}/y;
const autolink = /<((?:[a-z][a-z0-9+.-]*:|\/\/)[^\s<>]*)>/iy;
const tag = /<[A-Za-z][\w.-]*(?:[^<>"']|"[^"]*"|'[^']*')*>/y;
const forbidden = /^<(?:script|link|iframe|frame|object|embed)\b/i;
const addressAttribute = /\s(src|href|poster)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
// `(target "title")` after `]`: the target in angle brackets, or with parentheses in pairs up to two deep.
const destination =
  /\([ \t]*\n?[ \t]*(?:<((?:[^<>\n\\]|\\.)*)>|((?:[^\s()<\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*\))*))(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)/y;
const brokenDestination = /[(（][ \t]*([^()（）\n]*)([)）]|$)/my;
const paragraphBreak = /\n[ \t]*\n/g;
const notable = /[\\`[\]<{hw\n]/gi;
const looksLikeAddress =
  /^(?:\/|\.{1,2}\/|#|https?[:：]|www\.|[a-z]+:|[A-Za-z]:\\|[^\n]*\.(?:md|mdx|html?|pdf|docx?|xlsx?|pptx?|ofd|wps|zip|rar|png|jpe?g|gif|svg|mp[34])\b)/i;

function skipFence(text: string, opening: RegExpExecArray): number {
  const marker = opening[1]!;
  const closing = new RegExp(`^[ \\t>]*${marker[0] === '`' ? '`' : '~'}{${marker.length},}[ \\t]*$`, 'gm');
  closing.lastIndex = opening.index + opening[0].length;
  return closing.exec(text) ? closing.lastIndex : text.length;
}

/** Walks the text once; brackets that are open are kept on a stack, so that links in link texts (images) are found too. */
class LinkScanner {
  readonly found: Found[] = [];
  readonly #text: string;
  #open: { start: number; image: boolean }[] = [];
  #paragraphEnd = 0;
  /** Lengths of backtick runs that nothing closes in the rest of the paragraph. */
  readonly #unclosed = new Set<number>();

  constructor(text: string) {
    this.#text = text;
  }

  scan(): readonly Found[] {
    const text = this.#text;
    let index = 0;
    let lineStart = true;
    while (index < text.length) {
      const next: number = (lineStart ? this.#block(index) : undefined) ?? this.#inline(index);
      lineStart = text[next - 1] === '\n';
      index = next;
    }
    return this.found;
  }

  /** What only a line can begin with; the place after it. */
  #block(index: number): number | undefined {
    const text = this.#text;
    const opening = matchAt(fence, text, index);
    if (opening) return skipFence(text, opening);
    const defined = matchAt(definition, text, index);
    if (defined) {
      const end = index + defined[0].length;
      this.found.push({ kind: 'definition', target: unescape(defined[2]!.replace(/^<(.*)>$/, '$1')), text: '', start: index, end });
      return end;
    }
    if (text[index] === '\n') this.#open = [];
    return undefined;
  }

  #inline(index: number): number {
    const text = this.#text;
    switch (text[index]) {
      case '\\':
        return index + 2;
      case '`':
        return this.#codeSpan(index);
      case '[':
        this.#open.push({ start: index, image: text[index - 1] === '!' && text[index - 2] !== '\\' });
        return index + 1;
      case ']':
        return this.#close(index);
      case '<':
      case '{':
        return this.#markup(index);
      case 'h':
      case 'H':
      case 'w':
      case 'W':
        return this.#bare(index);
      case '\n':
        return index + 1;
      default:
        notable.lastIndex = index + 1;
        return notable.exec(text)?.index ?? text.length;
    }
  }

  /** The place after the code span that opens here, or after the backticks alone when nothing closes it in its paragraph. */
  #codeSpan(index: number): number {
    const text = this.#text;
    const { length } = matchAt(/`+/y, text, index)![0];
    if (index >= this.#paragraphEnd) {
      paragraphBreak.lastIndex = index;
      this.#paragraphEnd = paragraphBreak.exec(text)?.index ?? text.length;
      this.#unclosed.clear();
    }
    if (!this.#unclosed.has(length)) {
      const runs = /`+/g;
      runs.lastIndex = index + length;
      for (let run = runs.exec(text); run && run.index < this.#paragraphEnd; run = runs.exec(text)) {
        if (run[0].length === length) return run.index + length;
      }
      this.#unclosed.add(length);
    }
    return index + length;
  }

  #close(index: number): number {
    const open = this.#open.pop();
    const text = this.#text;
    if (!open || !/[(（]/.test(text[index + 1] ?? '')) return index + 1;
    const label = unescape(text.slice(open.start + 1, index)).trim();
    const match = matchAt(destination, text, index + 1);
    if (match) {
      const end = index + 1 + match[0].length;
      this.found.push({ kind: open.image ? 'image' : 'link', target: unescape(match[1] ?? match[2] ?? ''), text: label, start: open.start, end });
      return end;
    }
    const broken = matchAt(brokenDestination, text, index + 1);
    if (broken && ((text[index + 1] === '(' && broken[2]) || looksLikeAddress.test(broken[1]!))) {
      const end = index + 1 + broken[0].length;
      this.found.push({ kind: 'broken', target: broken[0], text: label, start: open.start, end });
      return end;
    }
    return index + 1;
  }

  #markup(index: number): number {
    const text = this.#text;
    const skipped = matchAt(comment, text, index);
    if (skipped) return index + skipped[0].length;
    const auto = matchAt(autolink, text, index);
    if (auto) {
      this.found.push({ kind: 'autolink', target: auto[1]!, text: '', start: index, end: index + auto[0].length });
      return index + auto[0].length;
    }
    const element = matchAt(tag, text, index);
    if (!element) return index + 1;
    // A text may not hold these at all, wherever they lead.
    if (forbidden.test(element[0])) return index + element[0].length;
    for (const attribute of element[0].matchAll(addressAttribute)) {
      const start = index + attribute.index + attribute[0].length - 1;
      const target = (attribute[2] ?? attribute[3]!).replace(/&amp;/g, '&');
      this.found.push({ kind: attribute[1] === 'href' ? 'reference' : 'embed', target, text: '', start, end: start });
    }
    return index + element[0].length;
  }

  #bare(index: number): number {
    const target = bareAddressAt(this.#text, index);
    if (target === undefined) return index + 1;
    this.found.push({ kind: 'autolink', target, text: '', start: index, end: index + target.length });
    return index + target.length;
  }
}

/** The addresses that a text names, in order; code and comments are left out, and bare addresses inside a link's own text. */
export function findMarkdownLinks(text: string): MarkdownLink[] {
  const found = [...new LinkScanner(text).scan()].sort((a, b) => a.start - b.start || b.end - a.end);
  const links: MarkdownLink[] = [];
  let line = 0;
  let counted = 0;
  let labelEnd = -1;
  for (const { kind, target, text: label, start, end } of found) {
    if (kind === 'autolink' && end <= labelEnd) continue;
    if (kind === 'link') labelEnd = end;
    for (let at = text.indexOf('\n', counted); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
      line += 1;
      counted = at + 1;
    }
    links.push({ kind, target, text: label, line });
  }
  return links;
}
