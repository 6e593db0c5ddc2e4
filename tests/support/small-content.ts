import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWorkbook } from '../../scripts/lib/write-workbook.ts';
import { validContent } from '../../src/audit/testing/valid-content.ts';

const notice = `---
title: 示例县财政局关于规范涉农建设项目资金统筹整合使用有关事项的通知（试行）
indexNumber: SLX003/2025-00202
issuers: [finance]
documentNumber: 示财发〔2025〕47号
dated: 2025-08-19
published: 2025-08-22
topic: 财政、金融、审计/财政
genre: 通知
summary: 规范涉农建设项目资金的统筹、公示和农民监督，试行两年。
keywords: [涉农资金, 统筹整合]
effective: 2025-09-01
expires: 2027-08-31
registrationNumber: SLXGF—2025—004
---

## 一、统筹范围

纳入统筹的资金包括高标准农田建设、农村供水巩固提升等项目的县级安排资金。

## 二、项目生成

村级申报由村民会议讨论通过，公示不少于7日；部门联合评审后形成项目库。

未入库项目不得安排资金。

## 三、资金管理

资金安排要素实行“一项目一台账”，不得挪用于机关运转。

## 四、农民监督

每个项目由村民推选义务监督员，验收表应当有监督员签字。

## 五、绩效评价

自评由乡镇完成，四部门抽评不低于20%。
`;

const interpretation = `---
title: 涉农项目资金怎么统、怎么用：文件解读
indexNumber: SLX003/2025-00201
issuers: [finance]
dated: 2025-08-22
published: 2025-08-22
topic: 财政、金融、审计/财政
genre: 解读
summary: 说明涉农建设项目资金统筹通知的背景和项目产生办法。
keywords: [涉农资金, 政策解读]
interprets: [agricultural-funds-notice]
forms: [文字]
stage: 首次
organized: 2025-08-06
approved: 2025-08-19
---

## 一、背景依据

过去钱分散、项目各报各的，建成以后管护也没有着落。

## 二、主要内容

村里先议、先公示，进了库才有钱；每个项目有村民监督员，没有他们的签字不能验收。
`;

/** Writes the content folder of a small portal: the valid content, and a text of several sections with what belongs to it. */
export async function writeSmallContent(folder: string): Promise<void> {
  const texts = validContent();
  texts.set('site.yaml', `${texts.get('site.yaml')}demonstration:\n  notice: 演示数据\n  asOf: 2026-11-20\n`);
  texts.set('documents/normative-documents/agricultural-funds-notice.md', notice);
  texts.set('documents/interpretations/agricultural-funds-interpretation.md', interpretation);
  texts.set('documents/plans/outline-2026.md', texts.get('documents/plans/outline-2026.md')!.replace('# 发展目标', '## 发展目标'));
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const attachments = join(folder, 'attachments', 'county-budget-2026');
  mkdirSync(attachments, { recursive: true });
  const budget = {
    name: '收支总表',
    columns: [
      { title: '项目', width: 20 },
      { title: '金额（万元）', width: 14 },
    ],
    rows: [['一般公共预算收入', 12_000]],
  };
  writeFileSync(join(attachments, 'budget-2026.xlsx'), await writeWorkbook([budget]));
}
