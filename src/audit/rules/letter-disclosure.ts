import { cite, type DisclosureDocument } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** 函, 复函, 批复: by 文种, or by a number in a series of letters (示政函〔2026〕8号). */
function isLetter({ genre, documentNumber }: DisclosureDocument): boolean {
  return (genre !== undefined && /函|批复/.test(genre)) || (documentNumber !== undefined && /函(?:字)?〔\d{4}〕/.test(documentNumber));
}

export const letterDisclosure: ContentRule = {
  id: 'letter-disclosure',
  version: 1,
  title: '涉及公众利益的函、复函、批复主动公开',
  inapplicable: '没有依申请公开、不予公开的函、复函、批复',
  basis: [cite('disclosure-regulation', 19), cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const letter of portal.withheld.filter(isLetter)) {
      count();
      if (letter.publicInterest === undefined) {
        yield {
          where: at(letter, 'disclosure'),
          message: `本件是函复类公文，公开属性是${letter.disclosure}，没有写 publicInterest（涉及公众利益）。`,
          fix: '判断是否具有普遍指导意义或者涉及公众利益：是的写 publicInterest: true 并改为主动公开，不是的写 publicInterest: false。',
        };
      } else if (letter.publicInterest) {
        yield {
          where: at(letter, 'publicInterest'),
          message: `本件已判断为涉及公众利益，公开属性却是${letter.disclosure}。`,
          fix: '改为主动公开；判断有误的，把 publicInterest 改成 false。',
        };
      }
    }
  },
};
