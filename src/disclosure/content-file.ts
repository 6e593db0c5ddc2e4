import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { ContentSource } from './document-types/index.ts';
import type { Problem } from './finding.ts';

/** A content file after parsing, before any schema: dates are still text. */
export interface ContentFile {
  readonly source: ContentSource;
  readonly data: Readonly<Record<string, unknown>>;
  /** Markdown or MDX text after the front matter; empty for YAML. */
  readonly body: string;
  /** Syntax errors; where there are any, `data` holds what could be read and must not be used. */
  readonly problems: readonly Problem[];
}

export const contentFormats: ReadonlyMap<string, ContentSource['format']> = new Map([
  ['.md', 'md'],
  ['.mdx', 'mdx'],
  ['.yaml', 'yaml'],
]);

const yamlMessages: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: '同一层里有重复的字段名',
  BAD_INDENT: '缩进不对：同一层的字段要对齐',
  TAB_AS_INDENT: '缩进用了制表符（Tab）',
  MISSING_CHAR: '缺少配对的符号（引号或括号）',
  UNEXPECTED_TOKEN: '这里有多余或放错的符号',
  MULTILINE_IMPLICIT_KEY: '字段名跨了行，或者前面一行少了冒号',
  BLOCK_AS_IMPLICIT_KEY: '一行里出现了两个冒号：值里有冒号时要加引号',
  BAD_ALIAS: '以 * 或 & 开头的值要加引号',
  BAD_SCALAR_START: '以 @、` 或 % 等符号开头的值要加引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对，可改用单引号',
};

const yamlRemedies: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: '删去重复的一个。',
  TAB_AS_INDENT: '把制表符换成两个空格。',
};

const fullWidthColon = /^\s*(?:- )?[A-Za-z][\w-]*：/;

function positionsOf(root: Node | null, counter: LineCounter, firstLine: number): Record<string, number> {
  const lines: Record<string, number> = {};
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const visit = (node: unknown, path: string): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isScalar(pair.key)) continue;
        const key = path ? `${path}.${String(pair.key.value)}` : String(pair.key.value);
        lines[key] = lineAt(pair.key.range?.[0] ?? 0);
        visit(pair.value, key);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const key = `${path}.${index}`;
        lines[key] = lineAt((item as Node).range?.[0] ?? 0);
        visit(item, key);
      });
    } else if (isScalar(node) && node.type === 'BLOCK_LITERAL') {
      lines[`${path}.|`] = lineAt(node.range?.[0] ?? 0) + 1;
    }
  };
  visit(root, '');
  return lines;
}

