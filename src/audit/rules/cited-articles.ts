import { cite, isOfType, readNumeral, statutes, type ContentPlace } from '#disclosure';
import { at } from '../places.ts';
import { publishedTexts } from '../published-texts.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

const known = new Map([...statutes.values()].flatMap(({ title, articles }) => (articles === undefined ? [] : [[title, articles] as const])));
const names = [...known.keys()].join('|');
const article = String.raw`[^。；《》\n]{0,4}第([一二三四五六七八九十百千零〇两\d]+)条`;
const byName = new RegExp(`《(?:中华人民共和国)?(${names})》(?:[（(][^（）()]{1,30}[）)])?${article}`, 'gu');
const shortened = new RegExp(`《(?:中华人民共和国)?(${names})》[（(](?:以下|下)简?称[：:]?[《“]?(\\p{Script=Han}{1,8})[》”]?[）)]`, 'gu');

interface Citation {
  readonly title: string;
  readonly number: string;
  readonly index: number;
}

/** Articles of the statutes whose number of articles is known, cited by name or by the short name that the text gives them. */
function* citationsIn(text: string): Generator<Citation> {
  for (const { 1: title, 2: number, index } of text.matchAll(byName)) yield { title: title!, number: number!, index };
  for (const { 1: title, 2: short } of text.matchAll(shortened)) {
    for (const { 1: number, index } of text.matchAll(new RegExp(`《${short!}》${article}`, 'gu'))) yield { title: title!, number: number!, index };
  }
}

/** Everything that names a statute: texts that are published, and the bases of registers. */
function* textsOf(subject: ContentSubject): Generator<{ readonly text: string; readonly placeAt: (line: number) => ContentPlace }> {
  for (const { file, text, lineAt } of publishedTexts(subject)) {
    if (text.includes('》')) yield { text, placeAt: (line) => ({ file, line: lineAt(line) }) };
  }
  for (const register of subject.portal.documents.filter(isOfType('register'))) {
    for (const [index, text] of (register.basis ?? []).entries()) yield { text, placeAt: () => at(register, `basis.${index}`) };
  }
}

/** An article that a statute does not have. */
export const citedArticles: ContentRule = {
  id: 'cited-articles',
  version: 1,
  title: '引用法律、法规的条文确有其条',
  inapplicable: '没有引用条数已知的法律、法规',
  basis: [cite('official-document-format')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    for (const { text, placeAt } of textsOf(subject)) {
      for (const { title, number, index } of citationsIn(text)) {
        count();
        const articles = known.get(title)!;
        if (readNumeral(number) <= articles) continue;
        yield {
          where: placeAt(text.slice(0, index).split('\n').length - 1),
          message: `引用了《${title}》第${number}条，《${title}》一共只有 ${articles} 条。`,
          fix: '对照法律、法规原文核对，改正条文的序号。',
        };
      }
    }
  },
};
