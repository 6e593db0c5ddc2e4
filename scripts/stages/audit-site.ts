import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  auditShares,
  leaveUnchecked,
  locateInContent,
  manifestPath,
  readManifest,
  rules,
  type FileVersions,
  type GivenSubject,
  type ListedFile,
  type SiteFile,
  type SiteManifest,
  type SiteOutcome,
  type SiteRule,
} from '#audit';
import { listFiles } from '#content-folder';
import type { Portal } from '#disclosure';
import { findStaleCopies, isCompressible, readOriginal, sourceOfCopy } from '../lib/compressed-copies.ts';
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

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hashFile(path: string): ListedFile {
  const bytes = readFileSync(path);
  return { bytes: bytes.length, sha256: sha256(bytes) };
}

/** What a text file says, and what it said when it was built, if a compressed copy still holds that. */
function readVersions(folder: string, path: string, manifest: SiteManifest): FileVersions | undefined {
  if (!isCompressible(path)) return undefined;
  const listed = manifest.state === 'read' ? manifest.files.get(path) : undefined;
  const built = listed && readOriginal(folder, path, listed.sha256);
  return { found: readFileSync(join(folder, path), 'utf8'), ...(built !== undefined && { built }) };
}

/** Hidden files (`.env`, `.htaccess`), which a server may give away or obey; what operating systems leave behind is left out. */
function listHidden(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^\.(?!_|DS_Store$|directory$)/.test(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
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
  const manifestFile = join(folder, manifestPath);
  const manifest = readManifest(existsSync(manifestFile) ? readFileSync(manifestFile, 'utf8') : undefined);
  const isCopy = (name: string) => sourceOfCopy(name) !== undefined && !(manifest.state === 'read' && manifest.files.has(name));
  const all = [...listFiles(folder), ...listHidden(folder)];
  // The manifest tells of the other files, and is written after the audit of the build.
  const names = all.filter((name) => !isCopy(name) && name !== manifestPath);
  const files = new Map<string, SiteFile>(names.map((path) => [path, { path, bytes: statSync(join(folder, path)).size }]));
  const pages = names.filter((name) => name.endsWith('.html') && !engineFiles.test(name));
  const isText = (name: string) => (textAssets.test(name) || dataAssets.test(name)) && !engineFiles.test(name);
  const assets = new Map(names.filter(isText).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const staleCopies = new Map<string, readonly string[]>();
  if (finished) {
    const looked = new Set(pages);
    for (const path of names) {
      if (looked.has(path)) continue;
      const bytes = readFileSync(join(folder, path));
      files.set(path, { path, bytes: bytes.length, sha256: sha256(bytes) });
      const stale = findStaleCopies(folder, path, bytes);
      if (stale.length > 0) staleCopies.set(path, stale);
    }
    const orphans = all.filter((name) => isCopy(name) && sourceOfCopy(name) !== manifestPath && !files.has(sourceOfCopy(name)!));
    for (const [path, copies] of Map.groupBy(orphans, (name) => sourceOfCopy(name)!)) staleCopies.set(path, copies);
  }
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
    ...(finished && {
      manifest,
      attachments: hashAttachments(content.folder, portal),
      staleCopies,
      versionsOf: (path: string) => readVersions(folder, path, manifest),
    }),
  };
  const externalRules = siteRules.filter(({ id }) => externalRuleIds.has(id));
  const comparingRules = siteRules.filter(({ needsSameContent }) => needsSameContent);
  const ownRules = siteRules.filter((rule) => !externalRules.includes(rule) && (sameContent || !comparingRules.includes(rule)));
  const shares = lookAtFiles({ folder, pages, rules: ownRules, given, hash: finished, threads }, (seen) => {
    files.set(seen.path, { path: seen.path, bytes: files.get(seen.path)!.bytes, sha256: seen.sha256 });
    if (seen.staleCopies.length > 0) staleCopies.set(seen.path, seen.staleCopies);
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
