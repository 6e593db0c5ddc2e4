import { cite, type DisclosureDocument } from '#disclosure';
import { lifecycleStatements as compareStatements } from '../lifecycle-statements.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const terms = { repeals: '废止', amends: '修改' } as const;
const name = ({ id, title }: DisclosureDocument) => `${id}《${title}》`;

export const lifecycleStatements: ContentRule = {
  id: 'lifecycle-statements',
  version: 3,
  title: '正文所说的修改、废止与所填的一致',
  basis: [cite('normative-document-notice')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { missing, unsupported, compared } = compareStatements(subject);
    count(compared);
    const explained = new Set<unknown>();
    for (const entry of unsupported) {
      const { document, field, index, target } = entry;
      const meant = missing.find((other) => other.document === document && other.field === field && !explained.has(other));
      explained.add(meant);
      yield {
        where: at(document, `${field}.${index}`),
        message: `${field}（${terms[field]}）写的是 ${name(target)}，标题和正文都没有提到它${meant ? `，${terms[field]}的是 ${name(meant.target)}` : ''}。`,
        fix: meant ? `改成 ${meant.target.id}。` : `对照原文核对 ${field}；写错的改正。`,
      };
    }
    for (const entry of missing) {
      if (explained.has(entry)) continue;
      const { document, field, target, line } = entry;
      const body = subject.bodies.get(document.source.file);
      yield {
        where: line === undefined || !body ? at(document, 'title') : { file: document.source.file, line: body.firstLine + line },
        message: `${line === undefined ? '标题' : '正文'}说${terms[field]}《${target.title}》，${field} 里没有写 ${target.id}，它的效力状态不会跟着改变。`,
        fix: `在 ${field} 写上 ${target.id}；${document.title.includes('废止') ? '不是废止它的，' : '不是这个意思的，'}核对原文。`,
      };
    }
  },
};
