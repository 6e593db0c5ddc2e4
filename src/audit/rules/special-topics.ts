import {
  cite,
  documentsOfSection,
  documentTypes,
  isPublic,
  listChoices,
  livelihoodSections,
  topicStateOn,
  topicValues,
  type SpecialTopicSection,
} from '#disclosure';
import { endsBeforeItBegins } from '../ended-documents.ts';
import { inSettings } from '../places.ts';
import { suggest, unknownDocumentCause, unknownOrganCause, withheldDocumentCause } from '../references.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

type Key = 'columns' | 'organs' | 'types' | 'topics' | 'documents';

interface Kind {
  readonly key: Key;
  readonly name: string;
  readonly known: ReadonlySet<string>;
}

function kindsOf({ portal, unreadable }: ContentSubject): readonly Kind[] {
  const topics = topicValues.flatMap((value) => [value, value.split('/')[0]!]);
  return [
    { key: 'columns', name: '栏目', known: new Set(portal.columns.map(({ id }) => id)) },
    { key: 'organs', name: '机关', known: new Set(portal.organs.map(({ id }) => id)) },
    { key: 'types', name: '文档类型', known: new Set(documentTypes.keys()) },
    { key: 'topics', name: '主题分类', known: new Set(topics) },
    { key: 'documents', name: '文件', known: new Set([...portal.documents, ...portal.withheld].map(({ id }) => id).concat(...unreadable.keys())) },
  ];
}

/** What a section names that is not there, or not published. */
function* queryFaults(subject: ContentSubject, query: SpecialTopicSection['query'], path: string, kinds: readonly Kind[]) {
  for (const { key, name, known } of kinds) {
    for (const [index, value] of (query[key] ?? []).entries()) {
      const where = inSettings(subject.settings, 'topics.yaml', `${path}.${key}.${index}`);
      if (!known.has(value)) {
        // What a file of settings that cannot be read would name is told there.
        if ((key === 'columns' && !subject.settings.columnsComplete) || (key === 'organs' && known.size === 0)) continue;
        const ended = key === 'documents' && subject.portal.ended.some(({ id }) => id === value);
        // An end before the publication is told by the rule on the order of days.
        if (ended && endsBeforeItBegins(subject.portal, value)) continue;
        yield {
          where,
          message: ended ? `写的文件 ${value} 已经停止公示。` : `写的${name} ${value} 不存在。${suggest(value, [...known])}`,
          fix: `改成已有的${name}，或删去：${listChoices([...known])}。`,
          ...(key === 'documents' && { cause: unknownDocumentCause(value) }),
          ...(key === 'organs' && { cause: unknownOrganCause(value) }),
        };
        continue;
      }
      const document = key === 'documents' ? subject.portal.anyDocument(value) : undefined;
      if (document && !isPublic(document))
        yield { where, message: `文件 ${value} 没有主动公开，不能收入专题。`, fix: '删去这一项。', cause: withheldDocumentCause(value) };
    }
  }
}

/** Whether a document that cannot be read, and is told as such, may be what a section would hold. */
function mayBeUnread({ unreadable }: ContentSubject, { documents, columns }: SpecialTopicSection['query']): boolean {
  return [...unreadable].some(([id, column]) => documents?.includes(id) === true || columns === undefined || columns.includes(column));
}

/** Topics gather documents that are there; an open one has no blank section without a word of why. */
export const specialTopics: ContentRule = {
  id: 'special-topics',
  version: 3,
  title: '专题收入的文件都存在，没有空白的子栏目',
  inapplicable: '没有专题',
  basis: [cite('website-guide'), cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal, settings, asOf } = subject;
    const kinds = kindsOf(subject);
    const seen = new Set<string>();
    for (const [index, topic] of portal.specialTopics.entries()) {
      count();
      const at = (path: string) => inSettings(settings, 'topics.yaml', `topics.${index}.${path}`);
      if (seen.has(topic.id)) yield { where: at('id'), message: `专题编号 ${topic.id} 用了两次。`, fix: '给后开设的一个换个编号。' };
      seen.add(topic.id);
      if (topic.closed !== undefined && topic.closed < topic.opened) {
        yield { where: at('closed'), message: `结束日期 ${topic.closed} 早于开设日期 ${topic.opened}。`, fix: '核对两个日期，改正写错的一个。' };
      }
      const lacking = topic.livelihood ? livelihoodSections.filter((title) => !topic.sections.some((section) => section.title === title)) : [];
      if (lacking.length > 0) {
        yield {
          where: at('sections'),
          message: `民生领域专题“${topic.title}”没有子栏目：${lacking.join('、')}。`,
          fix: '补上子栏目；确实没有内容的，在 note 写明原因。',
        };
      }
      const sectionIds = new Set<string>();
      for (const [position, section] of topic.sections.entries()) {
        if (sectionIds.has(section.id))
          yield { where: at(`sections.${position}.id`), message: `子栏目编号 ${section.id} 用了两次。`, fix: '换个编号。' };
        sectionIds.add(section.id);
        const faults = [...queryFaults(subject, section.query, `topics.${index}.sections.${position}.query`, kinds)];
        yield* faults;
        if (faults.length > 0 || section.note !== undefined || topicStateOn(topic, asOf) !== '进行中') continue;
        if (mayBeUnread(subject, section.query)) continue;
        // Columns that cannot be known may hold what seems to be missing.
        if (!settings.columnsComplete || documentsOfSection(portal, topic, section).length > 0) continue;
        yield {
          where: at(`sections.${position}`),
          message: `专题“${topic.title}”的子栏目“${section.title}”是空白的。`,
          fix: '核对收入文件的条件；确实没有内容的，在 note 写明原因，或关闭这个专题。',
        };
      }
    }
  },
};
