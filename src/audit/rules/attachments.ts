import { cite, findNearest, type ContentPlace, type DisclosureDocument, type Observation } from '#disclosure';
import { findMarkdownLinks } from '../markdown-links.ts';
import { maskPersonalData } from '../personal-data/index.ts';
import { at } from '../places.ts';
import { publishedTexts } from '../published-texts.ts';
import { unknownDocumentCause } from '../references.ts';
import type { AttachmentFile, ContentRule, ContentSubject } from '../rule.ts';

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Files that texts name, by the document whose folder should hold them. */
function filesNamedInTexts(subject: ContentSubject): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  const add = (id: string, file: string) => void named.set(id, (named.get(id) ?? new Set()).add(file));
  for (const { owner, text } of publishedTexts(subject)) {
    for (const { target } of findMarkdownLinks(text)) {
      const path = decode(target.replace(/[?#].*$/, ''));
      const absolute = /^\/attachments\/([^/]+)\/(.+)$/.exec(path);
      if (absolute) add(absolute[1]!, absolute[2]!);
      else if (path !== '' && !/^(?:\/|[a-z]+:)/i.test(path)) add(owner, path.replace(/^(?:\.\/)+/, ''));
    }
  }
  return named;
}

function* checkListed(document: DisclosureDocument, present: ReadonlyMap<string, AttachmentFile>) {
  const seen = new Set<string>();
  const folder = `attachments/${document.id}/`;
  for (const [index, { file }] of (document.attachments ?? []).entries()) {
    const where = at(document, `attachments.${index}.file`);
    if (seen.has(file)) yield { where, message: `附件“${file}”列了两次。`, fix: '删去重复的一项。' };
    seen.add(file);
    const found = present.get(file);
    if (found?.bytes === 0) {
      yield { where, message: `附件“${file}”是空文件。`, fix: `在 ${folder} 里换成有内容的文件。` };
    } else if (!found) {
      const otherCase = [...present.keys()].find((name) => name.toLowerCase() === file.toLowerCase());
      const unlisted = [...present.keys()].filter((name) => !(document.attachments ?? []).some((entry) => entry.file === name));
      const nearest = otherCase ?? findNearest(file, present.keys()) ?? (unlisted.length === 1 ? unlisted[0] : undefined);
      yield {
        where,
        message: `附件“${file}”不在 ${folder} 里。${otherCase ? `那里有大小写不同的“${otherCase}”。` : nearest ? `是否为“${nearest}”？` : ''}`,
        fix: nearest ? `改成 ${nearest}，大小写也要一致。` : `把文件放到 ${folder}，或删去这一项。`,
      };
    }
  }
}

function* checkFolder(subject: ContentSubject, id: string, files: readonly AttachmentFile[], namesIn: (id: string) => ReadonlySet<string>) {
  const { portal, unreadable } = subject;
  const document = portal.anyDocument(id);
  const place = (file: string) => ({ file: `attachments/${id}/${file}`, line: 1 });
  if (id === '') {
    for (const { file } of files)
      yield {
        where: { file: `attachments/${file}`, line: 1 },
        message: `“${file}”直接放在 attachments/ 里，不属于任何文件。`,
        fix: '移到 attachments/<文件编号>/ 里。',
      };
    return;
  }
  if (unreadable.has(id)) return;
  if (!document && !portal.page(id)) {
    const nearest = findNearest(
      id,
      [...portal.documents, ...portal.pages].map((entry) => entry.id),
    );
    yield {
      where: place(''),
      message: `没有编号为“${id}”的文件，这个文件夹里的 ${files.length} 个附件不会发布。${nearest ? `是否为 ${nearest}？` : ''}`,
      fix: '文件夹的名称要和所属文件的文件名（不含结尾）一致；不用的删去。',
      cause: unknownDocumentCause(id),
    };
    return;
  }
  const listed = new Set(document?.attachments?.map(({ file }) => file));
  const unlisted = files.filter(({ file }) => !listed.has(file) && !(document && !portal.document(id)) && !namesIn(id).has(file));
  const present = new Set(files.map(({ file }) => file));
  // A file listed or linked by a wrong name is told there.
  const misnamed = unlisted.length === 0 ? [] : [...listed, ...namesIn(id)].filter((file) => !present.has(file));
  if (unlisted.length <= new Set(misnamed).size) return;
  for (const { file } of unlisted) {
    const source = document ?? portal.page(id)!;
    yield {
      where: place(file),
      message: `附件“${file}”没有列在 ${source.source.file} 里，正文也没有提到，不会发布。`,
      fix: document ? `在 attachments 里列出：- file: ${file}，并写上 title；不用的删去。` : '在正文里链接它；不用的删去。',
    };
  }
}

/** Every attachment that a document lists is there, and every file that is there belongs to a document. */
export const attachments: ContentRule = {
  id: 'attachments',
  version: 1,
  title: '附件齐全，没有多余',
  inapplicable: '没有附件',
  basis: [cite('disclosure-regulation', 24), cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    const mask = (words: string) => maskPersonalData(words, subject.asOf);
    const folders = Map.groupBy(subject.attachments, ({ document }) => document);
    let named: ReturnType<typeof filesNamedInTexts> | undefined;
    // Texts are only read when some file is not listed.
    const namesIn = (id: string) => (named ??= filesNamedInTexts(subject)).get(id) ?? new Set<string>();
    const found: (Observation & { readonly where: ContentPlace })[] = [];
    for (const document of [...portal.documents, ...portal.withheld]) {
      if (!document.attachments) continue;
      count(document.attachments.length);
      found.push(...checkListed(document, new Map((folders.get(document.id) ?? []).map((entry) => [entry.file, entry]))));
    }
    for (const [id, files] of folders) {
      count(files.length);
      found.push(...checkFolder(subject, id, files, namesIn));
    }
    for (const { where, message, fix, cause } of found)
      yield { where: { ...where, file: mask(where.file) }, message: mask(message), fix: mask(fix), cause };
  },
};
