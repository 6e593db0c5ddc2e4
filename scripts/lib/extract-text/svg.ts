import { Parser } from 'htmlparser2';
import { textOf, type ExtractedText } from './extracted-text.ts';

const textElements = new Set(['text', 'title', 'desc']);

/** Words of a drawing (.svg): every `text`, `title` and `desc` is a block. */
export function extractSvg(bytes: Uint8Array): ExtractedText {
  const blocks: string[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (!textElements.has(name)) return;
        if (depth === 0) blocks.push('');
        depth += 1;
      },
      ontext(text) {
        if (depth > 0) blocks[blocks.length - 1] += text;
      },
      onclosetag(name) {
        if (textElements.has(name)) depth -= 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(Buffer.from(bytes).toString('utf8'));
  return textOf(blocks, '图中没有文字，或文字已经变成线条');
}
