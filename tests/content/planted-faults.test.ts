import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport } from '#audit';
import { ContentReader, readSettings, type Finding, type Problem } from '#disclosure';
import { readRowTables } from '#row-tables';
import { checkMdx } from '../../scripts/lib/check-mdx.ts';
import { readContent, type ReadContent } from '../../scripts/lib/read-content.ts';
import { auditContentFolder, portalOf } from '../../scripts/stages/audit-content.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const original = join(project, 'content');

interface Base {
  readonly content: ReadContent;
  readonly rowTables: Awaited<ReturnType<typeof readRowTables>>;
  /** Texts of settings, documents and pages by file. */
  readonly texts: ReadonlyMap<string, string>;
}
let base: Base;

/** First file of the demonstration content whose text matches; the fault is planted there. */
function fileWith(pattern: RegExp, among: RegExp = /./): string {
  const found = [...base.texts].find(([file, text]) => file.startsWith('documents/') && among.test(file) && pattern.test(text))?.[0];
  if (!found) throw new Error(`no content file matches ${pattern}`);
  return found;
}

function textOf(file: string): string {
  const text = base.texts.get(file);
  if (text === undefined) throw new Error(`the demonstration has no ${file}`);
  return text;
}

/** The demonstration content with one file changed, added or (`''`) removed, without touching a disk; what cannot have changed is not read again. */
function contentWith(file: string, text: string): ReadContent {
  const { content, rowTables, texts } = base;
  const isSetting = !file.includes('/');
  const settingTexts = [...texts].filter(([name]) => !name.includes('/')).map(([name, old]) => [name, name === file ? text : old] as const);
  const settings = isSetting ? readSettings(new Map(settingTexts)) : content.settings;
  const reader = new ContentReader(settings, rowTables);
  const bodies = new Map(content.bodies);
  bodies.delete(file);
  const problems: Problem[] = [];
  const anew: (readonly [file: string, text: string])[] = isSetting || !texts.has(file) ? [...texts].filter(([name]) => name.includes('/')) : [];
  if (anew.length === 0) {
    reader.documents.push(...content.reader.documents.filter(({ source }) => source.file !== file));
    reader.pages.push(...content.reader.pages.filter(({ source }) => source.file !== file));
    for (const [id, register] of content.reader.registers) reader.registers.set(id, register);
  }
  if (!isSetting && text !== '') anew.push([file, text]);
  for (const [name, written] of anew) {
    const parsed = reader.add(name, written);
    if (parsed.body) bodies.set(name, { text: parsed.body, firstLine: parsed.source.bodyLine });
    if (name === file && parsed.source.format === 'mdx' && parsed.problems.length === 0) problems.push(...checkMdx(parsed));
  }
  return { ...content, settings, reader, bodies, problems: [...settings.problems, ...reader.problems, ...problems] };
}

function findingsIn(content: ReadContent): readonly Finding[] {
  const asOf = content.settings.site?.demonstration?.asOf ?? '2026-11-20';
  return auditContentFolder(content, portalOf(content, asOf), asOf).findings;
}

interface Fault {
  readonly name: string;
  /** Every rule that says something, and how often; nothing else may be said. */
  readonly rules: readonly string[];
  readonly file: string | (() => string);
  /** The new text of the file; a file that is not there has an empty one. */
  readonly change: (text: string) => string;
  /** What stands on the line of the first finding, in the file where it is expected. */
  readonly on: RegExp;
  /** Where the findings are, when not in the changed file. */
  readonly foundIn?: string | RegExp;
}

const normative = /^documents\/normative-documents\//;
const D = 'documents/';
const bicycles = `${D}normative-documents/2026/electric-bicycle-measures.md`;
const water = `${D}normative-documents/2026/rural-water-supply-measures.md`;
const rent = `${D}normative-documents/2025/rent-standards.md`;
const funds = `${D}normative-documents/2025/agricultural-funds-notice.md`;
const waterText = `${D}interpretations/2026/rural-water-supply-interpretation.mdx`;
const forest = `${D}policy-documents/2026/forest-fire-notice-2026.md`;
const results = `${D}inspections/food-sampling-2026-q3.md`;
const accounts = `${D}budgets/county-final-accounts-2025.md`;
const bus = `${D}consultations/bus-network-draft-2026.md`;
const renewal = `${D}municipal-works/old-neighbourhood-renewal-2026.md`;
const insertText = (line: string) => (text: string) => `${text.trimEnd()}\n\n${line}\n`;
const line = (pattern: RegExp, replacement: string) => (text: string) => text.replace(pattern, replacement);
const field = (key: string, value: string) => line(new RegExp(`^${key}: .*`, 'm'), `${key}: ${value}`);
const withField = (key: string, value: string) => line(/^title: .*/m, `$&\n${key}: ${value}`);
const without = (key: string) => line(new RegExp(`^${key}: .*\n`, 'm'), '');
const copyOf = (file: string, change: (text: string) => string) => () => change(textOf(file));
const renumbered = (text: string) => field('indexNumber', 'SLX999/2026-00001')(text);
const numberless = (text: string) => text.replace(/^(?:indexNumber|documentNumber|registrationNumber): .*\n/gm, '');

