import { z } from 'zod';
import { dayOf, type Day } from './dates.ts';
import type { DisclosureDocument } from './document-types/index.ts';
import { day, id, text } from './fields.ts';
import type { Portal } from './portal.ts';

const ids = (title: string, description: string) => z.array(id).min(1).optional().meta({ title, description });

const querySchema = z
  .strictObject({
    columns: ids('栏目', '栏目编号；有其中之一即可。'),
    organs: ids('机关', '发文机关编号；有其中之一即可。').meta({ references: 'organ' }),
    types: ids('文档类型', '有其中之一即可。'),
    topics: z.array(text).min(1).optional().meta({ title: '主题分类', description: '一级分类，或“一级/二级”。' }),
    words: z.array(text).min(1).optional().meta({ title: '词语', description: '标题、概述或关键词里有其中之一即可。' }),
    from: day.optional().meta({ title: '发布日期自' }),
    to: day.optional().meta({ title: '发布日期至' }),
    live: z.literal(true).optional().meta({ title: '只收现行的', description: '失效、废止的文件不收入。' }),
    documents: ids('另外收入', '不论是否符合以上条件都收入的文件编号。').meta({ references: 'document' }),
  })
  .refine((query) => Object.values(query).some((value) => value !== undefined), { error: '没有写任何条件' });

const sectionSchema = z.strictObject({
  id: id.meta({ title: '子栏目编号' }),
  title: text.meta({ title: '子栏目名称' }),
  note: text.optional().meta({ title: '说明', description: '没有内容时写明原因，在页面显示。' }),
  query: querySchema.meta({ title: '收入哪些文件', description: '各项条件同时符合；文件不复制，只列出。' }),
});

/** Sub-columns that a topic of a field of people's livelihood has. */
export const livelihoodSections: readonly string[] = ['政策文件', '公开标准', '监督检查'];

export const specialTopicsFileSchema = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        id: id.meta({ title: '专题编号', description: '用于网址，确定后不要更改。' }),
        title: text.meta({ title: '专题名称' }),
        description: text.meta({ title: '专题说明' }),
        audience: z.boolean().default(false).meta({ title: '面向特定人群', description: '列在“按人群查看”之下。' }),
        livelihood: z
          .boolean()
          .default(false)
          .meta({ title: '民生领域', description: `应有${livelihoodSections.join('、')}三个子栏目。` }),
        opened: day.meta({ title: '开设日期' }),
        closed: day.optional().meta({ title: '结束日期', description: '结束后内容和地址保留，页面标明已归档。' }),
        sections: z.array(sectionSchema).min(1).meta({ title: '子栏目' }),
      }),
    )
    .default([])
    .meta({ title: '专题' }),
});

export type SpecialTopic = Readonly<z.output<typeof specialTopicsFileSchema>['topics'][number]>;
export type SpecialTopicSection = SpecialTopic['sections'][number];

/** Whether a topic is collecting on a day; before it is opened it has no page, after its end it is an archive. */
export function topicStateOn(topic: SpecialTopic, asOf: Day): '未开设' | '进行中' | '已归档' {
  if (topic.opened > asOf) return '未开设';
  return topic.closed !== undefined && topic.closed < asOf ? '已归档' : '进行中';
}

function matches(
  portal: Portal,
  { columns, organs, types, topics, words, from, to, live }: SpecialTopicSection['query'],
  document: DisclosureDocument,
): boolean {
  const published = dayOf(document.published);
  const spoken = words && [document.title, document.summary ?? '', ...(document.keywords ?? [])].join('\n');
  const conditions = [columns, organs, types, topics, words, from, to, live];
  return (
    conditions.some((condition) => condition !== undefined) &&
    (!columns || columns.includes(document.column)) &&
    (!organs || document.issuers.some((issuer) => organs.includes(issuer))) &&
    (!types || types.includes(document.type)) &&
    (!topics || topics.some((topic) => document.topic === topic || document.topic?.startsWith(`${topic}/`))) &&
    (!words || words.some((word) => spoken!.includes(word))) &&
    (from === undefined || published >= from) &&
    (to === undefined || published <= to) &&
    (!live || portal.isLive(document))
  );
}

/** The published documents that a section gathers, newest first; a closed topic gathers nothing that came after its end. */
export function documentsOfSection(portal: Portal, topic: SpecialTopic, section: SpecialTopicSection): readonly DisclosureDocument[] {
  const named = new Set(section.query.documents);
  const pool =
    section.query.columns === undefined
      ? portal.documents
      : portal.documents.filter(({ id, column }) => named.has(id) || section.query.columns!.includes(column));
  return pool.filter(
    (document) =>
      (topic.closed === undefined || dayOf(document.published) <= topic.closed) &&
      (named.has(document.id) || matches(portal, section.query, document)),
  );
}
