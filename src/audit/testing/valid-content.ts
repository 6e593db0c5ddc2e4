import { statutoryColumns } from '#disclosure';
import { annualReportText } from './annual-report-text.ts';

const site = `name: 示例县人民政府
columnTitle: 政府信息公开
organ: county-government
level: county
site: https://www.shilixian.example
base: /
siteIdCode: '0000000000'
host: 示例县人民政府
operator: 示例县人民政府办公室
icp: 演示ICP备00000000号
contact:
  phone: 0000-5550201
  address: 示例县城中镇示范路1号
mainPortal:
  title: 示例县人民政府门户网站
  url: https://www.shilixian.example
thresholds:
  publicationWorkingDays: 20
  interpretationDays: 7
  expiryNoticeDays: 90
interpretation:
  from: 2026-01-01
`;

const organs = `organs:
  - id: county-government
    name: 示例县人民政府
    shortNames: [县政府]
    level: county
    documentPrefix: [示政发, 示政规]
    phone: 0000-5550100
    reportsFrom: 2024
  - id: county-office
    name: 示例县人民政府办公室
    shortNames: [县政府办]
    level: department
    documentPrefix: [示政办发, 示政办函]
    phone: 0000-5550201
    reportsFrom: 2024
  - id: finance
    name: 示例县财政局
    shortNames: [财政局]
    level: department
    documentPrefix: [示财发]
    phone: 0000-5550901
    reportsFrom: 2024
  - id: east-river-town
    name: 示例县东河镇人民政府
    shortNames: [东河镇]
    level: township
    documentPrefix: [东政发]
    phone: 0000-5552101
    reportsFrom: 2024
`;

