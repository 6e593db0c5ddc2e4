import { z } from 'zod';
import { day, id, link, text } from './fields.ts';
import { organLevelIds } from './levels.ts';

const namedLink = z.strictObject({ title: text.meta({ title: '名称' }), url: link.meta({ title: '网址' }) });

const days = (title: string, fallback: number) =>
  z
    .int()
    .min(1)
    .default(fallback)
    .meta({ title, description: `单位：日；不写为 ${fallback}。` });

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
      interpretationDays: days('解读发布时限', 7),
      expiryNoticeDays: days('有效期将满提示', 90),
    })
    .prefault({})
    .meta({ title: '本地阈值' }),
});

export type Site = Readonly<z.output<typeof siteSchema>>;
