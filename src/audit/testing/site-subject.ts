import type { Finding, Portal } from '#disclosure';
import type { SiteFile, SiteRule, SiteSubject } from '../rule.ts';
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
}

type GivenSubject = Omit<SiteSubject, 'anchors' | 'fragmentLinks'>;

/** For tests: a built site without a disk, at https://www.shilixian.example. */
export function siteSubject(texts: SiteTexts, { base, previous, portal }: SiteCircumstances = {}): GivenSubject {
  const entries = Object.entries(texts);
  return {
    base: base ?? portal?.site.base ?? '/',
    origin: 'https://www.shilixian.example',
    files: new Map(entries.map(([path, text]): [string, SiteFile] => [path, { path, bytes: new TextEncoder().encode(text).length }])),
    assets: new Map(entries.filter(([path]) => /\.(?:css|js|mjs|svg|json|xml|csv|txt)$/.test(path))),
    ...(previous && { previous }),
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
