import { z } from 'zod';
import { budgetSettings } from './budget-settings.ts';
import { dateHonestySchema } from './date-honesty.ts';
import { day, id, link, text } from './fields.ts';
import { organLevelIds } from './levels.ts';
import { planSettings } from './plan-settings.ts';
import { openRemedyIds } from './reply-templates.ts';
import { freshnessSchema } from './update-cycles.ts';
import { yearlySettings } from './yearly-settings.ts';

const namedLink = z.strictObject({ title: text.meta({ title: '名称' }), url: link.meta({ title: '网址' }) });

const days = (title: string, fallback: number) =>
  z
    .int()
    .min(1)
    .default(fallback)
    .meta({ title, description: `单位：日；不写为 ${fallback}。` });

const percent = z.number().min(0).max(100);

/** Elements of an interpretation, in the words of 国办发〔2016〕80号 and of the local rules made after it. */
export const interpretationElements = [
  '背景依据',
  '目的意义',
  '目标任务',
  '主要内容',
  '重要举措',
  '涉及范围',
  '执行标准',
  '惠民利民举措',
  '注意事项',
  '关键词诠释',
  '新旧差异',
  '解读机关与联系方式',
] as const;
export type InterpretationElement = (typeof interpretationElements)[number];

const interpretationSettings = z.strictObject({
  types: z
    .array(z.enum(['normative-document', 'policy-document']))
    .default(['normative-document'])
    .meta({ title: '应当解读的文件类型', description: '不写为行政规范性文件；个别文件用 needsInterpretation 另行写明。' }),
  from: day.default('2017-01-01').meta({ title: '自哪一天起的文件', description: '早于这一天制发的文件不核对有没有解读；不写为 2017-01-01。' }),
  draftsSince: day
    .optional()
    .meta({ title: '自哪一天起同步报送解读稿', description: '自这一天起发布的文件要写 interpretationDraft；不写就不要求。' }),
  rate: percent.optional().meta({ title: '解读率下限', description: '单位：%；不写只统计，不核对。' }),
  diversifiedRate: percent.optional().meta({ title: '多元化解读率下限', description: '单位：%，各地有 60、90 等要求；不写只统计，不核对。' }),
  elements: z
    .array(z.enum(interpretationElements))
    .default(['背景依据', '目的意义', '主要内容', '新旧差异', '解读机关与联系方式'])
    .meta({ title: '必备要素', description: '首次解读应当写到的要素；“新旧差异”只对修改、废止其他文件的文件要求。' }),
  copiedShare: percent.default(60).meta({ title: '照抄原文的上限', description: '单位：%；不写为 60。' }),
  headingShare: percent.default(50).meta({ title: '标题所占的上限', description: '单位：%；不写为 50。' }),
});

const annualReportSettings = z.strictObject({
  countyIsSum: z.boolean().default(false).meta({ title: '县政府报告为各机关之和', description: 'true：县政府报告的每一格等于部门、乡镇各格之和。' }),
  libraryFrom: z
    .int()
    .optional()
    .meta({ title: '文件库收齐的年度', description: '自这一年度起，报告里的规范性文件件数与文件库相等；不写只核对报告是否少于文件库。' }),
  similarity: percent.default(80).meta({ title: '与上年雷同的上限', description: '单位：%；不写为 80。' }),
});

const candidates = (title: string) => z.int().min(1).max(1_000_000).default(1_000).meta({ title, description: '单位：个；不写为 1000。' });

const personalDataSettings = z.strictObject({
  leastCandidates: z
    .strictObject({
      identityNumber: candidates('居民身份证号码'),
      mobileNumber: candidates('手机号码'),
      bankCard: candidates('银行卡号'),
    })
    .prefault({})
    .meta({ title: '遮盖之后至少要有多少个可能的号码', description: '少于这个数的，遮盖等于没有遮盖；常用的前 3 后 4 手机号码有 10000 个可能。' }),
  officeContacts: z
    .array(text)
    .default([])
    .meta({ title: '其他对外办公电话和邮箱', description: '不在 organs.yaml 里的值班手机、服务窗口电话、办公邮箱；检查个人信息时不报告。' }),
});