const faults: readonly Fault[] = [
  // Files and fields
  { name: 'a day that no calendar has', rules: ['document-fields'], file: bicycles, change: field('dated', '2026-02-30'), on: /^dated:/ },
  { name: 'a month that no year has', rules: ['document-fields'], file: funds, change: field('published', '2026-13-01'), on: /^published:/ },
  { name: 'a misspelt key', rules: ['document-fields'], file: bicycles, change: line(/^summary:/m, 'sumary:'), on: /^sumary:/ },
  { name: 'a missing title', rules: ['document-fields'], file: funds, change: without('title'), on: /^---/ },
  { name: 'a value outside a list', rules: ['document-fields'], file: waterText, change: line(/^forms:.*/m, 'forms: [图片]'), on: /^forms:/ },
  { name: 'an unknown kind of plan', rules: ['document-fields'], file: () => fileWith(/^kind: 专项规划/m), change: field('kind', '专项计划书'), on: /^kind:/ },
  { name: 'an unknown disclosure attribute', rules: ['document-fields'], file: funds, change: withField('disclosure', '公开'), on: /^disclosure:/ },
  { name: 'an unknown topic', rules: ['document-fields'], file: forest, change: field('topic', '综合政务/政务工开'), on: /^topic:/ },
  { name: 'a negative count', rules: ['document-fields'], file: () => fileWith(/^year: 2025/m, /annual-reports/), change: line(/(\n\s+deny1: \{ nat: )\d+/, '$1-1'), on: /deny1:/ },
  { name: 'a full-width colon', rules: ['content-syntax'], file: funds, change: line(/^dated: /m, 'dated：'), on: /^dated：/ },
  { name: 'an unclosed quotation mark', rules: ['content-syntax'], file: funds, change: field('title', '"示例县'), on: /^title:/ },
  { name: 'an unknown setting', rules: ['settings-fields'], file: 'site.yaml', change: (text) => `${text.trimEnd()}\nsiteIDCode: 123\n`, on: /^siteIDCode/ },
  { name: 'a site code of the wrong form', rules: ['settings-fields'], file: 'site.yaml', change: field('siteIdCode', "'12345'"), on: /^siteIdCode/ },
  { name: 'a longer time than the law allows', rules: ['settings-fields'], file: 'site.yaml', change: line(/publicationWorkingDays: 20/, 'publicationWorkingDays: 30'), on: /publicationWorkingDays/ },
  { name: 'an import in MDX', rules: ['mdx-content'], file: waterText, change: line(/\n---\n/, "\n---\n\nimport Chart from './chart.astro'\n"), on: /^import/ },
  { name: 'an unclosed component in MDX', rules: ['mdx-content'], file: () => fileWith(/<\/Steps>/, /\.mdx$/), change: line(/<\/Steps>/, ''), on: /<Steps/ },
  { name: 'an unknown component in MDX', rules: ['mdx-content'], file: () => fileWith(/<Steps/, /\.mdx$/), change: (text) => text.replace('<Steps', '<Step').replace('</Steps>', '</Step>'), on: /<Step/ },

  // Columns
  { name: 'an empty statutory column', rules: ['statutory-columns'], file: 'columns.yaml', change: line(/ {2}- column: fund-raising[\s\S]*/, ''), on: /^$/, foundIn: /^documents\/fund-raising\// },
  { name: 'an absence that has run out', rules: ['statutory-columns'], file: 'columns.yaml', change: line(/until: 2026-12-31(?![\s\S]*until:)/, 'until: 2026-10-31'), on: /until: 2026-10-31/ },
  { name: 'an absence of a column that holds documents', rules: ['statutory-columns'], file: 'columns.yaml', change: (text) => `${text.trimEnd()}\n  - column: fees\n    state: 本期无内容\n    reason: 没有。\n    dated: 2026-01-08\n    until: 2026-12-31\n`, on: /column: fees/ },
  { name: 'a column that is renewed too seldom', rules: ['column-freshness'], file: 'columns.yaml', change: (text) => `${text.trimEnd()}\nupdates:\n  - column: irrigation\n    days: 90\n`, on: /^published: 2026-05-19/, foundIn: `${D}irrigation/south-lake-canal-2026.md` },
  { name: 'a period longer than the one of its kind', rules: ['column-freshness'], file: 'columns.yaml', change: (text) => `${text.trimEnd()}\nupdates:\n  - column: irrigation\n    days: 900\n`, on: /days: 900/ },
  { name: 'a type that the column does not take', rules: ['column-types'], file: `${D}statistics/economic-performance-2026-h1.md`, change: (text) => text.replace(/^type: .*\n/m, 'type: plan\nkind: 年度计划\nperiodStart: 2026\nperiodEnd: 2026\n'), on: /^type:/ },
  { name: 'news in a statutory column', rules: ['news-titles'], file: renewal, change: field('title', '县领导走访慰问老旧小区改造一线工人'), on: /^title:/ },
  { name: 'a meeting in the column of inspections', rules: ['news-titles'], file: results, change: field('title', '县市场监管局召开食品安全工作推进会'), on: /^title:/ },
  { name: 'a document put into a second column', rules: ['repeated-documents'], file: `${D}public-services/renewal-again.md`, change: copyOf(renewal, renumbered), on: /^title:/ },
  { name: 'a document put into a second column under another title', rules: ['repeated-documents'], file: `${D}public-services/renewal-again.md`, change: copyOf(renewal, (text) => field('title', '改造项目安排')(renumbered(text))), on: /^title:/ },
  { name: 'a document put into a second column with its numbers', rules: ['index-numbers'], file: `${D}livelihood/traffic-again.md`, change: copyOf(`${D}public-security/rural-market-traffic-control.md`, (text) => text), on: /^indexNumber:/ },
  { name: 'a local column with the id of a statutory one', rules: ['settings-references'], file: 'columns.yaml', change: line(/^columns:\n/m, '$&  - id: plans\n    title: 规划\n    description: 规划。\n    keywords: [规划]\n    accepts: [information]\n'), on: /id: plans/ },

  // Deadlines
  { name: 'publication after more than 20 working days', rules: ['publication-deadline'], file: renewal, change: field('dated', '2026-01-04'), on: /^published:/ },
  { name: 'a report that came late', rules: ['annual-report-deadline'], file: `${D}annual-reports/education-2025.yaml`, change: field('published', '2026-02-03'), on: /^published:/ },
  { name: 'a report that is missing', rules: ['annual-report-deadline'], file: `${D}annual-reports/water-2025.yaml`, change: () => '', on: /./, foundIn: /./ },
  { name: 'final accounts published after 21 days', rules: ['budget-deadline'], file: accounts, change: field('published', '2026-09-17'), on: /^published:/ },
  { name: 'a budget without the day of its approval', rules: ['document-fields'], file: accounts, change: without('approved'), on: /^---/ },
  { name: 'a budget approved after it was published', rules: ['date-order'], file: accounts, change: field('approved', '2026-09-20'), on: /^published:|^approved:/ },
  { name: 'a budget of another year than its title', rules: ['budget-identity'], file: accounts, change: field('year', '2024'), on: /^year:/ },
  { name: 'final accounts called a budget', rules: ['budget-identity'], file: accounts, change: field('kind', '预算'), on: /^kind:/ },
  { name: 'an interpretation approved after its document', rules: ['interpretation-synchrony'], file: waterText, change: (text) => field('published', '2026-09-21')(field('approved', '2026-09-21')(text)), on: /^approved:/ },
  { name: 'an interpretation approved after it was published', rules: ['date-order'], file: waterText, change: field('approved', '2026-09-21'), on: /^approved:|^published:/ },
  { name: 'an interpretation published late', rules: ['interpretation-dates'], file: waterText, change: (text) => field('published', '2026-09-29')(field('dated', '2026-09-28')(text)), on: /^published:/ },
  { name: 'an interpretation published before its document', rules: ['interpretation-dates'], file: waterText, change: (text) => field('published', '2026-09-17')(field('dated', '2026-09-16')(text)), on: /^published:/ },
  { name: 'a consultation of 29 days', rules: ['consultation-period'], file: bus, change: field('closes', '2026-07-03'), on: /^closes:/ },
  { name: 'a consultation that ends before it begins', rules: ['date-order'], file: bus, change: field('closes', '2026-06-03'), on: /^closes:/ },
  { name: 'a consultation announced after it began', rules: ['date-order'], file: bus, change: field('published', '2026-06-09'), on: /^published:|^opens:/ },
  { name: 'feedback that came late', rules: ['consultation-feedback'], file: bus, change: line(/published: 2026-07-24/, 'published: 2026-08-24'), on: /published: 2026-08-24/ },
  { name: 'feedback that is missing', rules: ['consultation-feedback'], file: bus, change: line(/^feedback:\n(?: {2}.*\n)+/m, ''), on: /^closes:/ },
  { name: 'opinions that do not add up', rules: ['consultation-figures'], file: bus, change: line(/adopted: 21/, 'adopted: 22'), on: /received:/ },
  { name: 'opinions not adopted without a reason', rules: ['consultation-figures'], file: bus, change: line(/^ {2}reasons: .*\n/m, ''), on: /notAdopted:/ },

  // References
  { name: 'an unknown organ', rules: ['document-references'], file: () => fileWith(/issuers: \[civil-affairs\]|- civil-affairs/, /social-assistance/), change: line(/civil-affairs/, 'civil-afairs'), on: /civil-afairs/ },
  { name: 'an unknown document interpreted', rules: ['document-references'], file: `${D}interpretations/2026/electric-bicycle-questions.mdx`, change: line(/^interprets:.*/m, 'interprets: [no-such-document]'), on: /^interprets:/ },
  { name: 'an unknown parent plan', rules: ['document-references'], file: () => fileWith(/^parent: /m, /2026\//), change: field('parent', 'no-such-plan'), on: /^parent:/ },
  { name: 'plans that are each other’s parent', rules: ['document-references'], file: `${D}plans/2026/five-year-outline-2026.md`, change: withField('parent', 'transport-plan-2026'), on: /^parent:/ },
  { name: 'documents based on each other', rules: ['document-references'], file: `${D}normative-documents/2021/public-rental-housing-measures.md`, change: withField('basedOn', '[rent-standards]'), on: /^basedOn:/ },
  { name: 'a document that repeals itself', rules: ['document-references'], file: water, change: withField('repeals', '[rural-water-supply-measures]'), on: /^repeals:/ },
  { name: 'a document that repeals a younger one', rules: ['document-references'], file: `${D}policy-documents/2018/poverty-alleviation-plan-2018.md`, change: withField('repeals', '[trade-in-notice-2025]'), on: /^repeals:/ },
  { name: 'a document repealed a second time', rules: ['lifecycle-conflicts'], file: water, change: withField('repeals', '[fireworks-notice-2012]'), on: /^repeals:/ },
  { name: 'an amendment of what was repealed before', rules: ['lifecycle-conflicts'], file: water, change: withField('amends', '[investment-incentives-2016]'), on: /^amends:/ },
  { name: 'a repeal that the field does not have', rules: ['lifecycle-statements'], file: `${D}normative-documents/2024/government-investment-measures.md`, change: line(/^repeals:.*\n/m, ''), on: /废止/ },
  { name: 'a repeal of another document than the text says', rules: ['lifecycle-statements'], file: `${D}normative-documents/2022/temporary-assistance-measures.md`, change: line(/^repeals:.*/m, 'repeals: [normative-document-procedures]'), on: /^repeals:/ },
  { name: 'a live document that links to a dead one', rules: ['dead-references'], file: water, change: insertText('供水价格优惠按照[《示例县招商引资优惠办法》](/normative-documents/investment-incentives-2016/)执行。'), on: /供水价格优惠/ },
  { name: 'a live document that cites the number of a dead one', rules: ['dead-references'], file: forest, change: insertText('燃放烟花爆竹的，按照示政发〔2012〕32号处理。'), on: /示政发〔2012〕32号/ },
  { name: 'a page that cites a dead document', rules: ['dead-references'], file: 'pages/guide.md', change: insertText('企业扶持政策见《示例县招商引资优惠办法》。'), on: /招商引资优惠办法/ },
  { name: 'a wrong number beside a title', rules: ['citation-agreement'], file: `${D}normative-documents/2025/rent-standards.md`, change: line(/示政发〔2021〕17号/, '示政发〔2021〕71号'), on: /示政发〔2021〕71号/ },
  { name: 'a wrong title before a number', rules: ['citation-agreement'], file: forest, change: insertText('住房困难职工按照《示例县农村集中供水管理办法》（示政发〔2021〕17号）申请。'), on: /示政发〔2021〕17号/ },
  { name: 'a slip in a cited title', rules: ['citation-agreement'], file: forest, change: insertText('住房困难职工按照《示例县公共租凭住房管理办法》申请。'), on: /租凭/ },
  { name: 'a link to nowhere', rules: ['content-links'], file: water, change: insertText('见[《办法》](/normative-documents/no-such-document/)。'), on: /no-such-document/ },
  { name: 'a link to a heading that is not there', rules: ['content-anchors'], file: water, change: insertText('见[前文](#没有这个标题)。'), on: /#没有这个标题/ },
  { name: 'a link that is a script', rules: ['content-links'], file: water, change: insertText('[点击](javascript:void(0))'), on: /javascript/ },
  { name: 'an empty link', rules: ['content-links'], file: water, change: insertText('[点击查看]()'), on: /点击查看/ },
  { name: 'an attachment that is not there', rules: ['attachments'], file: `${D}budgets/county-final-accounts-2025.md`, change: line(/(\bfile: )[^,\n}]+/, '$1没有这个文件.pdf'), on: /./, foundIn: /./ },

  // Numbers and dates
  { name: 'square brackets in a document number', rules: ['document-numbers'], file: forest, change: line(/^(documentNumber: .*)〔(\d{4})〕(.*)/m, '$1[$2]$3'), on: /^documentNumber:/ },
  { name: 'a document number used twice', rules: ['document-numbers'], file: water, change: (text) => text.replace(/^documentNumber: .*/m, /^documentNumber: .*/m.exec(textOf(bicycles))![0]), on: /^documentNumber:/ },
  { name: 'a year in a number that is not the document’s', rules: ['document-number-years'], file: forest, change: line(/^(documentNumber: .*)〔2026〕.*/m, '$1〔2025〕88号'), on: /^documentNumber:/ },
  { name: 'an index number used twice', rules: ['index-numbers'], file: `${D}plans/2026/transport-plan-2026.md`, change: (text) => text.replace(/^indexNumber: .*/m, /^indexNumber: .*/m.exec(textOf(water))![0]), on: /^indexNumber:/, foundIn: /normative-documents|plans/ },
  { name: 'publication before the paper was made', rules: ['date-order'], file: results, change: field('published', '2000-01-04'), on: /^published:/ },
  { name: 'publication in the future', rules: ['date-order'], file: forest, change: field('published', '2026-12-30'), on: /^published:/ },
  { name: 'an end of force before its beginning', rules: ['date-order'], file: water, change: field('expires', '2026-08-01'), on: /^expires:/ },
  { name: 'a final review after publication', rules: ['date-order'], file: () => fileWith(/^ {2}final: .*date: 2026-/m, /policy-documents/), change: line(/^( {2}final: .*date: )[\d-]+/m, '$12026-11-19'), on: /final:|^published:/ },
  { name: 'reviews in the wrong order', rules: ['date-order'], file: rent, change: line(/^( {2}first: .*date: )[\d-]+/m, '$12025-04-30'), on: /first:|second:/ },
  { name: 'a plan whose period is not the one of its title', rules: ['plan-periods'], file: `${D}plans/2026/transport-plan-2026.md`, change: field('periodEnd', '2029'), on: /^periodEnd:/ },

  // Reviews and disclosure
  { name: 'two reviews by one post', rules: ['review-separation'], file: rent, change: (text) => text.replace(/^( {2}second: \{ by: )[^,]+/m, `$1${/first: \{ by: ([^,]+)/.exec(text)![1]}`), on: /second:/ },
  { name: 'a withheld document without a basis', rules: ['disclosure-attributes'], file: `${D}inspections/pharmacy-inspection-minutes.md`, change: without('disclosureBasis'), on: /^disclosure:/ },
  { name: 'a withheld document whose review is overdue', rules: ['disclosure-reviews'], file: `${D}inspections/pharmacy-inspection-minutes.md`, change: field('disclosureReviewBy', '2026-11-15'), on: /^disclosureReviewBy:/ },
  { name: 'a published document with a basis for withholding it', rules: ['disclosure-attributes'], file: forest, change: withField('disclosureBasis', '《政府信息公开条例》第十六条'), on: /^disclosureBasis:/ },
  { name: 'a withheld document below an open one', rules: ['disclosure-downgrades'], file: `${D}policy-documents/2025/office-logistics-notice-2025.md`, change: withField('basedOn', '[normative-document-procedures]'), on: /^basedOn:/ },

  // Texts and their fields
  { name: 'a document without a text', rules: ['document-fields'], file: forest, change: line(/\n---\n[\s\S]*/, '\n---\n'), on: /^title:/ },
  { name: 'an end of force that the text does not have', rules: ['text-agreement'], file: water, change: field('expires', '2032-12-31'), on: /^expires:/ },
  { name: 'a signature of another day', rules: ['text-agreement'], file: forest, change: line(/\n2026年2月10日\n/, '\n2026年2月9日\n'), on: /^dated:/ },
  { name: 'a registration number used twice', rules: ['document-numbers'], file: water, change: field('registrationNumber', 'SLXGF—2025—002'), on: /^registrationNumber:/ },
  { name: 'a former address that another document has', rules: ['document-references'], file: forest, change: withField('formerAddresses', '[/normative-documents/rural-water-supply-measures/]'), on: /^formerAddresses:/ },
  { name: 'a picture without an alternative text', rules: ['mdx-content'], file: waterText, change: line(/ alt="[^"]*"/, ''), on: /<Figure/ },

  { name: 'a 文种 that the title does not have', rules: ['text-agreement'], file: forest, change: field('genre', '意见'), on: /^genre:/ },
  { name: 'a signature of another organ', rules: ['text-agreement'], file: forest, change: line(/\n示例县西山镇人民政府\n/, '\n示例县南湖镇人民政府\n'), on: /南湖镇/ },
  { name: 'a title of another organ', rules: ['text-agreement'], file: forest, change: line(/^title: 示例县西山镇/m, 'title: 示例县南湖镇'), on: /^title:/ },
  { name: 'another number above the text', rules: ['text-agreement'], file: forest, change: line(/\n各村民委员会/, '\n西山政发〔2026〕5号\n\n各村民委员会'), on: /5号/ },
  { name: 'a day in the text that the field lacks', rules: ['text-agreement'], file: water, change: without('effective'), on: /^---/ },
  { name: 'a normative document without its number', rules: ['catalogue-fields'], file: water, change: without('documentNumber'), on: /^---/ },
  { name: 'an interpretation of another document', rules: ['interpretation-subjects'], file: waterText, change: field('interprets', '[rent-standards]'), on: /^interprets:/ },
  { name: 'a table whose sum is wrong', rules: ['table-sums'], file: results, change: line(/\| 合计 \| 412 \| 7 \|/, '| 合计 | 412 | 8 |'), on: /合计/ },
  { name: 'an index number of another form', rules: ['index-number-forms'], file: forest, change: field('indexNumber', 'SLX028-2026-201'), on: /^indexNumber:/ },
  { name: 'an index number of another organ', rules: ['index-number-forms'], file: forest, change: field('indexNumber', 'SLX004/2026-00999'), on: /^indexNumber:/ },
  { name: 'the number of another organ’s document', rules: ['document-numbers'], file: forest, change: field('documentNumber', '示政发〔2026〕4号'), on: /^documentNumber:/ },

  // Settings that many documents rest on
  { name: 'an organ that is gone', rules: ['settings-references'], file: 'organs.yaml', change: line(/ {2}- id: county-office\n(?: {4}.*\n)+/, ''), on: /^organs:/ },
  { name: 'an organ under another id', rules: ['settings-references'], file: 'organs.yaml', change: line(/id: education\n/, 'id: educatoin\n'), on: /id: educatoin/ },
  { name: 'an id that two organs have', rules: ['settings-references'], file: 'organs.yaml', change: line(/id: county-office\n/, 'id: county-government\n'), on: /id: county-government/ },
  { name: 'a wrong digit in a credit code', rules: ['settings-references'], file: 'organs.yaml', change: line(/11000000MB0D710039/, '11000000MB0D710038'), on: /code:/ },
  { name: 'an organ without a name', rules: ['settings-fields'], file: 'organs.yaml', change: line(/ {4}name: 示例县教育局\n/, ''), on: /id: education/ },

  { name: 'a short name that two organs have', rules: ['settings-references'], file: 'organs.yaml', change: line(/shortNames: \[工信局,/, 'shortNames: [教育局,'), on: /shortNames: \[教育局, 县工信局/ },
  { name: 'a name that two organs have', rules: ['settings-references'], file: 'organs.yaml', change: line(/name: 示例县工业和信息化局/, 'name: 示例县教育局'), on: /name: 示例县教育局/ },
  { name: 'a telephone that lacks digits', rules: ['site-particulars'], file: 'organs.yaml', change: line(/phone: 0000-5550401/, 'phone: 0000-55504'), on: /phone:/ },
  { name: 'an organ without a telephone', rules: ['site-particulars'], file: 'organs.yaml', change: line(/ {4}phone: 0000-5550401\n/, ''), on: /id: education/ },
  { name: 'a site without HTTPS', rules: ['site-particulars'], file: 'site.yaml', change: line(/^site: https:/m, 'site: http:'), on: /^site:/ },
  { name: 'a site of another level', rules: ['settings-references'], file: 'site.yaml', change: field('level', 'township'), on: /^level:/ },
  { name: 'a note on the budget of an unknown organ', rules: ['budget-coverage'], file: 'site.yaml', change: line(/organs: \[willow-subdistrict\]/, 'organs: [willow-subdistric]'), on: /organs:/ },
  { name: 'an absence of an unknown column', rules: ['settings-references'], file: 'columns.yaml', change: line(/column: housing-acquisition/, 'column: house-acquisition'), on: /house-acquisition/ },
  { name: 'an absence that ends before it begins', rules: ['settings-references'], file: 'columns.yaml', change: line(/until: 2026-12-31/, 'until: 2025-12-31'), on: /until: 2025-12-31/ },
  { name: 'two local columns with one id', rules: ['settings-references'], file: 'columns.yaml', change: line(/id: open-data/, 'id: openness-work'), on: /id: openness-work/ },
  { name: 'a wrong word that is right', rules: ['settings-references'], file: 'proofreading.yaml', change: line(/right: 青龙水库/, 'right: 青龙水厍'), on: /wrong:/ },

  // Registers
  { name: 'a form that does not exist', rules: ['document-fields'], file: `${D}fees/enterprise-fees-2026.yaml`, change: field('form', 'enterprise-fee'), on: /^form:/ },
  { name: 'a register without rows', rules: ['document-fields'], file: `${D}fees/enterprise-fees-2026.yaml`, change: line(/^rows:\n[\s\S]*/m, 'rows: []\n'), on: /^rows:/ },
  { name: 'a part of a sum that is wrong', rules: ['register-relations'], file: `${D}budgets/government-debt-2025.yaml`, change: line(/specialBalance: 138600/, 'specialBalance: 148600'), on: /balance:/ },
  { name: 'a share that is wrong', rules: ['register-relations'], file: `${D}direct-funds/direct-funds-2026-q3.yaml`, change: line(/progress: 80/, 'progress: 90'), on: /progress: 90/ },
  { name: 'a number between square brackets in a register', rules: ['document-numbers'], file: `${D}enforcement/penalties-display.yaml`, change: line(/示市监罚〔2026〕52号/, '示市监罚[2026]52号'), on: /52号/ },
  { name: 'a decision displayed late', rules: ['register-deadlines'], file: `${D}licensing/permits-display.yaml`, change: line(/published: 2026-09-08/, 'published: 2026-10-28'), on: /published: 2026-10-28/ },
  { name: 'a task whose number is left out', rules: ['task-deadlines'], file: `${D}openness-work/openness-tasks-2026.yaml`, change: line(/- number: 6\n/, '- number: 60\n'), on: /number: 60/ },
  { name: 'a day that its words contradict', rules: ['task-deadlines'], file: `${D}openness-work/openness-tasks-2026.yaml`, change: line(/dueDay: 2026-03-31/, 'dueDay: 2026-04-30'), on: /dueDay: 2026-04-30/ },
  { name: 'an inspection called settled that is not', rules: ['register-relations'], file: `${D}openness-work/openness-inspections-2026.yaml`, change: line(/state: 整改中/, 'state: 全部销号'), on: /state: 全部销号/ },
  { name: 'a training that has not been held', rules: ['register-deadlines'], file: `${D}openness-work/openness-trainings-2026.yaml`, change: line(/held: 2026-05-20/, 'held: 2026-12-20'), on: /held: 2026-12-20/ },
  { name: 'an unknown document in a cell', rules: ['register-references'], file: `${D}openness-work/openness-tasks-2026.yaml`, change: line(/evidence: five-year-outline-2026/, 'evidence: five-year-outline-2025'), on: /evidence:/ },
  { name: 'a mobile number in a cell', rules: ['personal-data'], file: `${D}responses/letters-2026-10.yaml`, change: line(/希望夜间延长开放/, '希望夜间延长开放，电话13812345678'), on: /letter:/ },

  // Gazette, decisions, events, budgets and validity
  { name: 'a gazette item that does not exist', rules: ['gazette-issues'], file: `${D}gazette/gazette-2026-3.yaml`, change: line(/\[market-discretion-standards/, '[market-discretion-standard'), on: /items:/ },
  { name: 'a gazette edited and proofread by one post', rules: ['review-separation'], file: `${D}gazette/gazette-2026-3.yaml`, change: line(/公报校对岗/, '公报编辑岗'), on: /proofread:/ },
  { name: 'a gazette with the title of another issue', rules: ['gazette-issues'], file: `${D}gazette/gazette-2026-3.yaml`, change: line(/^title: 示例县人民政府公报2026年第3期/m, 'title: 示例县人民政府公报2026年第4期'), on: /^title:/ },
  { name: 'a decision that was never discussed', rules: ['decision-stages'], file: `${D}decisions/bus-network.md`, change: line(/, 集体讨论决定\]/, ']'), on: /^procedures:/ },
  { name: 'an answer that outlives its basis', rules: ['question-basis'], file: `${D}questions/elderly-allowance-without-application.md`, change: field('validUntil', '2038-12-31'), on: /^validUntil:/ },
  { name: 'an event announced for another day', rules: ['text-agreement'], file: `${D}open-days/budget-open-day-2026.md`, change: line(/^summary: 2026年12月5日/m, 'summary: 2026年12月6日'), on: /^summary:/ },
  { name: 'final accounts of another organ', rules: ['budget-identity'], file: `${D}budgets/education-final-accounts-2025.md`, change: field('organ', 'health'), on: /^organ:/ },
  { name: 'a validity of ten years', rules: ['validity-periods'], file: water, change: (text) => field('expires', '2036-12-31')(text.replace('有效期至2031年12月31日', '有效期至2036年12月31日')), on: /^expires:/ },
  { name: 'an interpretation that follows none', rules: ['interpretation-stages'], file: waterText, change: field('stage', '跟踪'), on: /^stage:/ },
  { name: 'an interpretation of an interpretation', rules: ['document-references'], file: waterText, change: field('interprets', '[electric-bicycle-interpretation]'), on: /^interprets:/ },
  { name: 'a withheld document with neither basis nor day of review', rules: ['disclosure-attributes'], file: forest, change: withField('disclosure', '依申请公开'), on: /^disclosure:/ },
  { name: 'an issuer missing of a joint document', rules: ['text-agreement'], file: `${D}policy-documents/2026/flood-season-notice-2026.md`, change: field('issuers', '[emergency]'), on: /^issuers:/ },
  { name: 'a stranger in a joint signature', rules: ['text-agreement'], file: `${D}policy-documents/2026/flood-season-notice-2026.md`, change: line(/示例县应急管理局　示例县水利局/, '示例县应急管理局　示例县林业局'), on: /林业局/ },
  { name: 'a table without the line below its header', rules: ['table-cells'], file: results, change: line(/\| --- \| --- \| --- \| --- \|\n/, ''), on: /食品类别/ },

  // Annual reports and personal data
  { name: 'a slip within the text of a report', rules: ['doubled-words'], file: `${D}annual-reports/education-2025.yaml`, change: line(/公开学龄人口变化/, '公开公开学龄人口变化'), on: /公开公开/ },
  { name: 'a report that lacks an aspect', rules: ['annual-report-parts'], file: `${D}annual-reports/education-2025.yaml`, change: line(/ {2}### （三）政府信息管理\n\n.*\n/, ''), on: /^overview:/ },
  { name: 'a column sum that does not add up', rules: ['annual-report-arithmetic'], file: `${D}annual-reports/education-2025.yaml`, change: (text) => text.replace(/(\n\s+open: \{ nat: )(\d+)/, (_, head: string, value: string) => `${head}${Number(value) + 1}`), on: /open:/ },
  { name: 'an identity number in a text', rules: ['personal-data'], file: water, change: insertText('申请人身份证号 11010519491231002X。'), on: /身份证号/ },
  { name: 'a mobile number in a table', rules: ['personal-data'], file: water, change: insertText('| 联系人 | 电话 |\n| --- | --- |\n| 某某 | 13800138000 |'), on: /某某/ },
  { name: 'a bank card in a text', rules: ['personal-data'], file: water, change: insertText('补贴发放至 6222020200112233446 账户。'), on: /账户/ },
  { name: 'an identity number over two lines', rules: ['personal-data'], file: water, change: insertText('身份证号1101051949\n1231002X。'), on: /身份证号/ },
  { name: 'a passport in a text', rules: ['personal-data'], file: water, change: insertText('护照号码 E12345678。'), on: /护照/ },
  { name: 'a home address in a list of names', rules: ['personal-particulars'], file: water, change: insertText('| 姓名 | 住址 |\n| --- | --- |\n| 张大山 | 石桥村三组15号 |'), on: /三组/ },
  { name: 'a private mailbox', rules: ['personal-particulars'], file: water, change: insertText('联系人邮箱：zhangsan1990@163.com。'), on: /163/ },
  { name: 'the plate of a car', rules: ['personal-particulars'], file: water, change: insertText('查扣川A12345号车辆。'), on: /查扣/ },
  { name: 'a mask that hides two digits', rules: ['weak-masks'], file: water, change: insertText('经办人手机138001380**。'), on: /手机/ },
];

describe('a fault planted in the demonstration content', () => {
  let before: ReadonlySet<string> = new Set();
  const newFindings = (file: string, text: string) => findingsIn(contentWith(file, text)).filter(({ id }) => !before.has(id));

  beforeAll(async () => {
    const content = await readContent(original);
    const texts = new Map<string, string>();
    for (const file of [...Object.keys(content.settings.files), ...content.reader.documents.map(({ source }) => source.file), ...content.reader.pages.map(({ source }) => source.file)])
      texts.set(file, readFileSync(join(original, file), 'utf8'));
    base = { content, rowTables: await readRowTables(original), texts };
    before = new Set(findingsIn(content).map(({ id }) => id));
  }, 120_000);

  it('none: the untouched content has no error and no warning', () => {
    expect(findingsIn(base.content).filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  it.each(faults)('$name is reported by $rules and nothing else', ({ rules, file: place, change, on, foundIn }) => {
    const file = typeof place === 'string' ? place : place();
    const text = base.texts.get(file) ?? '';
    const changed = change(text);
    expect(changed).not.toBe(text);
    const findings = newFindings(file, changed);
    expect(
      findings.map(({ rule }) => rule),
      JSON.stringify(findings, null, 1),
    ).toEqual(rules);
    const [{ where, message, fix }] = findings as [Finding];
    if (foundIn instanceof RegExp) expect(where.file).toMatch(foundIn);
    else {
      expect(where.file).toBe(foundIn ?? file);
      const lines = (foundIn === undefined ? changed : textOf(foundIn)).split('\n');
      expect(lines[('line' in where ? where.line! : 0) - 1]).toMatch(on);
    }
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(fix).toMatch(/\p{Script=Han}/u);
  });

  it('a document id used twice names both files', () => {
    const file = fileWith(/^title: /m, normative);
    const twin = file.replace('normative-documents', 'policy-documents').replace(/documents\/policy-documents\/.*\//, 'documents/policy-documents/');
    const [found, ...others] = newFindings(twin, numberless(textOf(file).replace(/^title:/m, 'type: policy-document\ntitle:')));
    expect(found?.rule).toBe('unique-ids');
    expect(`${found?.where.file}${found?.message}`).toContain(file.split('/').at(-1));
    expect(found?.message).toContain('documents/');
    expect(others).toEqual([]);
  });

  it('ends the command with exit code 1, and the untouched content ends it with 0', () => {
    const work = mkdtempSync(join(tmpdir(), 'faulty-'));
    const copy = join(work, 'content');
    cpSync(original, copy, { recursive: true });
    const run = () => spawnSync(process.execPath, ['scripts/audit.ts', '--content', copy, '--out', join(work, 'reports'), '--format', 'json'], { cwd: project, encoding: 'utf8' });
    try {
      expect(run().status).toBe(0);
      writeFileSync(join(copy, bicycles), field('dated', '2026-02-30')(textOf(bicycles)));
      const failed = run();
      expect(failed.status).toBe(1);
      const report = JSON.parse(failed.stdout) as AuditReport;
      expect(report.findings[0]?.message).toContain('2026 年二月没有 30 日');
    } finally {
      rmSync(work, { recursive: true });
    }
  }, 120_000);
});
