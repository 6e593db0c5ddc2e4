import { cite } from '#disclosure';
import { at } from '../places.ts';
import { withheldDocumentCause } from '../references.ts';
import type { ContentRule } from '../rule.ts';

const fields = { disclosureBasis: '不公开依据', disclosureReviewBy: '公开属性复审日' } as const;
const fieldNames = Object.keys(fields) as (keyof typeof fields)[];

/** Whether a basis names an article of the regulation that lets information be closed; `undefined` where it names none of the regulation alone. */
function closes(basis: string): boolean | undefined {
  const articles = [...basis.matchAll(/第([一二三四五六七八九十]+)条/gu)].map(([, number]) => number!);
  if (!basis.includes('政府信息公开条例') || /《(?!(?:中华人民共和国)?政府信息公开条例》)/u.test(basis) || articles.length === 0) return undefined;
  return articles.some((number) => closing.has(number));
}

/** 第十四条至第十六条: what may not or need not be disclosed; 第三十六条 and later tell how requests are answered. */
const closing: ReadonlySet<string> = new Set(['十四', '十五', '十六', '三十六', '三十八', '三十九']);

export const disclosureAttributes: ContentRule = {
  id: 'disclosure-attributes',
  version: 3,
  title: '未主动公开的文件写明依据和复审日',
  basis: [cite('openness-rules'), cite('disclosure-regulation', 18)],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    count(portal.documents.length + portal.withheld.length);
    for (const document of portal.documents) {
      for (const field of fieldNames) {
        if (document[field] === undefined) continue;
        yield {
          where: at(document, field),
          message: `文件是主动公开的，却写了 ${field}（${fields[field]}）。`,
          fix: `确应主动公开的，删去 ${field}；不应公开的，立即改正 disclosure。`,
        };
      }
    }
    for (const document of portal.withheld) {
      for (const field of fieldNames) {
        const written = document[field];
        if (field === 'disclosureBasis' && written !== undefined && closes(written) === false) {
          yield {
            where: at(document, field),
            message: `disclosureBasis（不公开依据）写的是“${written}”，《政府信息公开条例》不公开的规定是第十四条、第十五条、第十六条。`,
            fix: '写明所依据的条、款；属于主动公开范围的，改正 disclosure。',
          };
        }
        if (written !== undefined) continue;
        // Where neither is written, one word says so.
        if (field === 'disclosureReviewBy' && document.disclosureBasis === undefined) continue;
        const also = field === 'disclosureBasis' && document.disclosureReviewBy === undefined;
        yield {
          where: at(document, 'disclosure'),
          message: `公开属性是${document.disclosure}，没有写 ${also ? 'disclosureBasis（不公开依据）和 disclosureReviewBy（公开属性复审日）' : `${field}（${fields[field]}）`}。`,
          fix: also
            ? '应当主动公开的，删去 disclosure；确不公开的，补上所依据的法律、法规和条款，以及下一次复审的日期。'
            : field === 'disclosureBasis'
              ? '补上不公开所依据的法律、法规和条款。'
              : '补上下一次复审公开属性的日期。',
          cause: withheldDocumentCause(document.id),
        };
      }
    }
  },
};
