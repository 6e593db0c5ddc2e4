import { cite } from '#disclosure';
import { readingRule } from '../reading-rule.ts';
import type { Rule } from '../rule.ts';
import { annualReportArithmetic } from './annual-report-arithmetic.ts';
import { annualReportContinuity } from './annual-report-continuity.ts';
import { annualReportDeadline } from './annual-report-deadline.ts';
import { annualReportIdentity } from './annual-report-identity.ts';
import { annualReportProse } from './annual-report-prose.ts';
import { annualReportRegulations } from './annual-report-regulations.ts';
import { annualReportStock } from './annual-report-stock.ts';
import { annualReportUnits } from './annual-report-units.ts';
import { attachmentMentions } from './attachment-mentions.ts';
import { attachmentTexts } from './attachment-texts.ts';
import { attachments } from './attachments.ts';
import { brokenAnchors } from './broken-anchors.ts';
import { brokenAttachments } from './broken-attachments.ts';
import { brokenLinks } from './broken-links.ts';
import { brokenResources } from './broken-resources.ts';
import { catalogueFields } from './catalogue-fields.ts';
import { columnTypes } from './column-types.ts';
import { confidentialityReview } from './confidentiality-review.ts';
import { contentAnchors } from './content-anchors.ts';
import { contentLinks } from './content-links.ts';
import { dateOrder } from './date-order.ts';
import { disclosureAttributes } from './disclosure-attributes.ts';
import { disclosureDowngrades } from './disclosure-downgrades.ts';
import { documentNumberYears } from './document-number-years.ts';
import { documentNumbers } from './document-numbers.ts';
import { documentReferences } from './document-references.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { exportAgreement } from './export-agreement.ts';
import { foreignHosts } from './foreign-hosts.ts';
import { formerAddresses } from './former-addresses.ts';
import { guideElements } from './guide-elements.ts';
import { guideUpdates } from './guide-updates.ts';
import { imageAlternatives } from './image-alternatives.ts';
import { indexNumbers } from './index-numbers.ts';
import { inlineCode } from './inline-code.ts';
import { interpretationDates } from './interpretation-dates.ts';
import { ipv4Literals } from './ipv4-literals.ts';
import { issuingAuthority } from './issuing-authority.ts';
import { mixedProtocols } from './mixed-protocols.ts';
import { pageLanguage } from './page-language.ts';
import { pageTitles } from './page-titles.ts';
import { personalData } from './personal-data.ts';
import { planPeriods } from './plan-periods.ts';
import { politicalReview } from './political-review.ts';
import { publicationDeadline } from './publication-deadline.ts';
import { rawMarkup } from './raw-markup.ts';
import { requiredMetaTags } from './required-meta-tags.ts';
import { retroactiveEffect } from './retroactive-effect.ts';
import { scriptLinks } from './script-links.ts';
import { settingsReferences } from './settings-references.ts';
import { sourceAuthenticity } from './source-authenticity.ts';
import { statutoryColumns } from './statutory-columns.ts';
import { statutoryPages } from './statutory-pages.ts';
import { titleClarity } from './title-clarity.ts';
import { withheldDocuments } from './withheld-documents.ts';
import { withdrawals } from './withdrawals.ts';

/** Every rule, in the order of the report: content, site, person. */
export const rules: readonly Rule[] = [
  readingRule('content-syntax', '内容文件能够读取', [cite('column-contract')]),
  readingRule('settings-fields', '设置文件字段正确', [cite('column-contract')]),
  readingRule('document-fields', '文件字段齐全、取值正确', [cite('column-contract')]),
  readingRule('unique-ids', '文件编号全站唯一', [cite('column-contract')]),
  readingRule('mdx-content', '带组件的正文写法正确，不含程序', [cite('column-contract')]),
  contentLinks,
  contentAnchors,
  attachments,
  attachmentMentions,
  attachmentTexts,
  personalData,
  annualReportDeadline,
  annualReportIdentity,
  annualReportArithmetic,
  annualReportContinuity,
  annualReportRegulations,
  annualReportStock,
  annualReportUnits,
  annualReportProse,
  settingsReferences,
  withdrawals,
  columnTypes,
  documentReferences,
  indexNumbers,
  documentNumbers,
  documentNumberYears,
  dateOrder,
  retroactiveEffect,
  planPeriods,
  statutoryColumns,
  guideElements,
  guideUpdates,
  catalogueFields,
  publicationDeadline,
  issuingAuthority,
  disclosureAttributes,
  disclosureDowngrades,
  interpretationDates,
  brokenLinks,
  brokenAnchors,
  brokenResources,
  brokenAttachments,
  scriptLinks,
  foreignHosts,
  mixedProtocols,
  ipv4Literals,
  inlineCode,
  pageTitles,
  titleClarity,
  pageLanguage,
  duplicateIds,
  imageAlternatives,
  requiredMetaTags,
  rawMarkup,
  statutoryPages,
  withheldDocuments,
  formerAddresses,
  exportAgreement,
  confidentialityReview,
  politicalReview,
  sourceAuthenticity,
];
