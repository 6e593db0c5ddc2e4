import { PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, textPiecesOf } from '../open-pdf.ts';
import { textOf, type ExtractedText } from './extracted-text.ts';
import { PdfBlocks } from './pdf-blocks.ts';

/** The text of a PDF, page after page. Throws on a damaged file. */
export async function extractPdf(bytes: Uint8Array): Promise<ExtractedText> {
  const loading = openPdf(bytes);
  try {
    const document = await loading.promise;
    const blocks = new PdfBlocks();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      blocks.addPage(await textPiecesOf(page));
      page.cleanup();
    }
    return textOf(blocks.texts, '只有图像，没有文字（扫描件）');
  } catch (error) {
    if (error instanceof PasswordException) return { unreadable: '已经加密，要密码才能打开' };
    throw error;
  } finally {
    await loading.destroy();
  }
}
