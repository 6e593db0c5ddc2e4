import { cite } from '#disclosure';
import { at } from '../places.ts';
import { repeatsIn } from '../repeats.ts';
import type { ContentRule } from '../rule.ts';

export const repeatedDocuments: ContentRule = {
  id: 'repeated-documents',
  version: 1,
  title: '同一内容只发布一次',
  basis: [cite('platform-notice')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    count(portal.documents.length);
    for (const { first, later, same } of repeatsIn(subject).values()) {
      // Two that share an index number are told by `index-numbers`.
      if (first.indexNumber !== undefined && first.indexNumber === later.indexNumber) continue;
      const place = first.column === later.column ? '' : `栏目“${portal.column(first.column)?.title ?? first.column}”的 `;
      yield {
        where: at(later, 'title'),
        message: `${same}与${place || ' '}${first.source.file} 相同，同一内容发布了两次。`,
        fix: '只在最合适的栏目留一件，另一处改为链接，删去的一件把网址写进 formerAddresses；转载的文件，在 contentSource 写明原发布单位。',
      };
    }
  },
};
