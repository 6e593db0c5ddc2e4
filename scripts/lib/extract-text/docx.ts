import mammoth from 'mammoth';
import { textOf, type ExtractedText } from './extracted-text.ts';

/** Body, footnotes and text boxes of a Word document (.docx): every paragraph, also in a table cell, is a block. Throws on a damaged file. */
export async function extractDocx(bytes: Uint8Array): Promise<ExtractedText> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return textOf(value.split('\n\n'), '没有文字');
}
