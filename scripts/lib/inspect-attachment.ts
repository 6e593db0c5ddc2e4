import { gunzipSync } from 'node:zlib';
import type { AttachmentInspection } from '#audit';
import { canHoldText, endingOf } from './extract-text.ts';
import { imageKindOf, inspectImage } from './inspect-attachment/image.ts';
import { InspectionBuilder, InspectionRefusal } from './inspect-attachment/inspection.ts';
import { inspectPackage, isPackage } from './inspect-attachment/package.ts';
import { inspectPdf, type InspectInner } from './inspect-attachment/pdf.ts';
import { inspectCsv, inspectOldOffice, inspectRtf, inspectText, isText } from './inspect-attachment/plain-text.ts';
import { textsOfXml, decodeXml } from './inspect-attachment/xml.ts';
import { openZip, type ZipEntry } from './inspect-attachment/zip.ts';

/** Raised when the same bytes would give another inspection. */
export const inspectorVersion = 1;

/** Archives within archives are opened so many times. */
const deepest = 4;

async function inspectArchive(entries: readonly ZipEntry[], comment: string, builder: InspectionBuilder): Promise<void> {
  builder.text('压缩包的注释', comment);
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
  const { entries, comment } = openZip(bytes, builder.budget);
  if (isPackage(entries)) await inspectPackage(entries, builder, inspectInner);
  else await inspectArchive(entries, comment, builder);
}

/** Films note where they were taken. */
function inspectFilm(bytes: Uint8Array, builder: InspectionBuilder): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marks = [Buffer.from('\xa9xyz', 'latin1'), Buffer.from('com.apple.quicktime.location.ISO6709')];
  if (marks.some((mark) => buffer.includes(mark))) builder.trace('position', '拍摄信息', '');
}

async function inspectBytes(name: string, bytes: Uint8Array, builder: InspectionBuilder): Promise<void> {
  const ending = endingOf(name);
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (bytes.length === 0) return;
  if (start.startsWith('%PDF') || ending === 'pdf') return inspectPdf(bytes, builder, inspectInner);
  if (start.startsWith('PK')) return inspectZip(bytes, builder);
  if (imageKindOf(bytes)) return inspectImage(name, bytes, builder);
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    inspectOldOffice(bytes, builder);
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new InspectionRefusal(isEncrypted ? '已经加密，要密码才能打开' : '是旧格式，只能检查其中一部分文字');
  }
  if (start.startsWith('{\\rtf')) return inspectRtf(bytes, builder);
  if (start.startsWith('\x1f\x8b')) {
    const unpacked = gunzipSync(bytes, { maxOutputLength: Math.max(1, builder.budget.room) });
    builder.budget.unpack(unpacked.length);
    return inspectBytes(name.replace(/\.t?gz$/i, ''), unpacked, builder.part('压缩文件内'));
  }
  if (!canHoldText(name)) return inspectFilm(bytes, builder);
  if (/^(?:docx|docm|xlsx|xlsm|pptx|zip|odt|ods|odp|ofd)$/.test(ending)) throw new InspectionRefusal('已经损坏，打不开');
  if (/^(?:svg|xml)$/.test(ending)) return builder.text('文字', textsOfXml(decodeXml(bytes)).join('\n'));
  if (ending === 'csv' || ending === 'tsv') return inspectCsv(bytes, builder);
  if (isText(bytes)) return inspectText(bytes, builder);
  throw new InspectionRefusal('是不能检查的格式');
}

/**
 * What an attachment holds, shown or hidden. The same bytes under a name of the same ending give the same answer; it never throws because of
 * what a file holds: what could not be looked at is among the gaps.
 */
export async function inspectAttachment(name: string, bytes: Uint8Array): Promise<AttachmentInspection> {
  const builder = new InspectionBuilder();
  await inspectOrTell(builder, () => inspectBytes(name, bytes, builder));
  return builder.build();
}
