import { cite, dayOf, isOfType, type ContentPlace, type DisclosureDocument, type DocumentTypeId, type Observation } from '#disclosure';
import { at, inSettings } from '../places.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

interface Order {
  /** Key path and term of what comes first; where there are several, the first that is written counts. */
  readonly earlier: readonly (readonly [path: string, term: string])[];
  readonly later: readonly [path: string, term: string];
  /** Types of document that the order binds; all where it is left out. */
  readonly types?: readonly DocumentTypeId[];
}

const dated = ['dated', '成文日期'] as const;
const published = ['published', '发布日期'] as const;
const effective = ['effective', '施行日期'] as const;
const [first, second, final] = [
  ['review.first.date', '初审日期'],
  ['review.second.date', '复审日期'],
  ['review.final.date', '终审日期'],
] as const;

const orders: readonly Order[] = [
  { earlier: [dated], later: published },
  // A policy document may grant benefits from an earlier day; `retroactive-effect` asks about it.
  { earlier: [dated], later: effective, types: ['normative-document'] },
  { earlier: [effective, dated], later: ['expires', '有效期至'] },
  { earlier: [['organized', '解读组织日期']], later: ['approved', '解读审签日期'], types: ['interpretation'] },
  { earlier: [['approved', '解读审签日期']], later: published, types: ['interpretation'] },
  { earlier: [['approved', '批复日期']], later: published, types: ['budget-report'] },
  { earlier: [published], later: ['opens', '征集开始日期'], types: ['consultation'] },
  { earlier: [['opens', '征集开始日期']], later: ['closes', '征集截止日期'], types: ['consultation'] },
  { earlier: [['closes', '征集截止日期']], later: ['feedback.published', '反馈日期'], types: ['consultation'] },
  { earlier: [first], later: second },
  { earlier: [second], later: final },
  { earlier: [final], later: published },
  { earlier: [['periodStart', '规划期起始年']], later: ['periodEnd', '规划期结束年'] },
  { earlier: [dated], later: ['disclosureReviewBy', '公开属性复审日'] },
  { earlier: [published], later: ['displayUntil', '公示截止日'] },
  { earlier: [['starts', '开始时间']], later: ['ends', '结束时间'], types: ['event'] },
  { earlier: [['held', '召开日期']], later: published, types: ['meeting'] },
];

/** A word of an event before it takes place; a report of one that is over has no registration. */
function comesTooLate(document: DisclosureDocument): boolean {
  return document.type === 'event' && document.registration !== undefined && dayOf(document.published) > dayOf(document.starts);
}

const timed: ReadonlySet<string> = new Set(['starts', 'ends']);

