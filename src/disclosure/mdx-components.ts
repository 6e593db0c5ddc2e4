/** The components that MDX texts may use without `import`, with the attributes that each takes. Pages and checks both read this list. */
export const mdxComponents = {
  Steps: { title: '流程图', attributes: ['title'] },
  Timeline: { title: '时间轴', attributes: ['title'] },
  Comparison: { title: '新旧对照', attributes: ['title'] },
  Questions: { title: '问答', attributes: ['title'] },
  Question: { title: '一问一答', attributes: ['title'] },
  Figure: { title: '图解', attributes: ['src', 'alt', 'caption'] },
  Media: { title: '音视频', attributes: ['kind', 'src', 'title'] },
  Callout: { title: '提示框', attributes: ['kind', 'title'] },
  DataTable: { title: '数据表', attributes: ['caption', 'note'] },
} as const satisfies Record<string, { readonly title: string; readonly attributes: readonly string[] }>;

export type MdxComponentName = keyof typeof mdxComponents;
