import { cite, isOfType, type DocumentTypeId } from '#disclosure';
import { at } from '../places.ts';
import { readingRule } from '../reading-rule.ts';
import type { ContentRule } from '../rule.ts';

/** Types whose fields may say everything. */
const needsNoText: ReadonlySet<DocumentTypeId> = new Set(['event', 'decision-item', 'consultation']);

const read = readingRule('document-fields', '文件字段齐全、取值正确', [cite('column-contract')]);

/** What the reader noted, and documents that say nothing. */
export const documentFields: ContentRule = {
  ...read,
  version: 3,
  *check(subject, count) {
    yield* read.check(subject, count);
    const { portal, bodies, registers } = subject;
    for (const register of [...portal.documents, ...portal.withheld].filter(isOfType('register'))) {
      if (register.rowsFile !== undefined || registers.get(register.id)?.current.rows.length !== 0) continue;
      // Rows that could not be read are told by the rule on rows.
      if (subject.problems.some(({ where }) => where.file === register.source.file)) continue;
      yield {
        where: at(register, 'rows'),
        message: '登记表里一行也没有。',
        fix: '补上各行；还没有可登记的内容的，先不要放进内容文件夹。',
      };
    }
    for (const document of [...portal.documents, ...portal.withheld]) {
      const { source, type, attachments } = document;
      if (source.format === 'yaml' || needsNoText.has(type) || (attachments ?? []).length > 0 || bodies.get(source.file)?.text.trim()) continue;
      yield {
        where: at(document, 'title'),
        message: '没有正文，也没有附件。',
        fix: '写上正文，或在 attachments 列出附件；还没有写好的，先不要放进内容文件夹。',
      };
    }
  },
};
