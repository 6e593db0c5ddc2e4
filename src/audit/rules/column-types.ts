import { cite, documentTypes, listChoices, type DocumentTypeId } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

function name(typeId: DocumentTypeId): string {
  return `${typeId}（${documentTypes.get(typeId)?.title ?? typeId}）`;
}

export const columnTypes: ContentRule = {
  id: 'column-types',
  version: 1,
  title: '文件的类型是所在栏目收的类型',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    for (const document of [...portal.documents, ...portal.withheld]) {
      const column = portal.column(document.column);
      if (!column) continue;
      count();
      const accepts: readonly DocumentTypeId[] = column.accepts;
      if (accepts.includes(document.type)) continue;
      const homes = portal.columns.filter((other) => (other.accepts as readonly DocumentTypeId[]).includes(document.type)).map(({ id }) => id);
      yield {
        where: at(document, 'type'),
        message: `类型是 ${name(document.type)}，栏目“${column.title}”只收 ${listChoices(accepts.map(name))}。`,
        fix: `改正 type；类型没有写错的，把文件移到收这种类型的栏目：${listChoices(homes)}。`,
      };
    }
  },
};
