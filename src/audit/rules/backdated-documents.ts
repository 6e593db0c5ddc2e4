import { addDays, cite, dayOf, listChoices, type Day, type DisclosureDocument } from '#disclosure';
import { isMigrationDay } from '../migrations.ts';
import { at } from '../places.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

interface Appearance {
  readonly day: Day;
  readonly source: string;
}

/** When a document was first seen, as far as anything tells; of two witnesses the earlier day. */
function firstAppearance({ history, formerCatalogue }: ContentSubject, { id }: DisclosureDocument): Appearance | undefined {
  const committed = history?.firstSeen.get(id);
  // What a former release did not have appeared after it.
  const absent = formerCatalogue && !formerCatalogue.published.has(id) ? addDays(formerCatalogue.asOf, 1) : undefined;
  if (formerCatalogue && absent === undefined) return undefined;
  if (committed !== undefined) return { day: committed, source: '内容版本库里' };
  return absent === undefined ? undefined : { day: absent, source: `${formerCatalogue!.asOf} 的数据目录里还没有，` };
}

export const backdatedDocuments: ContentRule = {
  id: 'backdated-documents',
  version: 1,
  title: '发布日期不早于文件实际首次出现',
  basis: [cite('website-inspection')],
  severity: 'warning',
  subject: 'content',
  obstacle({ history, formerCatalogue }) {
    if (formerCatalogue || (history && history.obstacle === undefined)) return undefined;
    return `${history?.obstacle ?? '这一次没有读取内容文件夹的版本记录。'}请在有完整版本记录的内容文件夹里检查，或用 --previous 指明上一次发布的 data/catalog.json。`;
  },
  *check(subject, count) {
    const { portal } = subject;
    const { toleranceDays, redatedDocuments: most } = portal.site.dateHonesty;
    const suspects: { document: DisclosureDocument; seen: Appearance; published: Day }[] = [];
    for (const document of portal.documents) {
      const seen = firstAppearance(subject, document);
      if (!seen) continue;
      count();
      const published = dayOf(document.published);
      if (published < addDays(seen.day, -toleranceDays) && !isMigrationDay(portal, seen.day)) suspects.push({ document, seen, published });
    }
    for (const [day, group] of Map.groupBy(suspects, ({ seen }) => seen.day)) {
      const [{ document, seen }] = group as [(typeof group)[number]];
      if (group.length > most) {
        yield {
          where: at(document, 'published'),
          message: `有 ${group.length} 件文件${seen.source}最早出现在 ${day}，发布日期却都早于这一天 ${toleranceDays} 日以上（例如 ${listChoices(
            group.map((entry) => entry.document.id),
            3,
          )}）。`,
          fix: '从旧站成批移入的，在 site.yaml 的 dateHonesty.migrations 登记这一天、理由和经手人岗位；其他的改成实际公开的日期。',
        };
        continue;
      }
      yield* group.map((entry) => ({
        where: at(entry.document, 'published'),
        message: `发布日期是 ${entry.published}，${entry.seen.source}最早出现在 ${day}，比实际早 ${toleranceDays} 日以上。`,
        fix: '改成实际公开的日期；从旧站移入的，在 site.yaml 的 dateHonesty.migrations 登记迁移日期、理由和经手人岗位。',
      }));
    }
  },
};
