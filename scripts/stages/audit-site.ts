import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  auditShares,
  leaveUnchecked,
  locateInContent,
  manifestPath,
  readManifest,
  rules,
  type GivenSubject,
  type ListedFile,
  type SiteFile,
  type SiteOutcome,
  type SiteRule,
} from '#audit';
import { listFiles } from '#content-folder';
import type { Portal } from '#disclosure';
import { fingerprintFiles } from '../lib/fingerprint.ts';
import { readAttachmentLinks } from '../lib/attachment-links.ts';
import { readBodies, type ReadContent } from '../lib/read-content.ts';
import { attachmentLinkCache } from '../lib/work-folder.ts';
import {
  auditExternalLinks,
  checkExternalLinks,
  collectExternalLinks,
  externalRuleIds,
  withStates,
  type ExternalCheckInput,
} from './check-external-links.ts';
import { lookAtFiles } from './look-at-files.ts';

export const siteRules = rules.filter((rule): rule is SiteRule => rule.subject === 'site');

const textAssets = /\.(?:css|js|mjs|svg)$/;
/** Data files and feeds that the build makes; what offices attach is not read. */
const dataAssets = /^(?!attachments\/).*\.(?:json|xml|csv|txt)$/;
/** Made by the search engine: scripts and binary indexes, no pages of ours. */
const engineFiles = /^pagefind\//;

export interface SiteAuditOptions {
  /** Addresses that a former build had. */
  readonly previous?: readonly string[] | undefined;
  /** Whether the build is done, so that its manifest must be there and every file be as it says. */
  readonly finished?: boolean;
  /** Whether the site was made from the content as it is; without that, rules that compare the two are left out. Default: yes. */
  readonly sameContent?: boolean;
  /** Threads that look at pages; by default as many as are worth it. */
  readonly threads?: number;
  /** How to check external links; without it they are not checked. */
  readonly external?: Omit<ExternalCheckInput, 'links'> | undefined;
}

function hashFile(path: string): ListedFile {
  const bytes = readFileSync(path);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Attachments of published documents as they lie in the content folder. */
function hashAttachments(content: string, portal: Portal): Map<string, ListedFile> {
  const paths = portal.documents.flatMap(({ id, attachments = [] }) => attachments.map(({ file }) => `attachments/${id}/${file}`));
  return new Map(paths.filter((path) => existsSync(join(content, path))).map((path) => [path, hashFile(join(content, path))]));
}

/** Runs every site rule over a built site, reading each file once, and names the content file behind each finding where there is one; the fingerprint is that of a finished site. */
export async function auditSiteFolder(
  folder: string,
  portal: Portal,
  content: ReadContent,
  { previous, finished = false, sameContent = true, threads, external }: SiteAuditOptions = {},
): Promise<SiteOutcome & { readonly fingerprint: string | undefined }> {
  // The manifest tells of the other files, and is written after the audit of the build.
  const names = listFiles(folder).filter((name) => !/\.(?:gz|br)$/.test(name) && name !== manifestPath);
  const files = new Map<string, SiteFile>(names.map((path) => [path, { path, bytes: statSync(join(folder, path)).size }]));
  const pages = names.filter((name) => name.endsWith('.html') && !engineFiles.test(name));
  const isText = (name: string) => (textAssets.test(name) || dataAssets.test(name)) && !engineFiles.test(name);
  const assets = new Map(names.filter(isText).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  if (finished) {
    for (const path of names) {
      if (pages.length > 0 && path.endsWith('.html') && !engineFiles.test(path)) continue;
      files.set(path, { path, ...hashFile(join(folder, path)) });
    }
  }
  const manifestFile = join(folder, manifestPath);
  const manifest = readManifest(existsSync(manifestFile) ? readFileSync(manifestFile, 'utf8') : undefined);
  const { site, base } = portal.site;
  const attachmentLinks = await readAttachmentLinks(content.folder, portal, attachmentLinkCache);
  const given: GivenSubject = {
    base,
    origin: site,
    files,
    assets,
    portal,
    attachmentLinks,
    ...(previous && { previous }),
    ...(finished && { manifest, attachments: hashAttachments(content.folder, portal) }),
  };
  const externalRules = siteRules.filter(({ id }) => externalRuleIds.has(id));
  const comparingRules = siteRules.filter(({ needsSameContent }) => needsSameContent);
  const ownRules = siteRules.filter((rule) => !externalRules.includes(rule) && (sameContent || !comparingRules.includes(rule)));
  const shares = lookAtFiles({ folder, pages, rules: ownRules, given, hash: finished, threads }, (path, sha256) => {
    files.set(path, { path, bytes: files.get(path)!.bytes, sha256 });
  });
  const outcome = await auditShares(ownRules, given, shares);
  const checked =
    external && (await checkExternalLinks({ ...external, links: collectExternalLinks(content.folder, portal, outcome.links, attachmentLinks) }));
  const outside = await auditExternalLinks(externalRules, given, checked);
  const left = leaveUnchecked(sameContent ? [] : comparingRules, '网站不是用现在的内容生成的，没有比较；先运行 npm run build');
  const findings = [...outcome.findings, ...outside.findings];
  return {
    pages: outcome.pages,
    links: checked ? withStates(outcome.links, checked, external!.asOf) : outcome.links,
    results: [...outcome.results, ...left.results, ...outside.results],
    findings: locateInContent(findings, { portal, bodies: readBodies(content.folder) }),
    fingerprint: fingerprintFiles(files.values()),
  };
}
