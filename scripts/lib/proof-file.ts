import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { readMarkdown, readPlainText, readSingleText, readWordParagraphs, type Passage } from '#proofreading';
import { explainInvalidDay, parseContentFile, type Day } from '#disclosure';
import { decodeText } from '#decode-text';
import { UserError } from './user-error.ts';
import { readWordFile } from './word-paragraphs.ts';

export interface ProofFile {
  readonly passages: readonly Passage[];
  /** What a place counts in: lines of a text, paragraphs of a Word file. */
  readonly unit: 'line' | 'paragraph';
  /** As people call it; none for Word files. */
  readonly encoding?: string;
  /** Day of issue that the metadata of a Markdown file name. */
  readonly issued?: Day;
}

/** Endings of the files that can be proofread. */
export const proofreadableKinds: ReadonlySet<string> = new Set(['.md', '.mdx', '.markdown', '.txt', '.docx']);

const advice = '可以校对的是 Markdown（.md、.mdx）、纯文本（.txt）和 Word（.docx）文件。';
const otherKinds: Readonly<Record<string, string>> = {
  '.doc': '是旧格式的 Word 文件，不能读取。用 Word 或 WPS 另存为 .docx。',
  '.wps': '是 WPS 的旧格式，不能读取。用 WPS 另存为 .docx。',
  '.pdf': '是 PDF，不能校对。请用排版之前的 Word 文件或纯文本。',
  '.ofd': '是 OFD，不能校对。请用排版之前的 Word 文件或纯文本。',
  '.xls': '是电子表格，不能校对。把文字复制到纯文本文件。',
  '.xlsx': '是电子表格，不能校对。把文字复制到纯文本文件。',
  '.csv': '是表格数据，不能校对。把文字复制到纯文本文件。',
  '.html': '是网页，不能校对。把正文复制到纯文本文件。',
  '.htm': '是网页，不能校对。把正文复制到纯文本文件。',
  '.zip': '是压缩包，请先解开。',
  '.rar': '是压缩包，请先解开。',
};

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && explainInvalidDay(value) === undefined;
}

/** Metadata and text of a Markdown file; without metadata, the whole file. */
function readMarkdownFile(name: string, text: string): Pick<ProofFile, 'passages' | 'issued'> {
  const { data, source, body, problems } = parseContentFile(name, text);
  if (!text.replace(/^\uFEFF/, '').startsWith('---\n') && !text.startsWith('---\r\n')) return { passages: readMarkdown(text) };
  // A rule of dashes at the top of a text is no metadata.
  if (problems.length > 0 && Object.keys(source.lines).length === 0) return { passages: readMarkdown(text) };
  const fields = ['title', 'summary'].flatMap((field) => {
    const value = data[field];
    return typeof value === 'string' ? readSingleText(value, source.lines[field] ?? 1) : [];
  });
  return {
    passages: [...fields, ...readMarkdown(body, source.bodyLine)],
    issued: [data['dated'], data['published']].find(isDay),
  };
}

/**
 * Reads a file for proofreading.
 * @throws UserError when it is not there, empty, of another kind, damaged or in an unknown encoding.
 */
export function readProofFile(file: string): ProofFile {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new UserError(`找不到文件：${file}`, '核对文件名和路径。');
  if (stat.isDirectory()) throw new UserError(`${file} 是文件夹，不是文件。`, '写明要校对的文件。');
  const ending = extname(file).toLowerCase();
  const other = otherKinds[ending];
  if (other) throw new UserError(`${file} ${other}`, advice);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UserError(
      `读不了文件：${file}（${error instanceof Error ? error.message : String(error)}）`,
      '看看文件的权限，或者是不是被别的程序占用了。',
    );
  }
  if (bytes.length === 0) throw new UserError(`${file} 是空文件。`, advice);
  const start = bytes.subarray(0, 4).toString('latin1');
  if (ending === '.docx') {
    if (start.startsWith('\xd0\xcf\x11\xe0'))
      throw new UserError(`${file} 已经加密，或者是改了名称的旧格式文件。`, '解除密码，或者用 Word、WPS 另存为 .docx。');
    try {
      return { passages: readWordParagraphs(readWordFile(bytes)), unit: 'paragraph' };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new UserError(`${file} 已经损坏，或者不是 Word 文件。`, '用 Word 或 WPS 打开后另存为 .docx。');
    }
  }
  if (start.startsWith('%PDF') || start.startsWith('PK') || start.startsWith('\xd0\xcf\x11\xe0')) {
    throw new UserError(`${file} 不是纯文本文件。`, advice);
  }
  const decoded = bytes.includes(0) && !/^(?:\xff\xfe|\xfe\xff)/.test(start) ? undefined : decodeText(bytes);
  if (!decoded) throw new UserError(`${file} 的文字编码无法识别，或者不是文本文件。`, `文字编码应为 UTF-8 或 GBK。${advice}`);
  const { text, encoding } = decoded;
  if (!/\S/.test(text)) throw new UserError(`${file} 里没有文字。`, advice);
  const read = /^\.mdx?$/.test(ending) || ending === '.markdown' ? readMarkdownFile('text.md', text) : { passages: readPlainText(text) };
  return { ...read, unit: 'line', encoding };
}
