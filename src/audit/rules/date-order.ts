import { cite, dayOf, type ContentPlace, type DisclosureDocument, type DocumentTypeId, type Observation } from '#disclosure';
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
  { earlier: [['organized', '解读组织日期']], later: ['approved', '解读审签日期'] },
  { earlier: [first], later: second },
  { earlier: [second], later: final },
  { earlier: [final], later: published },
  { earlier: [['periodStart', '规划期起始年']], later: ['periodEnd', '规划期结束年'] },
  { earlier: [dated], later: ['disclosureReviewBy', '公开属性复审日'] },
];

function valueAt(document: DisclosureDocument, path: string): string | undefined {
  let value: unknown = document;
  for (const key of path.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  // Years are numbers of four digits, times of publication count by their day.
  return value === undefined ? undefined : dayOf(String(value));
}

function* checkDocument(document: DisclosureDocument): Generator<Observation & { where: ContentPlace }> {
  for (const { earlier, later, types } of orders) {
    if (types && !types.includes(document.type)) continue;
    const [laterPath, laterTerm] = later;
    const laterValue = valueAt(document, laterPath);
    const known = laterValue === undefined ? undefined : earlier.find(([path]) => valueAt(document, path) !== undefined);
    if (laterValue === undefined || !known) continue;
    const [earlierPath, earlierTerm] = known;
    const earlierValue = valueAt(document, earlierPath)!;
    if (earlierValue <= laterValue) continue;
    yield {
      where: at(document, laterPath),
      message: `${laterPath}（${laterTerm}）${laterValue} 早于 ${earlierPath}（${earlierTerm}）${earlierValue}。`,
      fix: `核对 ${laterPath} 和 ${earlierPath}，改正写错的一个。`,
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
  version: 1,
  title: '各个日期先后合理，没有未来的发布日期',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    count(portal.documents.length + portal.withheld.length + portal.pages.length + portal.absences.length + portal.organs.length);
    for (const document of [...portal.documents, ...portal.withheld]) yield* checkDocument(document);
    yield* checkFuture(subject);
    yield* checkOrgans(subject);
  },
};