const documents: Readonly<Record<string, string>> = {
  'normative-documents/relief-measures-2021.md': `---
title: 示例县临时救助办法
indexNumber: SLX001/2021-00008
issuers: [county-government]
documentNumber: 示政规〔2021〕2号
dated: 2021-06-10
published: 2021-06-15
topic: 民政、扶贫、救灾/社会福利
genre: 办法
summary: 规定临时救助的对象、标准和程序。
keywords: [临时救助]
effective: 2021-07-15
expires: 2026-07-14
registrationNumber: SLXGF—2021—002
---
第一条　为做好临时救助工作，制定本办法。
`,
  'normative-documents/relief-measures.md': `---
title: 示例县临时救助实施办法
indexNumber: SLX001/2026-00012
issuers: [county-government]
documentNumber: 示政规〔2026〕1号
dated: 2026-03-09
published: 2026-03-10
topic: 民政、扶贫、救灾/社会福利
genre: 办法
summary: 规定临时救助的对象、标准、程序和监督。
keywords: [临时救助, 社会救助]
effective: 2026-04-10
expires: 2031-04-09
repeals: [relief-measures-2021]
registrationNumber: SLXGF—2026—001
review:
  first: { by: 拟稿岗位, date: 2026-03-06 }
  second: { by: 科室负责人岗位, date: 2026-03-09 }
  final: { by: 分管负责人岗位, date: 2026-03-10 }
---
第一条　为规范临时救助工作，制定本办法。
`,
  'normative-documents/parking-rules.md': `---
title: 示例县城区停车管理规定
indexNumber: SLX001/2022-00015
issuers: [county-government]
documentNumber: 示政规〔2022〕3号
dated: 2022-08-16
published: 2022-08-18
topic: 城乡建设、环境保护/城乡建设（含住房）
genre: 规定
summary: 规定城区公共停车泊位的设置、使用和收费。
keywords: [停车管理]
effective: 2022-09-20
expires: 2027-09-19
registrationNumber: SLXGF—2022—003
---
第一条　为规范城区停车秩序，制定本规定。
`,
  'normative-documents/parking-rules-amendment.md': `---
title: 示例县人民政府关于修改《示例县城区停车管理规定》的决定
indexNumber: SLX001/2026-00020
issuers: [county-government]
documentNumber: 示政规〔2026〕2号
dated: 2026-05-12
published: 2026-05-14
topic: 城乡建设、环境保护/城乡建设（含住房）
genre: 决定
summary: 调整夜间停车收费时段。
keywords: [停车管理, 收费]
effective: 2026-06-15
amends: [parking-rules]
needsInterpretation: false
noInterpretationReason: 只调整收费时段，公告里已经说明。
registrationNumber: SLXGF—2026—002
---
将第十条修改为：夜间不收取停车费。
`,
  'rules/disclosure-review-rules.md': `---
title: 示例县政府信息公开审查制度
type: policy-document
indexNumber: SLX002/2020-00011
issuers: [county-office]
documentNumber: 示政办发〔2020〕11号
dated: 2020-09-14
published: 2020-09-16
topic: 综合政务/政务公开
genre: 制度
summary: 规定公开审查的程序和责任。
keywords: [公开审查]
---
公开前逐件审查。
`,
  'policy-documents/openness-points-2026.md': `---
title: 示例县2026年政务公开工作要点
type: policy-document
indexNumber: SLX002/2026-00004
issuers: [county-office]
documentNumber: 示政办发〔2026〕4号
dated: 2026-04-20
published: 2026-04-22
topic: 综合政务/政务公开
genre: 通知
summary: 部署全县2026年政务公开工作。
keywords: [政务公开, 工作要点]
basedOn: [disclosure-review-rules]
---
各单位结合实际抓好落实。
`,
  'policy-documents/emergency-supplies-reply.md': `---
title: 关于应急物资储备库选址的复函
type: policy-document
indexNumber: SLX002/2026-00006
issuers: [county-office]
documentNumber: 示政办函〔2026〕6号
dated: 2026-05-18
published: 2026-05-20
genre: 函
disclosure: 依申请公开
disclosureBasis: 《政府信息公开条例》第十六条
disclosureReviewBy: 2027-05-20
publicInterest: false
---
原则同意所报选址方案。
`,
  'interpretations/relief-measures-text.md': `---
title: 《示例县临时救助实施办法》解读
indexNumber: SLX002/2026-00002
issuers: [county-office]
dated: 2026-03-10
published: 2026-03-10
topic: 民政、扶贫、救灾/社会福利
genre: 解读
summary: 说明新办法的背景、对象和标准。
keywords: [临时救助, 政策解读]
interprets: [relief-measures]
forms: [文字]
stage: 首次
organized: 2026-03-05
approved: 2026-03-09
---
## 一、背景依据

国家完善社会救助制度以后，二〇二一年的规定已经跟不上群众遇到的急难情形。

## 二、目的意义

让突然遇到困难的家庭及时得到帮助。

## 三、主要内容

新办法扩大了救助对象，外来人员在经常居住的地方也能申请，一般十天以内办完。

## 四、新旧差异

过去只帮助本县户籍的家庭，现在看是否在本县居住。

## 五、解读机关与联系方式

解读机关：示例县人民政府办公室；咨询电话：0000-5550201。
`,
  'interpretations/relief-measures-questions.mdx': `---
title: 临时救助怎么申请
indexNumber: SLX002/2026-00003
issuers: [county-office]
dated: 2026-04-13
published: 2026-04-13
topic: 民政、扶贫、救灾/社会福利
genre: 解读
summary: 以问答形式说明申请程序。
keywords: [临时救助, 问答]
interprets: [relief-measures]
forms: [问答]
stage: 延伸
---
<Questions title="临时救助问答">

<Question title="到哪里申请？">

向户籍地或者居住地乡镇人民政府申请。

</Question>

</Questions>
`,
  'interpretations/relief-measures-review.md': `---
title: 临时救助实施办法施行半年效果
indexNumber: SLX002/2026-00014
issuers: [county-office]
dated: 2026-10-12
published: 2026-10-12
topic: 民政、扶贫、救灾/社会福利
genre: 解读
summary: 说明办法施行半年的情况。
keywords: [临时救助, 施行效果]
interprets: [relief-measures]
forms: [文字]
stage: 施行后
---
半年来，困难家庭从申请到领到救助金的时间缩短了一半，外来人员也开始在居住地申请。
`,
  'normative-documents/heating-rules.md': `---
title: 示例县城镇供热管理规定
indexNumber: SLX001/2026-00030
issuers: [county-government]
documentNumber: 示政规〔2026〕3号
dated: 2026-09-14
published: 2026-09-16
topic: 城乡建设、环境保护/城乡建设（含住房）
genre: 规定
summary: 规定城镇供热的规划、供应、使用和监督。
keywords: [供热管理]
effective: 2026-10-15
expires: 2031-10-14
registrationNumber: SLXGF—2026—003
needsInterpretation: false
noInterpretationReason: 征求意见时已经逐条说明。
---
第一条　为规范城镇供热，保障冬季取暖，制定本规定。
`,
  'policy-documents/heating-season-notice.md': `---
title: 示例县人民政府办公室关于做好2026年冬季供热工作的通知
type: policy-document
indexNumber: SLX002/2026-00012
issuers: [county-office]
documentNumber: 示政办发〔2026〕15号
dated: 2026-10-19
published: 2026-10-21
topic: 城乡建设、环境保护/城乡建设（含住房）
genre: 通知
summary: 部署冬季供热工作。
keywords: [供热, 冬季]
basedOn: [heating-rules]
needsInterpretation: false
noInterpretationReason: 只部署本季供热工作。
---
按照《示例县城镇供热管理规定》（示政规〔2026〕3号），做好冬季供热的各项准备。
`,
  'consultations/heating-rules-draft.md': `---
title: 关于公开征求《示例县城镇供热管理规定（征求意见稿）》意见的公告
indexNumber: SLX002/2026-00008
issuers: [county-office]
dated: 2026-06-08
published: 2026-06-10
topic: 城乡建设、环境保护/城乡建设（含住房）
genre: 公告
summary: 就城镇供热管理规定公开征求意见。
keywords: [供热, 征求意见]
opens: 2026-06-10
closes: 2026-07-10
channels: ['信函：示例县城中镇示范路1号', '电话：0000-5550201']
draft: heating-rules
feedback:
  published: 2026-07-24
  received: 9
  adopted: 5
  partly: 2
  notAdopted: 2
  reasons: 两条意见要求提高供热补贴，县财政目前难以承担。
---
欢迎社会各界提出意见。
`,
  'plans/outline-2026.md': `---
title: 示例县国民经济和社会发展第十五个五年规划纲要（2026—2030年）
type: plan
indexNumber: SLX001/2026-00010
issuers: [county-government]
documentNumber: 示政发〔2026〕3号
dated: 2026-02-26
published: 2026-03-02
topic: 国民经济管理、国有资产监管/宏观经济
genre: 规划
summary: 提出2026年至2030年的发展目标和任务。
keywords: [规划纲要, 十五五]
kind: 规划纲要
periodStart: 2026
periodEnd: 2030
approvedBy: 示例县人民代表大会
---
# 发展目标

经济平稳增长。
`,
  'plans/education-2026.md': `---
title: 示例县“十五五”教育发展规划
type: plan
indexNumber: SLX002/2026-00009
issuers: [county-office]
documentNumber: 示政办发〔2026〕12号
dated: 2026-06-22
published: 2026-06-24
topic: 科技、教育/教育
genre: 规划
summary: 提出教育发展的目标和任务。
keywords: [教育, 专项规划]
kind: 专项规划
periodStart: 2026
periodEnd: 2030
parent: outline-2026
approvedBy: 示例县人民政府
---
新增学位。
`,
  'budgets/county-budget-2026.md': `---
title: 示例县2026年财政预算
type: budget-report
indexNumber: SLX003/2026-00001
issuers: [finance]
dated: 2026-01-28
published: 2026-01-30
topic: 财政、金融、审计/财政
genre: 报告
summary: 公开全县和县本级2026年预算。
keywords: [财政预算]
organ: county-government
year: 2026
kind: 预算
approved: 2026-01-28
attachments:
  - file: budget-2026.xlsx
    title: 2026年预算表
---
预算表见附件。
`,
  'social-assistance/relief-list-2026.md': `---
title: 东河镇2026年上半年临时救助情况
type: information
indexNumber: SLX101/2026-00003
issuers: [east-river-town]
dated: 2026-07-06
published: 2026-07-08
topic: 民政、扶贫、救灾/社会福利
genre: 公示
summary: 公开上半年临时救助的户数和金额。
keywords: [临时救助]
---
上半年救助12户。
`,
};

