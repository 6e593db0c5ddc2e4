export { locateInContent } from './content-places.ts';
export { isFetched, type PageReference } from './page-references.ts';
export * from './report.ts';
export { formatJson } from './reports/json.ts';
export { formatFinding, formatFindings, formatText } from './reports/text.ts';
export * from './rule.ts';
export { rules } from './rules/index.ts';
export * from './run.ts';
export { pagePathOf, parseSitePage, type SitePage } from './site-page.ts';
