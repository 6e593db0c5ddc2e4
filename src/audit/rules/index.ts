import { cite } from '#disclosure';
import { readingRule } from '../reading-rule.ts';
import type { Rule } from '../rule.ts';
import { annualReportArithmetic } from './annual-report-arithmetic.ts';
import { annualReportContinuity } from './annual-report-continuity.ts';
import { annualReportDeadline } from './annual-report-deadline.ts';
import { annualReportIdentity } from './annual-report-identity.ts';
import { annualReportLibrary } from './annual-report-library.ts';
import { annualReportParts } from './annual-report-parts.ts';
import { annualReportProse } from './annual-report-prose.ts';
import { annualReportRegulations } from './annual-report-regulations.ts';
import { annualReportSimilarity } from './annual-report-similarity.ts';
import { annualReportStock } from './annual-report-stock.ts';
import { annualReportSum } from './annual-report-sum.ts';
import { annualReportUnits } from './annual-report-units.ts';
import { attachmentCopies } from './attachment-copies.ts';
import { attachmentInspection } from './attachment-inspection.ts';
import { attachmentKinds } from './attachment-kinds.ts';
import { attachmentLists } from './attachment-lists.ts';
import { attachmentMentions } from './attachment-mentions.ts';
import { attachmentMetadata } from './attachment-metadata.ts';
import { attachmentTexts } from './attachment-texts.ts';
import { attachments } from './attachments.ts';
import { backdatedDocuments } from './backdated-documents.ts';
import { bracketPairs } from './bracket-pairs.ts';
import { brokenAnchors } from './broken-anchors.ts';
import { brokenAttachments } from './broken-attachments.ts';
import { brokenLinks } from './broken-links.ts';
import { brokenResources } from './broken-resources.ts';
import { budgetCoverage } from './budget-coverage.ts';
import { budgetDeadline } from './budget-deadline.ts';
import { budgetIdentity } from './budget-identity.ts';
import { catalogueFields } from './catalogue-fields.ts';
import { catalogueGaps } from './catalogue-gaps.ts';
import { citationAgreement } from './citation-agreement.ts';
import { citedArticles } from './cited-articles.ts';
import { citedNumbers } from './cited-numbers.ts';
import { columnFreshness } from './column-freshness.ts';
import { attachmentLinks } from './attachment-links.ts';
import { columnLists } from './column-lists.ts';
import { columnTypes } from './column-types.ts';
import { combinedMasks } from './combined-masks.ts';
import { confidentialityReview } from './confidentiality-review.ts';
import { consultationFeedback } from './consultation-feedback.ts';
import { consultationFigures } from './consultation-figures.ts';
import { consultationPeriod } from './consultation-period.ts';
import { contentAnchors } from './content-anchors.ts';
import { contentLinks } from './content-links.ts';
import { dateOrder } from './date-order.ts';
import { datesInText } from './dates-in-text.ts';
import { deadReferences } from './dead-references.ts';
import { deadlinesInText } from './deadlines-in-text.ts';
import { demonstrationNote } from './demonstration-note.ts';
import { disclosureAttributes } from './disclosure-attributes.ts';
import { disclosureDowngrades } from './disclosure-downgrades.ts';
import { disclosureReviews } from './disclosure-reviews.ts';
import { documentNumberYears } from './document-number-years.ts';
import { documentFields } from './document-fields.ts';
import { documentNumbers } from './document-numbers.ts';
import { documentPages } from './document-pages.ts';
import { documentReferences } from './document-references.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';
import { doubledWords } from './doubled-words.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { embeddedHtml } from './embedded-html.ts';
import { exportAgreement } from './export-agreement.ts';
import { externalHostsIpv6 } from './external-hosts-ipv6.ts';
import { externalHostsOwnership } from './external-hosts-ownership.ts';
import { externalLinkDoubts } from './external-link-doubts.ts';
import { externalLinks } from './external-links.ts';
import { figuresInText } from './figures-in-text.ts';
import { fileManifest } from './file-manifest.ts';
import { foreignHosts } from './foreign-hosts.ts';
import { formLabels } from './form-labels.ts';
import { formerAddresses } from './former-addresses.ts';
import { guideElements } from './guide-elements.ts';
import { guideUpdates } from './guide-updates.ts';
import { headingLevels } from './heading-levels.ts';
import { headingOrder } from './heading-order.ts';
import { hiddenLinks } from './hidden-links.ts';
import { imageAlternatives } from './image-alternatives.ts';
import { indexNumberForms } from './index-number-forms.ts';
import { indexNumbers } from './index-numbers.ts';
import { inlineCode } from './inline-code.ts';
import { inspectionQuarters } from './inspection-quarters.ts';
import { interpretationDates } from './interpretation-dates.ts';
import { interpretationDrafts } from './interpretation-drafts.ts';
import { interpretationElements } from './interpretation-elements.ts';
import { interpretationExcerpts } from './interpretation-excerpts.ts';
import { interpretationForms } from './interpretation-forms.ts';
import { interpretationGaps } from './interpretation-gaps.ts';
import { interpretationOutlines } from './interpretation-outlines.ts';
import { interpretationRates } from './interpretation-rates.ts';
import { interpretationStages } from './interpretation-stages.ts';
import { interpretationSubjects } from './interpretation-subjects.ts';
import { interpretationSynchrony } from './interpretation-synchrony.ts';
import { ipv4Literals } from './ipv4-literals.ts';
import { issuingAuthority } from './issuing-authority.ts';
import { letterDisclosure } from './letter-disclosure.ts';
import { lifecycleConflicts } from './lifecycle-conflicts.ts';
import { lifecycleStatements } from './lifecycle-statements.ts';
import { linkTexts } from './link-texts.ts';
import { mixedProtocols } from './mixed-protocols.ts';
import { negativeList } from './negative-list.ts';
import { newsTitles } from './news-titles.ts';
import { numbering } from './numbering.ts';
import { organNames } from './organ-names.ts';
import { pageAccessibility } from './page-accessibility.ts';
import { pageLanguage } from './page-language.ts';
import { pageRedirects } from './page-redirects.ts';
import { pageTitles } from './page-titles.ts';
import { personalData } from './personal-data.ts';
import { personalParticulars } from './personal-particulars.ts';
import { planPeriods } from './plan-periods.ts';
import { planSystem } from './plan-system.ts';
import { politicalReview } from './political-review.ts';
import { publicationDeadline } from './publication-deadline.ts';
import { punctuationWidth } from './punctuation-width.ts';
import { rawMarkup } from './raw-markup.ts';
import { redatedDocuments } from './redated-documents.ts';
import { registerDeadlines } from './register-deadlines.ts';
import { registerEditions } from './register-editions.ts';
import { registerReferences } from './register-references.ts';
import { registerRelations } from './register-relations.ts';
import { registerUpdates } from './register-updates.ts';
import { regulationVersions } from './regulation-versions.ts';
import { repeatedDocuments } from './repeated-documents.ts';
import { requiredMetaTags } from './required-meta-tags.ts';
import { retroactiveEffect } from './retroactive-effect.ts';
import { requestFigures } from './request-figures.ts';
import { reviewSeparation } from './review-separation.ts';
import { scriptLinks } from './script-links.ts';
import { searchVisibility } from './search-visibility.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { settingsReferences } from './settings-references.ts';
import { siteParticulars } from './site-particulars.ts';
import { sourceAuthenticity } from './source-authenticity.ts';
import { specialTopics } from './special-topics.ts';
import { statutoryColumns } from './statutory-columns.ts';
import { statutoryPages } from './statutory-pages.ts';
import { structuredData } from './structured-data.ts';
import { submissionFigures } from './submission-figures.ts';
import { tableHeaders } from './table-headers.ts';
import { tableCells } from './table-cells.ts';
import { tableSums } from './table-sums.ts';
import { taskDeadlines } from './task-deadlines.ts';
import { decisionStages } from './decision-stages.ts';
import { meetingOpinions } from './meeting-opinions.ts';
import { questionBasis } from './question-basis.ts';
import { gazetteCoverage } from './gazette-coverage.ts';
import { gazetteIssues } from './gazette-issues.ts';
import { textAgreement } from './text-agreement.ts';
import { titleClarity } from './title-clarity.ts';
import { validityPeriods } from './validity-periods.ts';
import { weakMasks } from './weak-masks.ts';
import { withdrawals } from './withdrawals.ts';
import { withheldDocuments } from './withheld-documents.ts';
import { withheldMentions } from './withheld-mentions.ts';
import { wrongWords } from './wrong-words.ts';
import { yearlyWork } from './yearly-work.ts';

