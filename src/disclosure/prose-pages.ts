import { z } from 'zod';
import type { ContentSource } from './document-types/index.ts';
import { day, text } from './fields.ts';

/** The nine elements of article 12 of the Regulation, in its order. */
export const guideElements = [
  { key: 'classification', title: '政府信息的分类' },
  { key: 'arrangement', title: '政府信息的编排体系' },
  { key: 'access', title: '政府信息的获取方式' },
  { key: 'office', title: '政府信息公开工作机构名称' },
  { key: 'address', title: '办公地址' },
  { key: 'hours', title: '办公时间' },
  { key: 'phone', title: '联系电话' },
  { key: 'fax', title: '传真号码' },
  { key: 'internet', title: '互联网联系方式' },
] as const;

const guideSchema = z.strictObject(
  Object.fromEntries(guideElements.map((element) => [element.key, text.meta({ title: element.title })])) as Record<
    (typeof guideElements)[number]['key'],
    typeof text
  >,
);

export const prosePageSchema = z.strictObject({
  title: text.meta({ title: '标题' }),
  updated: day.meta({ title: '更新日期' }),
  summary: text.optional().meta({ title: '内容概述' }),
  guide: guideSchema.optional().meta({ title: '指南九要素', description: '仅 pages/guide.md 填写，《政府信息公开条例》第十二条。' }),
});

/** Undated prose: the guide, the introduction of a column (same id), and pages such as 网站声明. */
export type ProsePage = Readonly<z.output<typeof prosePageSchema>> & { readonly id: string; readonly source: ContentSource };
