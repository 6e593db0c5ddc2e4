/** A document that a text names, as 《title》, by number, by a link to it, or by several of these together. */
export interface CitedDocument {
  /** Without the outer 《》. */
  readonly title?: string;
  /** 发文字号 as written; what stands before its organ's word may be part of the sentence. */
  readonly number?: string;
  /** Id of the document that the mention is a link to. */
  readonly link?: string;
  /** Line of the text, counted from 0. */
  readonly line: number;
  /** The clause up to the next 。；or end of line on both sides. */
  readonly sentence: string;
}

const numberPattern = /\p{Script=Han}{2,12}〔\d{4}〕\d{1,5}号/gu;
/** What may stand between a title and its number: the end of a link, bold marks, an opening bracket, the wall of a table cell. */
const betweenTitleAndNumber =
  /^(\]\(([^)\s]*)\))?[*_\s]*(?:[（(](?:以下简称|下称)[^）)]{1,30}[）)])?\s*(?:[（(，,|]\s*)?(\p{Script=Han}{2,12}〔\d{4}〕\d{1,5}号)?/u;
const documentLink = /^\/[a-z0-9-]+\/([a-z0-9]+(?:[-.][a-z0-9]+)*)\/(?:#.*)?$/;
const bareLink = /\[([^\]《]*)\]\((\/[^)\s]*)\)/gu;

/** Every document that a text names, in the order in which they stand there. Takes time linear in the text. */
export function citedDocuments(text: string): CitedDocument[] {
  const cited: CitedDocument[] = [];
  text.split('\n').forEach((content, line) => {
    if (content.includes('《') || content.includes('〔') || content.includes('](/')) cited.push(...citedInLine(content, line));
  });
  return cited;
}

function* citedInLine(content: string, line: number): Generator<CitedDocument> {
  const told = new Set<number>();
  for (let open = content.indexOf('《'); open >= 0; open = content.indexOf('《', open)) {
    const close = closingOf(content, open);
    if (close < 0) break;
    const rest = content.slice(close + 1, close + 120);
    const [, , address, number] = betweenTitleAndNumber.exec(rest)!;
    if (number !== undefined) told.add(close + 1 + rest.indexOf(number));
    const link = address === undefined ? undefined : documentLink.exec(address)?.[1];
    yield {
      title: content.slice(open + 1, close),
      ...(number && { number }),
      ...(link && { link }),
      line,
      sentence: sentenceAt(content, open, close),
    };
    open = close + 1;
  }
  for (const match of content.matchAll(numberPattern)) {
    if (!told.has(match.index)) yield { number: match[0], line, sentence: sentenceAt(content, match.index, match.index + match[0].length) };
  }
  for (const match of content.matchAll(bareLink)) {
    const link = documentLink.exec(match[2]!)?.[1];
    if (link !== undefined) yield { link, line, sentence: sentenceAt(content, match.index, match.index + match[0].length) };
  }
}

/** Where the title ends that opens at `open`: titles may hold titles. */
function closingOf(content: string, open: number): number {
  let depth = 0;
  for (let index = open; index < content.length && index < open + 150; index += 1) {
    if (content[index] === '《') depth += 1;
    else if (content[index] === '》' && --depth === 0) return index;
  }
  return content.indexOf('》', open);
}

function sentenceAt(content: string, from: number, to: number): string {
  const before = Math.max(content.lastIndexOf('。', from), content.lastIndexOf('；', from)) + 1;
  const after = content.slice(to).search(/[。；]/u);
  return content.slice(before, after < 0 ? content.length : to + after);
}

/** Words by which a text speaks of a paper as of something past. */
const past =
  /废止|失效|停止执行|停止施行|不再执行|不再适用|修订|修改|修正|代替|替代|取代|旧|以前|此前|之前|过去|以往|曾|沿革|历史|到期|届满|期满|相比|比较|对照|对比|前身|过渡|衔接|基础上|清理|原(?!则|因|料|始|件|理|住|告|产|材|野|生)|(?:19|20)\d\d年(?:\d+月)?(?:\d+日)?[，,]?[^，。；]{0,12}(?:出台|印发|制定|公布|发布|颁布|实施|施行)|当时|同时|自.{0,30}起施行/u;

/** Whether a sentence speaks of a document as of something past, so that it may rightly name a dead one. */
export function speaksOfThePast(sentence: string): boolean {
  return past.test(sentence);
}