/** Where the quote or bracket opens whose end is missing; the parser itself stumbles only where it gave up waiting for it. */
function openingOf(parsed: Document, error: YAMLError): number | undefined {
  if (!/closing ["']|end with a [\]}]/.test(error.message)) return undefined;
  let opening: number | undefined;
  visit(parsed, {
    Node(_key, node) {
      const enclosing = isScalar(node) ? node.type?.startsWith('QUOTE') : (isMap(node) || isSeq(node)) && node.flow;
      if (enclosing && node.range?.[1] === error.pos[0]) opening = node.range[0];
    },
  });
  return opening;
}

interface ParsedYaml {
  data: Record<string, unknown>;
  lines: Record<string, number>;
  problems: Problem[];
}

function parseYaml(file: string, text: string, firstLine: number): ParsedYaml {
  const counter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false, strict: true });
  const sourceLines = text.split('\n');
  const seen = new Set<number>();
  const problems: Problem[] = [];
  const report = (line: number, column: number, message: string, fix: string) => {
    // One mistake makes the parser stumble again further along the same line.
    if (seen.has(line)) return;
    seen.add(line);
    problems.push({ rule: 'content-syntax', where: { file, line, column }, message, fix });
  };
  const confused = sourceLines.findIndex((line) => fullWidthColon.test(line));
  const root = parsed.contents;
  const usable = root === null || isMap(root);
  if (confused >= 0 && (parsed.errors.length > 0 || !usable)) {
    report(confused + firstLine, 1, `“${sourceLines[confused]!.trim()}”的冒号是全角的“：”，不能识别。`, '改成半角冒号加一个空格，例如 title: 标题。');
  } else {
    // After a tab nothing that follows is aligned with it.
    const tab = parsed.errors.findIndex(({ code }) => code === 'TAB_AS_INDENT');
    // Nor can what follows be read as it was meant where a quote or bracket was never closed.
    const unclosed = parsed.errors.filter((error) => openingOf(parsed, error) !== undefined);
    const first = Math.min(...unclosed.map((error) => openingOf(parsed, error)!));
    const inOrder = unclosed.length === 0 ? parsed.errors : parsed.errors.filter((error) => unclosed.includes(error) || error.pos[0] < first);
    // A key written twice leaves the rest as it is; any other error may make the parser stumble over all that follows.
    const [stumble] = inOrder.filter(({ code }) => code !== 'DUPLICATE_KEY');
    for (const error of tab < 0 ? inOrder.filter((one) => one === stumble || one.code === 'DUPLICATE_KEY') : parsed.errors.slice(0, tab + 1)) {
      const opening = openingOf(parsed, error);
      const { line, col } = counter.linePos(opening ?? error.pos[0]);
      const shown = sourceLines[line - 1]?.trim() ?? '';
      const reason = yamlMessages[opening === undefined ? error.code : 'MISSING_CHAR'] ?? '写法不符合 YAML 格式';
      report(
        line + firstLine - 1,
        col,
        `${reason}${shown ? `：“${shown.slice(0, 60)}”` : ''}。`,
        yamlRemedies[error.code] ?? '对照同栏目其他文件的写法修改；值里有冒号、井号、引号时，给整个值加上单引号。',
      );
    }
    if (problems.length === 0 && !usable) {
      report(firstLine, 1, '没有找到“字段: 值”形式的内容。', '每行写一个字段，冒号用半角并在后面空一格，例如 title: 标题。');
    }
  }
  let data: Record<string, unknown> = {};
  if (problems.length === 0 && root !== null) {
    try {
      data = parsed.toJS({ maxAliasCount: 50 }) as Record<string, unknown>;
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      report(firstLine, 1, 'YAML 的引用（& 和 *）不能解析。', '不要使用 & 和 * 引用，把内容直接写出来。');
    }
  }
  return { data, lines: positionsOf(root as Node | null, counter, firstLine), problems };
}

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The text of a Markdown or MDX file after its front matter. */
export function bodyOf(rawText: string): string {
  const text = rawText.replace(/^\uFEFF/, '');
  const match = text.startsWith('---') ? frontMatter.exec(text) : null;
  return match?.index === 0 ? text.slice(match[0].length) : text;
}

/**
 * Parses one content file; never throws for what it contains.
 * @param file path relative to the content folder, with its ending
 */
export function parseContentFile(file: string, rawText: string): ContentFile {
  const text = rawText.replace(/^\uFEFF/, '');
  const format = contentFormats.get(file.slice(file.lastIndexOf('.'))) ?? 'md';
  if (format === 'yaml') {
    const { data, lines, problems } = parseYaml(file, text, 1);
    return { source: { file, format, lines, bodyLine: 0 }, data, body: '', problems };
  }
  const match = text.startsWith('---') ? frontMatter.exec(text) : null;
  if (!match || match.index !== 0) {
    const started = text.startsWith('---');
    return {
      source: { file, format, lines: {}, bodyLine: 1 },
      data: {},
      body: text,
      problems: [
        {
          rule: 'content-syntax',
          where: { file, line: 1, column: 1 },
          message: started ? '文件开头的元数据没有结束：缺少单独一行的 ---。' : '文件开头没有元数据。',
          fix: started ? '在最后一个字段之后加一行 ---。' : '在文件最前面写一行 ---，接着写 title 等字段，再写一行 ---，然后才是正文。',
        },
      ],
    };
  }
  const { data, lines, problems } = parseYaml(file, match[1]!, 2);
  const bodyLine = match[0].split('\n').length;
  return { source: { file, format, lines, bodyLine }, data, body: text.slice(match[0].length), problems };
}
