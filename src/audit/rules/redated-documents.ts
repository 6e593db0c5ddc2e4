import { cite, dayOf, type Day, type DisclosureDocument } from '#disclosure';
import { isMigrationDay } from '../migrations.ts';
import { at } from '../places.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

/** Documents whose 发布日期 was changed, by the day of the change or the release before it. */
function* changes({ portal, history, formerCatalogue }: ContentSubject): Generator<{ when: string; day: Day; documents: DisclosureDocument[] }> {
  for (const [day, ids] of history?.redated ?? []) {
    yield { when: `${day} 一天之内`, day, documents: [...ids].sort().flatMap((id) => portal.document(id) ?? []) };
  }
  if (!formerCatalogue) return;
  const documents = portal.documents.filter(({ id, published }) => (formerCatalogue.published.get(id) ?? published) !== published);
  yield { when: `${formerCatalogue.asOf} 的数据目录之后`, day: formerCatalogue.asOf, documents };
}

/** Single documents that a former release published with another day; that many at once as a move of content has are told as one. */
function* fewChanges({ portal, formerCatalogue }: ContentSubject) {
  if (!formerCatalogue) return;
  const changed = portal.documents.flatMap((document) => {
    const before = formerCatalogue.published.get(document.id);
    return before === undefined || dayOf(before) === dayOf(document.published) ? [] : [{ document, before: dayOf(before) }];
  });
  if (changed.length > portal.site.dateHonesty.redatedDocuments) return;
  for (const { document, before } of changed) {
    yield {
      where: at(document, 'published'),
      message: `发布日期是 ${dayOf(document.published)}，${formerCatalogue.asOf} 的数据目录里是 ${before}。`,
      fix: `发布日期是第一次公开的日期，不因修订、换版面而改：改回 ${before}；原来就写错了的，作例外登记并说明原因。`,
    };
  }
}

export const redatedDocuments: ContentRule = {
  id: 'redated-documents',
  version: 2,
  title: '发布日期没有改写，没有成批标注',
  basis: [cite('website-inspection')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    const { redatedDocuments: most, sameDayDocuments } = portal.site.dateHonesty;
    count(portal.documents.length);
    for (const { when, day, documents } of changes(subject)) {
      if (documents.length <= most || isMigrationDay(portal, day)) continue;
      yield {
        where: at(documents[0]!, 'published'),
        message: `${when}有 ${documents.length} 件文件改了发布日期（例如 ${documents
          .slice(0, 3)
          .map(({ id }) => id)
          .join('、')}）。`,
        fix: '发布日期是第一次公开的日期，不因修订、换版面而改；确属迁移的，在 site.yaml 的 dateHonesty.migrations 登记。',
      };
    }
    yield* fewChanges(subject);
    for (const [day, documents] of Map.groupBy(portal.documents, ({ published }) => dayOf(published))) {
      if (documents.length <= sameDayDocuments || isMigrationDay(portal, day)) continue;
      yield {
        where: at(documents[0]!, 'published'),
        message: `有 ${documents.length} 件文件的发布日期都是 ${day}，像是迁移时成批标注的。`,
        fix: '改成各自第一次公开的日期；查不到的，在 site.yaml 的 dateHonesty.migrations 登记这一天的迁移。',
      };
    }
  },
};