/** Every rule, in the order of the report: content, site, person. */
export const rules: readonly Rule[] = [
  readingRule('content-syntax', '内容文件能够读取', [cite('column-contract')]),
  readingRule('settings-fields', '设置文件字段正确', [cite('column-contract')]),
  documentFields,
  readingRule('unique-ids', '文件编号全站唯一', [cite('column-contract')]),
  readingRule('register-rows', '登记表的列和行填写正确', [cite('column-contract')]),
  readingRule('mdx-content', '带组件的正文写法正确，不含程序', [cite('column-contract')]),
  disclosureAttributes,
  disclosureDowngrades,
  interpretationGaps,
  contentLinks,
  withheldMentions,
  contentAnchors,
  attachments,
  attachmentMentions,
  attachmentKinds,
  attachmentTexts,
  personalData,
  personalParticulars,
  weakMasks,
  combinedMasks,
  attachmentMetadata,
  attachmentInspection,
  annualReportDeadline,
  annualReportIdentity,
  annualReportArithmetic,
  annualReportContinuity,
  annualReportRegulations,
  annualReportStock,
  annualReportUnits,
  annualReportProse,
  annualReportParts,
  annualReportSum,
  annualReportLibrary,
  annualReportSimilarity,
  settingsReferences,
  siteParticulars,
  withdrawals,
  columnTypes,
  newsTitles,
  repeatedDocuments,
  specialTopics,
  registerReferences,
  registerRelations,
  registerDeadlines,
  registerEditions,
  registerUpdates,
  catalogueGaps,
  negativeList,
  taskDeadlines,
  gazetteIssues,
  gazetteCoverage,
  submissionFigures,
  requestFigures,
  regulationVersions,
  questionBasis,
  meetingOpinions,
  decisionStages,
  yearlyWork,
  inspectionQuarters,
  documentReferences,
  lifecycleConflicts,
  lifecycleStatements,
  textAgreement,
  tableSums,
  figuresInText,
  citedArticles,
  embeddedHtml,
  tableCells,
  deadReferences,
  citationAgreement,
  indexNumbers,
  indexNumberForms,
  documentNumbers,
  documentNumberYears,
  dateOrder,
  backdatedDocuments,
  redatedDocuments,
  retroactiveEffect,
  validityPeriods,
  planPeriods,
  planSystem,
  statutoryColumns,
  columnFreshness,
  guideElements,
  guideUpdates,
  catalogueFields,
  budgetDeadline,
  publicationDeadline,
  budgetCoverage,
  budgetIdentity,
  consultationPeriod,
  consultationFeedback,
  consultationFigures,
  issuingAuthority,
  disclosureReviews,
  letterDisclosure,
  reviewSeparation,
  interpretationDates,
  interpretationSynchrony,
  interpretationDrafts,
  interpretationRates,
  interpretationStages,
  interpretationSubjects,
  interpretationElements,
  interpretationExcerpts,
  interpretationOutlines,
  interpretationForms,
  numbering,
  bracketPairs,
  punctuationWidth,
  doubledPunctuation,
  sentenceEnds,
  doubledWords,
  wrongWords,
  organNames,
  deadlinesInText,
  datesInText,
  citedNumbers,
  attachmentLists,
  headingLevels,
  brokenLinks,
  brokenAnchors,
  brokenResources,
  brokenAttachments,
  attachmentCopies,
  scriptLinks,
  hiddenLinks,
  linkTexts,
  foreignHosts,
  mixedProtocols,
  ipv4Literals,
  inlineCode,
  pageTitles,
  titleClarity,
  pageLanguage,
  duplicateIds,
  imageAlternatives,
  headingOrder,
  formLabels,
  tableHeaders,
  pageAccessibility,
  requiredMetaTags,
  structuredData,
  demonstrationNote,
  rawMarkup,
  statutoryPages,
  documentPages,
  columnLists,
  pageRedirects,
  searchVisibility,
  withheldDocuments,
  formerAddresses,
  exportAgreement,
  fileManifest,
  attachmentLinks,
  externalLinks,
  externalHostsOwnership,
  externalLinkDoubts,
  externalHostsIpv6,
  confidentialityReview,
  politicalReview,
  sourceAuthenticity,
];
