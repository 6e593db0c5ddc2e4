export * from './report.ts';
export { formatJson } from './reports/json.ts';
export { formatFinding, formatText } from './reports/text.ts';
export * from './rule.ts';
export { rules } from './rules/index.ts';
export * from './run.ts';
export { pagePathOf, parseSitePage, type SitePage } from './site-page.ts';