const guide = `---
title: 示例县政府信息公开指南
updated: 2026-01-06
summary: 说明政府信息的分类、编排、获取方式和公开工作机构。
guide:
  classification: 分为主动公开和依申请公开两类。
  arrangement: 按法定主动公开内容分栏目编排。
  access: 可通过专栏、政务服务大厅和档案馆获取。
  office: 示例县人民政府办公室政务公开科
  address: 示例县城中镇示范路1号
  hours: 工作日8:30至12:00，14:30至17:30
  phone: 0000-5550201
  fax: 0000-5550209
  internet: https://www.shilixian.example/
---
信息处理费按国家规定收取。
`;

const reporters = [
  { organ: 'county-government', organName: '示例县人民政府', code: 'SLX001', dated: '03-10', published: '03-12', share: 3, inForce: 2 },
  { organ: 'county-office', organName: '示例县人民政府办公室', code: 'SLX002', dated: '01-19', published: '01-20', share: 1, inForce: 0 },
  { organ: 'finance', organName: '示例县财政局', code: 'SLX003', dated: '01-19', published: '01-20', share: 1, inForce: 0 },
  { organ: 'east-river-town', organName: '示例县东河镇人民政府', code: 'SLX101', dated: '01-19', published: '01-20', share: 1, inForce: 0 },
];

