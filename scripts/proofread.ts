import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { checkData, organsSchema, parseContentFile, proofreadingFileSchema, severities, type Organ } from '#disclosure';
import { today } from '#judgement-day';
import { commonWords, makeWordList, proofread, type Misprint, type WordList } from '#proofreading';
import { asOfOption, judgementDay, runCommand } from './lib/command.ts';
import { proofreadableKinds, readProofFile, type ProofFile } from './lib/proof-file.ts';
import { UserError } from './lib/user-error.ts';

type Found = Misprint & { readonly file: string; readonly unit: 'line' | 'paragraph' };

function readSettings(file: string, schema: Parameters<typeof checkData>[0], about: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`读不了${about}：${file}（${error instanceof Error ? error.message : String(error)}）`, '核对文件名和路径。');
  }
  const checked = checkData(schema, parseContentFile(file, text), 'settings-fields');
  const [problem] = checked.problems ?? [];
  if (problem) throw new UserError(`${about} ${file} 第 ${problem.where.line ?? 1} 行：${problem.message}`, problem.fix);
  return checked.value;
}

function organNamesIn(file: string): string[] {
  const { organs } = readSettings(file, organsSchema, '机关名录') as { organs: readonly Organ[] };
  return organs.flatMap(({ name, shortNames }) => [name, ...(shortNames ?? [])]);
}

function wordsIn(file: string): WordList {
  const { words, allowed } = readSettings(file, proofreadingFileSchema, '错别字表') as {
    words: { wrong: string; right: string; except?: string[] }[];
    allowed: string[];
  };
  return makeWordList([...commonWords, ...words], allowed);
}

/** The files of a folder that can be proofread, in the order of their names; a file stands for itself. */
function filesOf(path: string): readonly string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name) && proofreadableKinds.has(extname(entry.name).toLowerCase()))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  if (files.length === 0) throw new UserError(`文件夹 ${path} 里没有可以校对的文件。`, `可以校对的文件：${[...proofreadableKinds].join('、')}。`);
  return files;
}

/** Every file, or what is wrong with all that cannot be read. */
function readFiles(files: readonly string[]): readonly (ProofFile & { readonly file: string })[] {
  const read: (ProofFile & { readonly file: string })[] = [];
  const failures: UserError[] = [];
  for (const file of files) {
    try {
      read.push({ file, ...readProofFile(file) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  const [first] = failures;
  if (!first) return read;
  if (failures.length === 1) throw first;
  throw new UserError(
    failures.map(({ message, hint }) => `${message}\n  ${hint}`).join('\n'),
    `共有 ${failures.length} 个文件读不了，改好或者去掉后再校对。`,
  );
}

function formatPlace({ file, unit, line, column }: Found): string {
  return unit === 'line' ? `${file}:${line}:${column}` : `${file} 第 ${line} 段第 ${column} 字`;
}

function formatText(found: readonly Found[], files: number): string {
  const blocks = found.map((item) => `${formatPlace(item)}　${severities[item.severity]}　${item.check}\n  ${item.message}\n  ${item.fix}\n`);
  const counts = Object.entries(severities).map(([severity, name]) => `${name} ${found.filter((item) => item.severity === severity).length}`);
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}共校对 ${files} 个文件：${counts.join('，')}。\n`;
}

function formatJson(found: readonly Found[], files: readonly { file: string; unit: string; encoding?: string }[]): string {
  const count = (severity: string) => found.filter((item) => item.severity === severity).length;
  return `${JSON.stringify(
    {
      files: files.map((file) => ({ ...file, findings: found.filter((item) => item.file === file.file).length })),
      findings: found.map(({ check, severity, file, line, column, found: words, message, fix }) => ({
        rule: check,
        severity,
        where: { file, line, column },
        found: words,
        message,
        fix,
      })),
      summary: { files: files.length, errors: count('error'), warnings: count('warning'), notices: count('notice') },
    },
    undefined,
    2,
  )}\n`;
}

await runCommand({
  name: 'npm run proofread',
  about: '校对公文：序号、标点、括号、重复的词、错别字、日期和时限、发文字号、附件序号和机关名称。',
  positionals: 'FILE|DIR…',
  options: {
    format: { type: 'string', value: 'text|json', help: '显示的格式，默认 text' },
    organs: { type: 'string', value: 'FILE', help: '机关名录（organs.yaml）：核对机关名称；不写则不核对' },
    words: { type: 'string', value: 'FILE', help: '错别字表（proofreading.yaml），加在内置的表之外' },
    ...asOfOption,
  },
  run(options, files) {
    const format = options.format ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UserError(`没有 ${format} 这种格式。`, '可用的格式：text、json。');
    if (files.length === 0) throw new UserError('没有写要校对的文件。', `例如 npm run proofread -- ${join('文件夹', '通知.docx')}。`);
    const organNames = options.organs === undefined ? [] : organNamesIn(options.organs);
    const words = options.words === undefined ? undefined : wordsIn(options.words);
    const asOf = options['as-of'] === undefined ? today() : judgementDay(options['as-of'], undefined);
    const read = readFiles([...new Set(files.flatMap(filesOf))]);
    const found = read.flatMap(({ file, unit, passages, issued }) =>
      proofread(passages, { issued, asOf, organNames, words }).map((item): Found => ({ ...item, file, unit })),
    );
    process.stdout.write(
      format === 'json'
        ? formatJson(
            found,
            read.map(({ file, unit, encoding }) => ({ file, unit, encoding })),
          )
        : formatText(found, read.length),
    );
    return found.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});
