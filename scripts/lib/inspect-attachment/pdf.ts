import { PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PdfBlocks } from '../extract-text/pdf-blocks.ts';
import { openPdf, textPiecesOf } from '../open-pdf.ts';
import { inspectImage } from './image.ts';
import { InspectionRefusal, type InspectionBuilder } from './inspection.ts';
import { numbersInObjects, photosOf } from './pdf-objects.ts';
import { readPageTable } from './pdf-tables.ts';
import { inspectXmp } from './xmp.ts';

const properties: Readonly<Record<string, string>> = { Title: '标题', Subject: '主题', Keywords: '关键词' };

/** Looks into a file that lies inside another. */
export type InspectInner = (name: string, bytes: Uint8Array, builder: InspectionBuilder) => Promise<void>;

interface StructureNode {
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

/** What is said of pictures for those who do not see them. */
function alternativesIn(node: StructureNode | null): string[] {
  if (!node) return [];
  return [...(node.alt === undefined ? [] : [node.alt]), ...(node.children ?? []).flatMap(alternativesIn)];
}

async function inspectPage(document: PDFDocumentProxy, number: number, builder: InspectionBuilder, inner: InspectInner): Promise<void> {
  const page = await document.getPage(number);
  const place = `第${number}页`;
  const pieces = await textPiecesOf(page);
  const table = readPageTable(pieces);
  if (table) builder.table({ place: `${place}表格`, rows: table.rows });
  const blocks = new PdfBlocks();
  blocks.addPage(table?.rest ?? pieces);
  builder.text(place, blocks.texts.join('\n'));

  for (const annotation of (await page.getAnnotations()) as Readonly<Record<string, unknown>>[]) {
    const textOf = (key: string): string => {
      const value = annotation[key];
      if (typeof value === 'string') return value;
      return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string').join('\n') : ((value as { str?: string } | null)?.str ?? '');
    };
    const isField = annotation['subtype'] === 'Widget';
    if (isField) {
      const values = ['fieldValue', 'defaultFieldValue', 'alternativeText', 'fieldName'].map(textOf);
      const options = (annotation['options'] ?? []) as readonly { readonly exportValue: string; readonly displayValue: string }[];
      const choices = options.flatMap(({ exportValue, displayValue }) => [displayValue, exportValue]);
      builder.text(`${place}的表单`, [...values, ...choices].filter(Boolean).join('\n'));
      continue;
    }
    const [content, subject] = [textOf('contentsObj') || textOf('contents'), textOf('overlaidText')];
    builder.text(`${place}的批注`, [content, subject].filter(Boolean).join('\n'));
    builder.author(`${place}的批注的作者`, textOf('titleObj') || textOf('title'));
    builder.text(`${place}的链接地址`, textOf('url') || textOf('unsafeUrl'));
    if (typeof annotation['fileId'] === 'string') {
      const file = annotation['file'] as EmbeddedFile;
      await inspectEmbedded(document, annotation['fileId'], file, builder.part(place), inner);
    }
  }
  builder.text(`${place}的图片说明`, alternativesIn((await page.getStructTree()) as StructureNode | null).join('\n'));
  page.cleanup();
}

async function inspectMetadata(document: PDFDocumentProxy, builder: InspectionBuilder): Promise<void> {
  const { info, metadata } = (await document.getMetadata()) as unknown as {
    info: Readonly<Record<string, unknown>>;
    metadata: { getRaw(): unknown } | null;
  };
  for (const [key, title] of Object.entries(properties)) if (typeof info[key] === 'string') builder.text(`文档属性“${title}”`, info[key]);
  if (typeof info['Author'] === 'string') builder.author('文档属性“作者”', info['Author']);
  for (const key of ['Creator', 'Producer']) if (typeof info[key] === 'string') builder.text('文档属性“制作程序”', info[key]);
  const custom = info['Custom'];
  if (custom instanceof Map)
    for (const [key, value] of custom as ReadonlyMap<string, unknown>) if (typeof value === 'string') builder.author(`自定义属性“${key}”`, value);
  const raw = metadata?.getRaw();
  if (typeof raw === 'string') inspectXmp(raw, builder);
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

function titlesOf(items: readonly OutlineItem[]): string[] {
  return items.flatMap(({ title, items: inner }) => [title, ...titlesOf(inner)]);
}

async function inspectDocument(document: PDFDocumentProxy, builder: InspectionBuilder, inner: InspectInner): Promise<void> {
  await inspectMetadata(document, builder);
  builder.text('书签', titlesOf(((await document.getOutline()) ?? []) as readonly OutlineItem[]).join('\n'));
  for (let number = 1; number <= document.numPages; number += 1) {
    await inspectPage(document, number, builder, inner);
  }
  const scripts = (await document.getJSActions()) as Readonly<Record<string, readonly string[]>> | null;
  if (scripts) builder.text('脚本', Object.values(scripts).flat().join('\n'));
  for (const [id, file] of (await document.getAttachments()) ?? []) await inspectEmbedded(document, id, file as EmbeddedFile, builder, inner);
}

interface EmbeddedFile {
  readonly filename: string;
  readonly description?: string;
}

async function inspectEmbedded(
  document: PDFDocumentProxy,
  id: string,
  { filename, description = '' }: EmbeddedFile,
  builder: InspectionBuilder,
  inner: InspectInner,
): Promise<void> {
  builder.text('嵌入文件的名称', `${filename}\n${description}`);
  const content = (await document.getAttachmentContent(id)) as Uint8Array | { readonly content?: Uint8Array } | null;
  const bytes = content instanceof Uint8Array ? content : content?.content;
  if (!bytes) return;
  builder.budget.unpack(bytes.length);
  await inner(filename, bytes, builder.part(`嵌入的文件“${filename}”`));
}

async function inspectPhotos(bytes: Buffer, builder: InspectionBuilder): Promise<void> {
  let photos = 0;
  for (const photo of photosOf(bytes, builder.budget)) {
    photos += 1;
    if (photos > 500) return;
    await inspectImage(`${photos}.jpg`, photo, builder.part(`图片${photos}`));
  }
}

/** A file that was changed by adding to its end still holds what it was before. */
function formerVersions(bytes: Uint8Array): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends: number[] = [];
  for (let at = buffer.indexOf('%%EOF'); at >= 0; at = buffer.indexOf('%%EOF', at + 5)) ends.push(at + 5);
  const isLinear = buffer.subarray(0, 1_024).includes('/Linearized');
  return ends
    .slice(isLinear ? 1 : 0, -1)
    .slice(-5)
    .map((end) => bytes.subarray(0, end));
}

/** The same file with its pages uncropped: what is cut off at their edges is still in it. */
function uncrop(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.from(bytes);
  for (let at = whole.indexOf('/CropBox'); at >= 0; at = whole.indexOf('/CropBox', at)) whole.write('/CropNot', at, 'latin1');
  return whole;
}

async function inspectVersion(bytes: Uint8Array, builder: InspectionBuilder, inner: InspectInner): Promise<void> {
  const loading = openPdf(uncrop(bytes));
  try {
    await inspectDocument(await loading.promise, builder, inner);
  } catch (error) {
    if (error instanceof PasswordException) throw new InspectionRefusal('已经加密，要密码才能打开');
    throw error;
  } finally {
    await loading.destroy();
  }
}

/** Pages, comments, forms, properties, embedded files and pictures of a PDF, and its former versions. Throws on a damaged file. */
export async function inspectPdf(bytes: Uint8Array, builder: InspectionBuilder, inner: InspectInner): Promise<void> {
  await inspectVersion(bytes, builder, inner);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await inspectPhotos(buffer, builder);
  for (const former of formerVersions(bytes)) {
    try {
      await inspectVersion(former, builder.part('修改之前的版本'), inner);
    } catch (error) {
      // A beginning of the file that is no document by itself holds nothing that the whole does not.
      if (!(error instanceof Error)) throw error;
    }
  }
  // What is encrypted can only be read through the library.
  if (buffer.includes('/Encrypt')) return;
  const unseen = numbersInObjects(buffer, builder.budget).filter((text) => !builder.has(text));
  builder.text('文件内部的对象', unseen.join('\n'), '页面上不显示');
}
