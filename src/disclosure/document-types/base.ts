import { z } from 'zod';
import { day, documentIds, id, link, organIds, text, time } from '../fields.ts';
import { topicValues } from '../topics.ts';

export const disclosureValues = ['主动公开', '依申请公开', '不予公开'] as const;

const reviewStep = z.strictObject({
  by: text.meta({ title: '审核人岗位' }),
  date: day.meta({ title: '审核日期' }),
});

/** The fields that every document has, whatever its type. */
export const baseFields = {
  title: text.meta({ title: '标题' }),
  type: text.optional().meta({ title: '文档类型', description: '栏目只接受一种类型时可以不写。', place: 'page' }),
  indexNumber: text.optional().meta({ title: '索引号', description: '全站唯一，一经生成永不更改。', examples: ['SLX001/2026-00012'] }),
  issuers: organIds.meta({ title: '发文机关', description: 'organs.yaml 中的机关编号，牵头机关写在最前。', references: 'organ' }),
  documentNumber: text.optional().meta({ title: '发文字号', examples: ['示政办发〔2026〕8号'] }),
  dated: day.optional().meta({ title: '成文日期' }),
  published: time.meta({ title: '发布日期' }),
  topic: z
    .enum(topicValues as [string, ...string[]])
    .optional()
    .meta({ title: '主题分类', description: '国家主题分类，写作“一级/二级”。' }),
  genre: text.optional().meta({ title: '文种', examples: ['通知', '意见', '办法'] }),
  summary: text.optional().meta({ title: '内容概述' }),
  keywords: z.array(text).optional().meta({ title: '关键词' }),
  contentSource: text.optional().meta({ title: '信息来源', description: '转载时写原发布单位；不写即为发文机关。' }),
  displayUntil: day
    .optional()
    .meta({ title: '公示截止日', description: '公示的最后一日；期满后原地址只显示“已停止公示”。处罚、许可等有公示期限的填写。' }),
  disclosure: z.enum(disclosureValues).default('主动公开').meta({ title: '公开属性' }),
  disclosureBasis: text.optional().meta({ title: '不公开依据', description: '依申请公开、不予公开的文件必填，永不对外输出。', place: 'internal' }),
  disclosureNote: text
    .optional()
    .meta({ title: '公开属性说明', description: '上位文件、草案已经公开而本件不公开的，写明理由，永不对外输出。', place: 'internal' }),
  disclosureReviewBy: day
    .optional()
    .meta({ title: '公开属性复审日', description: '依申请公开、不予公开的文件必填，永不对外输出。', place: 'internal' }),
  publicInterest: z.boolean().optional().meta({
    title: '涉及公众利益',
    description: '函、复函、批复不主动公开的，写明是否具有普遍指导意义或者涉及公众利益，永不对外输出。',
    place: 'internal',
  }),
  attachments: z
    .array(
      z.strictObject({
        file: z
          .string()
          .regex(/^[^/\\]+$/, { error: '只写文件名，不写路径' })
          .meta({ title: '文件名', description: '放在 attachments/<文档编号>/ 下。' }),
        title: text.meta({ title: '附件名称' }),
      }),
    )
    .optional()
    .meta({ title: '附件', place: 'page' }),
  review: z
    .strictObject({
      first: reviewStep.meta({ title: '初审' }),
      second: reviewStep.meta({ title: '复审' }),
      final: reviewStep.meta({ title: '终审' }),
    })
    .optional()
    .meta({ title: '三审', description: '初审、复审、终审，永不对外输出。', place: 'internal' }),
  formerAddresses: z.array(link).optional().meta({ title: '曾用地址', description: '本文件曾经使用过的网址路径，以 / 开头。', place: 'page' }),
} as const satisfies z.ZodRawShape;

/** Fields of documents that come into force, run out, and change or end others. */
export const lifecycleFields = {
  effective: day.optional().meta({ title: '施行日期', description: '不写即自成文之日起施行。' }),
  expires: day.optional().meta({ title: '有效期至', description: '有效的最后一日。' }),
  amends: documentIds.optional().meta({ title: '修改', description: '本文件修改的文件编号。', references: 'document' }),
  repeals: documentIds.optional().meta({ title: '废止', description: '本文件废止的文件编号。', references: 'document' }),
  draftedBy: id
    .optional()
    .meta({ title: '起草单位', description: '政府、办公室名义印发的，写起草的部门；不写即为牵头的发文机关。', references: 'organ' }),
  basedOn: documentIds.optional().meta({ title: '制定依据', description: '本文件所依据的文件编号。', references: 'document' }),
  needsInterpretation: z.boolean().optional().meta({
    title: '是否需要解读',
    description: '不写按 site.yaml 的 interpretation.types；写 false 的同时写 noInterpretationReason。',
    place: 'internal',
  }),
  noInterpretationReason: text
    .optional()
    .meta({ title: '不需要解读的理由', description: 'needsInterpretation 为 false 时必填。', place: 'internal' }),
  interpretationDraft: z
    .strictObject({ by: text.meta({ title: '报送岗位' }), date: day.meta({ title: '报送日期' }) })
    .optional()
    .meta({ title: '解读稿', description: '起草单位报请发文时同步报送的解读稿，永不对外输出。', place: 'internal' }),
} as const satisfies z.ZodRawShape;