function valueAt(document: DisclosureDocument, path: string): string | undefined {
  let value: unknown = document;
  for (const key of path.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  // Years are numbers of four digits, times of publication count by their day, the hours of an event as they are.
  return value === undefined ? undefined : timed.has(path) ? String(value) : dayOf(String(value));
}

interface Violation {
  readonly earlier: readonly [path: string, term: string];
  readonly later: readonly [path: string, term: string];
}

function violationsIn(document: DisclosureDocument): Violation[] {
  return orders.flatMap(({ earlier, later, types }) => {
    if (types && !types.includes(document.type)) return [];
    const laterValue = valueAt(document, later[0]);
    const known = laterValue === undefined ? undefined : earlier.find(([path]) => valueAt(document, path) !== undefined);
    return known && valueAt(document, known[0])! > laterValue! ? [{ earlier: known, later }] : [];
  });
}

/** The date that stands in the most violations: the one that is probably wrong. Of equals, a later one. */
function suspectOf(violations: readonly Violation[]): string {
  const counts = new Map<string, number>();
  for (const { earlier, later } of violations) for (const [path] of [later, earlier]) counts.set(path, (counts.get(path) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function* checkDocument(document: DisclosureDocument): Generator<Observation & { where: ContentPlace }> {
  if (comesTooLate(document)) {
    yield {
      where: at(document, 'starts'),
      message: `starts（开始时间）${valueAt(document, 'starts')} 早于 published（发布日期）${valueAt(document, 'published')}，读者来不及报名。`,
      fix: '核对 starts、published，改正写错的一个；活动已经结束的，删去 registration。',
    };
  }
  let violations = violationsIn(document);
  const show = ([path, term]: readonly [string, string]) => `${path}（${term}）${valueAt(document, path)}`;
  while (violations.length > 0) {
    const suspect = suspectOf(violations);
    const own = violations.filter(({ earlier, later }) => earlier[0] === suspect || later[0] === suspect);
    violations = violations.filter((violation) => !own.includes(violation));
    const [before, after] = [own.filter(({ later }) => later[0] === suspect), own.filter(({ earlier }) => earlier[0] === suspect)];
    const one = before[0]?.later ?? after[0]!.earlier;
    const parts = [
      ...(before.length > 0 ? [`早于 ${before.map(({ earlier }) => show(earlier)).join('、')}`] : []),
      ...(after.length > 0 ? [`晚于 ${after.map(({ later }) => show(later)).join('、')}`] : []),
    ];
    const others = [...before.map(({ earlier }) => earlier[0]), ...after.map(({ later }) => later[0])];
    yield {
      where: at(document, suspect),
      message: `${show(one)} ${parts.join('，又')}。`,
      fix: `核对 ${[suspect, ...others].join('、')}，改正写错的${others.length > 1 ? '' : '一个'}。`,
    };
  }
}

function* checkFuture({ portal, settings, asOf }: ContentSubject): Generator<Observation & { where: ContentPlace }> {
  for (const document of portal.documents) {
    if (dayOf(document.published) <= asOf) continue;
    yield {
      where: at(document, 'published'),
      message: `published（发布日期）是 ${document.published}，这一天还没有到。`,
      fix: '核对日期；确要到那一天才发布的，到时再放进内容文件夹。',
    };
  }
  for (const document of portal.documents.filter(isOfType('consultation'))) {
    const day = document.feedback?.published;
    if (day === undefined || day <= asOf) continue;
    yield {
      where: at(document, 'feedback.published'),
      message: `feedback.published（反馈日期）是 ${day}，这一天还没有到。`,
      fix: '改成实际反馈的日期。',
    };
  }
  for (const page of portal.pages) {
    if (page.updated > asOf)
      yield { where: at(page, 'updated'), message: `updated（更新日期）是 ${page.updated}，这一天还没有到。`, fix: '改成实际更新的日期。' };
  }
  for (const [index, absence] of portal.absences.entries()) {
    if (absence.dated <= asOf) continue;
    yield {
      where: inSettings(settings, 'columns.yaml', `absences.${index}.dated`),
      message: `栏目 ${absence.column} 的无内容登记，dated（登记日期）是 ${absence.dated}，这一天还没有到。`,
      fix: '改成实际登记的日期。',
    };
  }
}

function* checkMigrations({ portal, settings }: ContentSubject): Generator<Observation & { where: ContentPlace }> {
  for (const [index, { day, until }] of portal.site.dateHonesty.migrations.entries()) {
    if (until === undefined || until >= day) continue;
    yield {
      where: inSettings(settings, 'site.yaml', `dateHonesty.migrations.${index}.until`),
      message: `迁移登记的 until（迁移结束日）${until} 早于 day（迁移日期）${day}。`,
      fix: '核对 until 和 day，改正写错的一个。',
    };
  }
}

function* checkOrgans({ portal, settings }: ContentSubject): Generator<Observation & { where: ContentPlace }> {
  for (const [index, { name, since, dissolved }] of portal.organs.entries()) {
    if (!since || !dissolved || since <= dissolved) continue;
    yield {
      where: inSettings(settings, 'organs.yaml', `organs.${index}.dissolved`),
      message: `“${name}”的 dissolved（撤并日期）${dissolved} 早于 since（设立日期）${since}。`,
      fix: '核对 dissolved 和 since，改正写错的一个。',
    };
  }
}

export const dateOrder: ContentRule = {
  id: 'date-order',
  version: 4,
  title: '各个日期先后合理，没有未来的发布日期',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    count(portal.documents.length + portal.withheld.length + portal.pages.length + portal.absences.length + portal.organs.length);
    for (const document of [...portal.documents, ...portal.ended, ...portal.withheld]) yield* checkDocument(document);
    yield* checkFuture(subject);
    yield* checkOrgans(subject);
    yield* checkMigrations(subject);
  },
};