export const siteSchema = z.strictObject({
  name: text.meta({ title: '网站规范名称', description: '页头、<meta name="SiteName"> 使用。', examples: ['示例县人民政府'] }),
  columnTitle: text.default('政府信息公开').meta({ title: '专栏名称' }),
  organ: id.meta({ title: '发布机关', description: 'organs.yaml 中的机关编号。', references: 'organ' }),
  level: z.enum(organLevelIds).default('county').meta({ title: '层级' }),
  site: z
    .string()
    .regex(/^https?:\/\/[^/\s]+$/, { error: '应写协议和域名，末尾不带 /，例如 https://www.example.gov.cn' })
    .meta({ title: '网站地址', examples: ['https://www.example.gov.cn'] }),
  base: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/, { error: '应以 / 开头并以 / 结尾，例如 /zfxxgk/' })
    .default('/')
    .meta({ title: '所在路径' }),
  siteIdCode: z
    .string()
    .regex(/^(?:bm\d{8}|\d{10})$/, { error: '应为 10 位数字，或 bm 加 8 位数字' })
    .meta({ title: '网站标识码' }),
  host: text.meta({ title: '主办单位' }),
  operator: text.optional().meta({ title: '承办单位' }),
  icp: text.meta({ title: 'ICP 备案号' }),
  publicSecurity: text.optional().meta({ title: '公安备案号' }),
  contact: z
    .strictObject({
      phone: text.meta({ title: '联系电话' }),
      email: text.optional().meta({ title: '电子邮箱' }),
      address: text.meta({ title: '地址' }),
      postcode: text.optional().meta({ title: '邮政编码' }),
    })
    .meta({ title: '联系方式' }),
  ipv6: z.boolean().default(true).meta({ title: '页脚标明支持 IPv6' }),
  mainPortal: namedLink.meta({ title: '门户网站', description: '页头返回链接。' }),
  links: z.array(namedLink).default([]).meta({ title: '页脚链接', description: '政务服务网、12345、找错平台、上级公开平台等入口。' }),
  regulationsLink: namedLink.optional().meta({ title: '行政法规、规章标准文本', description: '县级没有规章制定权，只链接上级公布的文本。' }),
  demonstration: z
    .strictObject({
      notice: text.meta({ title: '演示说明', description: '在每一页显示。' }),
      asOf: day.optional().meta({ title: '演示基准日', description: '仅供演示：效力与期限以这一天为准，并在每一页标明。' }),
    })
    .optional()
    .meta({ title: '演示站点' }),
  thresholds: z
    .strictObject({
      publicationWorkingDays: z.int().min(1).max(20).default(20).meta({ title: '公开时限', description: '单位：工作日；法定上限 20，只能更短。' }),
      interpretationWorkingDays: z.int().min(1).default(3).meta({ title: '解读发布时限', description: '单位：工作日；不写为 3。' }),
      interpretationDays: z
        .int()
        .min(1)
        .optional()
        .meta({ title: '解读发布时限（日历日）', description: '单位：日；写了就按日历日计算，代替 interpretationWorkingDays。' }),
      budgetDays: z.int().min(1).max(20).default(20).meta({ title: '预决算公开时限', description: '单位：日历日；法定上限 20，只能更短。' }),
      consultationDays: z.int().min(30).default(30).meta({ title: '征求意见期限', description: '单位：日历日；法定一般不少于 30，只能更长。' }),
      feedbackDays: days('征求意见反馈时限', 30),
      reviewSince: day.optional().meta({ title: '三审起始日', description: '自这一天起发布的文件都要写三审；不写就不要求。' }),
      expiryNoticeDays: days('有效期将满提示', 90),
      validityYears: z.int().min(1).default(5).meta({ title: '规范性文件的有效期', description: '单位：年；超过的给出警告，不写为 5。' }),
      trialValidityYears: z.int().min(1).default(2).meta({ title: '暂行、试行文件的有效期', description: '单位：年；超过的给出警告，不写为 2。' }),
      gazetteMonths: z.int().min(1).default(4).meta({ title: '规范性文件刊登公报的期限', description: '单位：月；不写为 4。' }),
      newMediaDays: days('政务新媒体更新期限', 14),
      rectificationMonths: z.int().min(1).default(12).meta({ title: '审计整改公开期限', description: '单位：月；不写为 12。' }),
      externalLinkFailures: z
        .int()
        .min(1)
        .default(3)
        .meta({ title: '外部链接失效之前的失败次数', description: '在这么多个不同的日子都打不开，才算失效；不写为 3。' }),
      externalLinkDays: z
        .int()
        .min(0)
        .default(7)
        .meta({ title: '外部链接失效之前的天数', description: '第一次和最后一次打不开至少相隔这么多日，才算失效；不写为 7。' }),
      remedyWorkingDays: z
        .strictObject({
          error: z.int().min(1).default(3).meta({ title: '错误' }),
          warning: z.int().min(1).default(10).meta({ title: '警告' }),
          notice: z.int().min(1).default(30).meta({ title: '提示' }),
        })
        .prefault({})
        .meta({ title: '整改期限', description: '自首次发现之日起的工作日数，按问题级别；不写为错误 3、警告 10、提示 30。' }),
    })
    .prefault({})
    .meta({ title: '本地阈值' }),
  freshness: freshnessSchema.prefault({}).meta({ title: '栏目更新周期' }),
  dateHonesty: dateHonestySchema.prefault({}).meta({ title: '发布日期核对' }),
  interpretation: interpretationSettings.prefault({}).meta({ title: '政策解读要求' }),
  personalData: personalDataSettings.prefault({}).meta({ title: '个人信息检查' }),
  plans: planSettings.prefault({}).meta({ title: '规划归集' }),
  budgets: budgetSettings.prefault({}).meta({ title: '预决算公开情况表' }),
  yearly: yearlySettings.prefault({}).meta({ title: '年年要做的工作' }),
  annualReport: annualReportSettings.prefault({}).meta({ title: '年度报告要求' }),
  requests: z
    .strictObject({
      convenience: z.boolean().default(true).meta({ title: '便民提示', description: '答复文书模板带便民提示；写 false 不带。' }),
      reconsiderationFirst: z
        .array(z.enum(openRemedyIds as [string, ...string[]]))
        .default([])
        .meta({
          title: '先行复议的文书',
          description: '不予公开、部分公开的告知书一律写先申请行政复议；当地复议机关要求其他文书也这样写的，列出文书编号，如 not-existing。',
        }),
    })
    .prefault({})
    .meta({ title: '依申请公开' }),
});

export type Site = Readonly<z.output<typeof siteSchema>>;
