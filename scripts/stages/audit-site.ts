import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { auditSite, locateInContent, parseSitePage, rules, type Outcome, type SiteFile, type SitePage, type SiteRule } from '#audit';
import type { Portal } from '#disclosure';
import { readBodies, type ReadContent } from '../lib/read-content.ts';
import { listFiles } from '#content-folder';

export const siteRules = rules.filter((rule): rule is SiteRule => rule.subject === 'site');

const textAssets = /\.(?:css|js|mjs|svg)$/;
/** Data files and feeds that the build makes; what offices attach is not read. */
const dataAssets = /^(?!attachments\/).*\.(?:json|xml|csv|txt)$/;
/** Made by the search engine: scripts and binary indexes, no pages of ours. */
const engineFiles = /^pagefind\//;

function* readPages(folder: string, files: Iterable<string>): Iterable<SitePage> {
  for (const file of files) if (file.endsWith('.html')) yield parseSitePage(file, readFileSync(join(folder, file), 'utf8'));
}

/** Runs every site rule over a built site in one pass, and names the content file behind each finding where there is one. */
export async function auditSiteFolder(
  folder: string,
  portal: Portal,
  content: ReadContent,
  previous?: readonly string[],
): Promise<Outcome & { pages: number }> {
  const names = listFiles(folder).filter((name) => !/\.(?:gz|br)$/.test(name));
  const files = new Map<string, SiteFile>(names.map((path) => [path, { path, bytes: statSync(join(folder, path)).size }]));
  const own = names.filter((name) => !engineFiles.test(name));
  const assets = new Map(
    own.filter((name) => textAssets.test(name) || dataAssets.test(name)).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const { site, base } = portal.site;
  const outcome = await auditSite(siteRules, { base, origin: site, files, assets, portal, ...(previous && { previous }) }, readPages(folder, own));
  return { ...outcome, findings: locateInContent(outcome.findings, { portal, bodies: readBodies(content.folder) }) };
}
