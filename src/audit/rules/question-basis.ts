import { cite, hasLifecycle, isOfType } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const questionBasis: ContentRule = {
  id: 'question-basis',
  version: 2,
  title: '政策问答所依据的文件仍然有效，口径没有过期',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, asOf }, count) {
    for (const answer of portal.documents.filter(isOfType('question-answer'))) {
      count();
      for (const [index, id] of answer.answers.entries()) {
        const document = portal.document(id);
        const state = document && portal.validity(document)?.state;
        if (
          document &&
          hasLifecycle(document) &&
          document.expires !== undefined &&
          answer.validUntil !== undefined &&
          answer.validUntil > document.expires
        ) {
          yield {
            where: at(answer, 'validUntil'),
            message: `口径有效期至 ${answer.validUntil}，而所依据的文件 ${id} 有效期至 ${document.expires}。`,
            fix: `改成 ${document.expires} 或者更早。`,
          };
        }
        if (state !== '失效' && state !== '废止') continue;
        yield {
          where: at(answer, `answers.${index}`),
          message: `所依据的文件《${document!.title.replace(/[《》]/g, '')}》（${id}）已经${state}。`,
          fix: '按现行文件复核答案，改写 answers；不再适用的问答撤下。',
        };
      }
      if (answer.validUntil !== undefined && answer.validUntil < asOf) {
        yield {
          where: at(answer, 'validUntil'),
          message: `口径有效期至 ${answer.validUntil}，已经过期。`,
          fix: '复核答案，改写 validUntil；不再适用的撤下。',
        };
      }
    }
  },
};