function reportTexts(): [file: string, text: string][] {
  return [2024, 2025].flatMap((year) =>
    reporters.map(({ organ, organName, code, dated, published, share, inForce }): [string, string] => [
      `annual-reports/${organ}-${year}.yaml`,
      annualReportText({
        organ,
        organName,
        year,
        indexNumber: `${code}/${year + 1}-00100`,
        dated: `${year + 1}-${dated}`,
        published: `${year + 1}-${published}`,
        // Half of what came in during 2024 is still open at its end and settled in 2025.
        received: year === 2024 ? 2 * share : share,
        carriedIn: year === 2024 ? 0 : share,
        disclosed: year === 2024 ? share : 2 * share,
        inForce,
      }),
    ]),
  );
}

function absencesText(filled: ReadonlySet<string>): string {
  const empty = statutoryColumns.filter((column) => column.duty.kind === 'present' && !filled.has(column.id));
  return `columns:
  - id: local-standards
    title: 基层政务公开标准目录
    description: 本县编制的公开事项标准目录。
    keywords: [标准目录]
    accepts: [information]
remarks:
  - column: normative-documents
    text: 本县没有规章制定权。
absences:
${empty.map(({ id }) => `  - column: ${id}\n    state: 本期无内容\n    reason: 本期没有这一类信息。\n    dated: 2026-01-08\n    until: 2026-12-31\n`).join('')}`;
}

/** The texts of a small portal, by file, that every content rule passes on 2026-11-20. */
export function validContent(): Map<string, string> {
  const entries: [string, string][] = [...Object.entries(documents), ...reportTexts()];
  const filled = new Set(entries.map(([file]) => file.slice(0, file.indexOf('/'))));
  return new Map([
    ['site.yaml', site],
    ['organs.yaml', organs],
    ['columns.yaml', absencesText(filled)],
    ['pages/guide.md', guide],
    ...entries.map(([file, text]): [string, string] => [`documents/${file}`, text]),
  ]);
}
