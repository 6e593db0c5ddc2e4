import { fileURLToPath } from 'node:url';
import { getDocument, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textOf, type ExtractedText } from './extracted-text.ts';
import { PdfBlocks, type TextPiece } from './pdf-blocks.ts';

/** Tables of character codes and of the standard fonts. */
const packageFolder = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')));

/** The text of a PDF, page after page. Throws on a damaged file. */
export async function extractPdf(bytes: Uint8Array): Promise<ExtractedText> {
  const loading = getDocument({
    // The library takes what it is given for its own.
    data: Uint8Array.from(bytes),
    cMapUrl: `${packageFolder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${packageFolder}standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const blocks = new PdfBlocks();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces: TextPiece[] = items.flatMap((item) =>
        'str' in item
          ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width, height: item.height || 10 }]
          : [],
      );
      blocks.addPage(pieces);
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
