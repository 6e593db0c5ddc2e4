import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { AttachmentLink } from '#audit';
import type { Portal } from '#disclosure';

/** Raised when the same file can give other links. */
const extractorVersion = 1;
/** Larger parts of a packed file are not unpacked: links stand in small ones. */
const largestPart = 16 * 1024 * 1024;

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const decode = (text: string) => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity]!);

/** Hyperlinks of a DOCX, XLSX or PPTX file: relationships to the outside, fields and formulas. */
function linksInOffice(bytes: Uint8Array): string[] {
  const wanted = /\.rels$|^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$|^xl\/worksheets\/[^/]+\.xml$/;
  const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= largestPart });
  const links: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    const text = strFromU8(part);
    if (name.endsWith('.rels')) {
      for (const [relation] of text.matchAll(/<Relationship\b[^>]*>/g)) {
        const target = /\bTarget="([^"]*)"/.exec(relation)?.[1];
        if (target && /\/hyperlink"/.test(relation) && /TargetMode="External"/.test(relation)) links.push(decode(target));
      }
    } else if (name.startsWith('word/')) {
      for (const [, field = ''] of text.matchAll(/<w:instrText[^>]*>([^<]*HYPERLINK[^<]*)<\/w:instrText>/g)) {
        const target = /HYPERLINK\s+"([^"]+)"/.exec(decode(field))?.[1];
        if (target !== undefined) links.push(target);
      }
    } else {
      for (const [, formula = ''] of text.matchAll(/<f[^>]*>([^<]*HYPERLINK\([^<]*)<\/f>/gi)) {
        const target = /HYPERLINK\(\s*"([^"]+)"/i.exec(decode(formula))?.[1];
        if (target !== undefined && !target.startsWith('#')) links.push(target);
      }
    }
  }
  return links;
}

/** Addresses of the link annotations of a PDF file. */
async function linksInPdf(bytes: Uint8Array): Promise<string[]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, disableFontFace: true });
  try {
    const file = await task.promise;
    const links: string[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      for (const annotation of (await page.getAnnotations()) as { url?: string; unsafeUrl?: string }[]) {
        const url = annotation.url ?? annotation.unsafeUrl;
        if (url) links.push(url);
      }
      page.cleanup();
    }
    return links;
  } finally {
    await task.destroy();
  }
}

const readers: readonly (readonly [ending: RegExp, read: (bytes: Uint8Array) => readonly string[] | Promise<readonly string[]>])[] = [
  [/\.(?:docx|xlsx|pptx|docm|xlsm)$/i, linksInOffice],
  [/\.pdf$/i, linksInPdf],
];

/** The links inside a file, each once, in their order; none where the file cannot be opened, which other rules tell. */
export async function extractLinks(name: string, bytes: Uint8Array): Promise<string[]> {
  const read = readers.find(([ending]) => ending.test(name))?.[1];
  if (!read) return [];
  try {
    return [...new Set(await read(bytes))].map((link) => link.trim()).filter((link) => link !== '' && !link.startsWith('#'));
  } catch (error) {
    // The libraries throw errors of their own classes for files that are broken or locked; anything else is ours.
    if (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError) throw error;
    return [];
  }
}

/** Links inside the attachments of published documents; what has been read before, under whatever name, comes from `cache`. */
export async function readAttachmentLinks(contentFolder: string, portal: Portal, cache: string): Promise<AttachmentLink[]> {
  const links: AttachmentLink[] = [];
  for (const document of portal.documents) {
    for (const { file } of document.attachments ?? []) {
      const source = join(contentFolder, 'attachments', document.id, file);
      if (!readers.some(([ending]) => ending.test(file)) || !existsSync(source)) continue;
      const bytes = readFileSync(source);
      const digest = createHash('sha256').update(bytes).digest('hex');
      const kept = join(cache, String(extractorVersion), digest.slice(0, 2), `${digest}.json`);
      let found: readonly string[];
      if (existsSync(kept)) found = JSON.parse(readFileSync(kept, 'utf8')) as string[];
      else {
        found = await extractLinks(file, bytes);
        mkdirSync(dirname(kept), { recursive: true });
        // Written beside and moved, so that nobody reads half a file.
        writeFileSync(`${kept}.${process.pid}`, JSON.stringify(found));
        renameSync(`${kept}.${process.pid}`, kept);
      }
      for (const url of found) links.push({ document: document.id, file, url });
    }
  }
  return links;
}
