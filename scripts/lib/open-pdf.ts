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

const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
/** Radicals for which Unicode names no character, and the characters. */
const unnamed = [
  '⺁⺎⺟⺠⺮⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳',
  '厂兀母民竹虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟',
] as const;

/** Some programs write the sign of a radical (⽰) for a character that looks the same (示), which no search would find. */
export function withoutRadicals(text: string): string {
  return text.replace(radicals, (sign) => unnamed[1][unnamed[0].indexOf(sign)] ?? sign.normalize('NFKC'));
}

export async function textPiecesOf(page: PDFPageProxy): Promise<TextPiece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item
      ? [
          {
            text: withoutRadicals(item.str),
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
            width: item.width,
            height: item.height || 10,
          },
        ]
      : [],
  );
}
