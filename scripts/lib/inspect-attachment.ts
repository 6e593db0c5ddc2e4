import { gunzipSync } from 'node:zlib';
import type { AttachmentInspection } from '#audit';
import { canHoldText, endingOf, isEncryptedOffice } from './extract-text.ts';
import { inspectBinary } from './inspect-attachment/binary.ts';
import { actualKindOf, fileKindOf } from './inspect-attachment/file-kind.ts';
import { inspectImage } from './inspect-attachment/image.ts';
import { InspectionBuilder, InspectionRefusal } from './inspect-attachment/inspection.ts';
import { inspectMail } from './inspect-attachment/mail.ts';
import { inspectDataAddresses, textOfPage } from './inspect-attachment/markup.ts';
import { inspectMedia } from './inspect-attachment/media.ts';
import { inspectPackage, isPackage } from './inspect-attachment/package.ts';
import { inspectPdf, type InspectInner } from './inspect-attachment/pdf.ts';
import { decodeOrRefuse, inspectCsv, inspectRtf, inspectText, isText } from './inspect-attachment/plain-text.ts';
import { textsOfXml } from './inspect-attachment/xml.ts';
import { openZip, type ZipContent } from './inspect-attachment/zip.ts';

/** Raised when the same bytes would give another inspection. */
export const inspectorVersion = 2;

/** Archives within archives are opened so many times. */
const deepest = 4;

async function inspectArchive({ entries, emptyFolders, comment }: ZipContent, builder: InspectionBuilder): Promise<void> {
  builder.text('压缩包的注释', comment);
  builder.text('压缩包内空文件夹的名称', emptyFolders.join('\n'));
  for (const entry of entries) {
    builder.text('压缩包内文件的名称', entry.name);
    await inspectOrTell(builder.part(`压缩包内“${entry.name}”`), async (part) => inspectBytes(entry.name, entry.read(), part));
  }
}

/** A file inside another is looked at by itself: what is wrong with it does not keep from looking at the rest. */
async function inspectOrTell(part: InspectionBuilder, inspect: (part: InspectionBuilder) => Promise<void>): Promise<void> {
  try {
    await inspect(part);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    part.gap(error instanceof InspectionRefusal ? error.message : '已经损坏，打不开');
  }
}

const inspectInner: InspectInner = (name, bytes, part) => inspectOrTell(part, () => inspectBytes(name, bytes, part));

async function inspectZip(bytes: Uint8Array, builder: InspectionBuilder): Promise<void> {
  if (builder.depth > deepest) throw new InspectionRefusal('压缩的层数太多');
  const content = openZip(bytes, builder.budget);
  if (isPackage(content.entries)) await inspectPackage(content.entries, builder, inspectInner);
  else await inspectArchive(content, builder);
}

/** A file of an old format, of which only words can be read. */
function inspectOldOffice(bytes: Uint8Array, builder: InspectionBuilder): never {
  inspectBinary(bytes, builder);
  throw new InspectionRefusal(isEncryptedOffice(bytes) ? '已经加密，要密码才能打开' : '是旧格式，只能检查其中一部分文字');
}

async function inspectMarkup(kind: 'page' | 'xml', bytes: Uint8Array, builder: InspectionBuilder): Promise<void> {
  const text = decodeOrRefuse(bytes);
  builder.text('文字', kind === 'page' ? textOfPage(text) : textsOfXml(text).join('\n'));
  await inspectDataAddresses(text, builder, inspectInner);
}

async function inspectBytes(name: string, bytes: Uint8Array, builder: InspectionBuilder): Promise<void> {
  const ending = endingOf(name);
  if (bytes.length === 0) return;
  const kind = fileKindOf(bytes);
  switch (kind) {
    case 'pdf':
      return inspectPdf(bytes, builder, inspectInner);
    case 'word':
    case 'excel':
    case 'slides':
    case 'open-document':
    case 'ofd':
    case 'zip':
      return inspectZip(bytes, builder);
    case 'picture':
      return inspectImage(name, bytes, builder);
    case 'media':
      return inspectMedia(bytes, builder);
    case 'old-office':
      return inspectOldOffice(bytes, builder);
    case 'rtf':
      return inspectRtf(bytes, builder);
    case 'page':
    case 'xml':
      return inspectMarkup(kind, bytes, builder);
    case 'mail':
      return inspectMail(bytes, builder, inspectInner);
    case 'gzip': {
      const unpacked = gunzipSync(bytes, { maxOutputLength: Math.max(1, builder.budget.room) });
      builder.budget.unpack(unpacked.length);
      return inspectBytes(name.replace(/\.t?gz$/i, ''), unpacked, builder.part('压缩文件内'));
    }
  }
  if (isText(bytes) && /^(?:html?|xhtml)$/.test(ending)) return inspectMarkup('page', bytes, builder);
  if (isText(bytes)) return ending === 'csv' || ending === 'tsv' ? inspectCsv(bytes, builder) : inspectText(bytes, builder);
  if (!canHoldText(name)) return inspectMedia(bytes, builder);
  throw new InspectionRefusal(/^(?:pdf|docx|docm|xlsx|xlsm|pptx|zip|odt|ods|odp|ofd)$/.test(ending) ? '已经损坏，打不开' : '是不能检查的格式');
}

/**
 * What an attachment holds, shown or hidden. The same bytes under a name of the same ending give the same answer; it never throws because of
 * what a file holds: what could not be looked at is among the gaps.
 */
export async function inspectAttachment(name: string, bytes: Uint8Array): Promise<AttachmentInspection> {
  const builder = new InspectionBuilder();
  await inspectOrTell(builder, () => inspectBytes(name, bytes, builder));
  const actual = actualKindOf(name, bytes);
  return { ...builder.build(), ...(actual && { actual }) };
}
