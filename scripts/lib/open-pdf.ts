import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentLoadingTask, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextPiece } from './extract-text/pdf-blocks.ts';

/** Tables of character codes and of the standard fonts. */
const packageFolder = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')));

/** Begins to read a PDF for its text; whoever asks must `destroy()` it. */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  return getDocument({
    // The library takes what it is given for its own.
    data: Uint8Array.from(bytes),
    cMapUrl: `${packageFolder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${packageFolder}standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
}

export async function textPiecesOf(page: PDFPageProxy): Promise<TextPiece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item
      ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width, height: item.height || 10 }]
      : [],
  );
}
