import { absoluteUrl, attachmentPath, documentPath, factsOf, type Finding, type Portal } from '#disclosure';
import type { GivenSubject, SiteFile, SiteRule } from '../rule.ts';
import { auditSite, type Outcome } from '../run.ts';
import { parseSitePage } from '../site-page.ts';

/** Files of a built site by path below the output folder, with their texts. */
export type SiteTexts = Readonly<Record<string, string>>;

export interface SiteCircumstances {
  /** Default: that of the portal, else `/`. */
  readonly base?: string;
  /** Addresses of a former build. */
  readonly previous?: readonly string[];
  readonly portal?: Portal;
  readonly manifest?: GivenSubject['manifest'];
  readonly attachments?: GivenSubject['attachments'];
  readonly attachmentLinks?: GivenSubject['attachmentLinks'];
  readonly external?: GivenSubject['external'];
}

/** For tests: a built site without a disk, at https://www.shilixian.example. */
export function siteSubject(texts: SiteTexts, { base, portal, ...given }: SiteCircumstances = {}): GivenSubject {
  const entries = Object.entries(texts);
  return {
    base: base ?? portal?.site.base ?? '/',
    origin: 'https://www.shilixian.example',
    files: new Map(entries.map(([path, text]): [string, SiteFile] => [path, { path, bytes: new TextEncoder().encode(text).length }])),
    assets: new Map(entries.filter(([path]) => /\.(?:css|js|mjs|svg|json|xml|csv|txt)$/.test(path))),
    ...given,
    ...(portal && { portal }),
  };
}

/** What one rule makes of a site. */
export async function auditTexts(rule: SiteRule, texts: SiteTexts, circumstances: SiteCircumstances = {}): Promise<Outcome> {
  const pages = Object.entries(texts).flatMap(([file, text]) => (file.endsWith('.html') ? [parseSitePage(file, text)] : []));
  return auditSite([rule], siteSubject(texts, circumstances), pages);
}

/** What one rule finds in a site. */
export async function auditPages(rule: SiteRule, texts: SiteTexts, circumstances: SiteCircumstances = {}): Promise<readonly Finding[]> {
  return (await auditTexts(rule, texts, circumstances)).findings;
}

/** A page with a title, a heading and a body. */
export function page(body = '', head = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>标题</title>${head}</head><body><main id="main"><h1>标题</h1>${body}</main></body></html>`;
}

/** The page of a published document as the build makes it, as far as rules look at it. */
export function documentPage(portal: Portal, id: string): string {
  const document = portal.document(id)!;
  const link = (path: string, text: string, rel = '') => `<a href="${path}"${rel && ` rel="${rel}"`}>${text}</a>`;
  const facts = factsOf(portal, document).map(
    ({ term, values }) => `<div><dt>${term}</dt><dd>${values.map(({ text }) => text).join('、')}</dd></div>`,
  );
  const related = [...new Set(Object.values(portal.relations(document)).flat())].map((other) => link(documentPath(other), other.title));
  const attachments = (document.attachments ?? []).map(({ file, title }) => link(attachmentPath(id, file), title));
  const { previous, next } = portal.neighbours(document);
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${document.title}</title><link rel="canonical" href="${absoluteUrl(portal.site, documentPath(document))}"></head>`,
    `<body><main id="main"><article><h1>${document.title}</h1>`,
    `<dl class="facts">${facts.join('')}</dl>`,
    `<div class="text"><p>正文。</p></div></article>`,
    ...related,
    ...attachments,
    previous ? link(documentPath(previous), previous.title, 'prev') : '',
    next ? link(documentPath(next), next.title, 'next') : '',
    '</main></body></html>',
  ]
    .filter(Boolean)
    .join('\n');
}
