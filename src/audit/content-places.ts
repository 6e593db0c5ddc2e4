import { lineOf, type DisclosureDocument, type Finding, type Portal, type ProsePage } from '#disclosure';
import type { ContentSubject, TextBody } from './rule.ts';
import { fileManifest } from './rules/file-manifest.ts';

/**
 * Names the content file behind site findings on pages of documents and prose. A finding about an address is given the line
 * on which the address stands; where the text does not hold it, it comes from the frame of the page, and no file is blamed. Nor is
 * one blamed for a file of the site that was changed after the build.
 */
export function locateInContent(
  findings: readonly Finding[],
  { portal, bodies }: Pick<ContentSubject, 'portal'> & { readonly bodies: Pick<ContentSubject['bodies'], 'get'> },
): Finding[] {
  return findings.map((finding) => {
    const { where } = finding;
    if (!('page' in where) || where.file !== undefined || finding.rule === fileManifest.id) return finding;
    const filed = filedAt(where.page, portal);
    if (!filed) return finding;
    const { file } = filed.source;
    const line =
      where.target === undefined ? 1 : lineOfAddress(writtenForms(where.target, portal.site.site, portal.site.base), filed, bodies.get(file));
    return line === undefined ? finding : { ...finding, where: { ...where, file, line } };
  });
}

function filedAt(page: string, portal: Portal): DisclosureDocument | ProsePage | undefined {
  const [, first = '', second] = page.split('/');
  return second ? portal.document(second) : portal.page(first);
}

function lineOfAddress(forms: readonly string[], filed: DisclosureDocument | ProsePage, body: TextBody | undefined): number | undefined {
  const index = body ? body.text.split('\n').findIndex((line) => forms.some((form) => line.includes(form))) : -1;
  if (index >= 0) return body!.firstLine + index;
  const listed = 'attachments' in filed ? (filed.attachments ?? []).findIndex(({ file }) => forms.includes(file)) : -1;
  return listed >= 0 ? lineOf(filed.source, `attachments.${listed}.file`) : undefined;
}

/** The ways in which an address of a page may stand in a text: encoded or not, with origin and base or without, an attachment by its name alone. */
function writtenForms(target: string, origin: string, base: string): readonly string[] {
  let decoded = target;
  try {
    decoded = decodeURI(target);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  const forms = [target, decoded].flatMap((form) => {
    const path = form.startsWith(origin) ? form.slice(origin.length) : form;
    const below = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
    const attachment = /^\/attachments\/[^/]+\/(.+)$/.exec(below)?.[1];
    return [form, path, below, ...(attachment === undefined ? [] : [attachment])];
  });
  return [...new Set(forms)].filter((form) => form !== '' && (form.length > 1 || form === target));
}
