import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFormats, findNearest, readSettings, settingFiles, type Problem, type Settings } from '#disclosure';

/** All files below `folder`, relative, `/`-separated, sorted; hidden files and the litter of operating systems left out. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:\.|~\$|Thumbs\.db$)/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A file of `documents/` or `pages/`: its text, or why it has none. */
export type ContentText =
  { readonly file: string; readonly text: string; readonly problem?: undefined } | { readonly file: string; readonly problem: Problem };

function readText(folder: string, file: string): ContentText {
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(folder, file))) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const problem = {
      rule: 'content-syntax',
      where: { file, line: 1 },
      message: '文件不是 UTF-8 编码，无法读取。',
      fix: '用编辑器打开，选择“另存为”，编码选 UTF-8。',
    };
    return { file, problem };
  }
}

function unknownFormat(file: string): Problem {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.')) : '';
  return {
    rule: 'content-syntax',
    where: { file, line: 1 },
    message: `不认识的文件类型“${ending || name}”，这个文件不会发布。`,
    fix: ending === '.yml' ? '把文件名的结尾改成 .yaml。' : '正文用 .md 或 .mdx，记录用 .yaml；附件放到 attachments/<文档编号>/ 之下。',
  };
}

/** Tables of rows lie beside the register that uses them; `readRowTables` reads them. */
export function isRowTable(name: string): boolean {
  return /\.(?:csv|xlsx)$/.test(name);
}

const contentAreas = ['documents', 'pages'] as const;

/** Every file of `documents/` and `pages/` (or of one of them), sorted, one text in memory at a time; nothing is passed over without a word. */
export function* readContentTexts(folder: string, areas: readonly (typeof contentAreas)[number][] = contentAreas): Iterable<ContentText> {
  for (const area of areas) {
    for (const name of listFiles(join(folder, area))) {
      const file = `${area}/${name}`;
      if (contentFormats.has(name.slice(name.lastIndexOf('.')))) yield readText(folder, file);
      else if (!(area === 'documents' && isRowTable(name))) yield { file, problem: unknownFormat(file) };
    }
  }
}

/** Files of the content folder that look like content and are read by nothing: settings under another name, texts outside `documents/` and `pages/`. */
function strayFiles(folder: string): Problem[] {
  const areas = [...contentAreas, 'attachments'];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): Problem[] => {
      const { name } = entry;
      if (name.startsWith('.') || areas.includes(name) || Object.hasOwn(settingFiles, name) || /^(?:readme|license|changelog)\b/i.test(name))
        return [];
      const stray = (file: string, message: string, fix: string) => [{ rule: 'content-syntax', where: { file, line: 1 }, message, fix }];
      if (entry.isDirectory()) {
        const text = listFiles(join(folder, name)).find((file) => /\.(?:mdx?|ya?ml)$/.test(file));
        if (text === undefined) return [];
        const nearest = findNearest(name, areas);
        return stray(
          `${name}/${text}`,
          `文件夹“${name}”里的内容不会读取。${nearest ? `是否为 ${nearest}？` : ''}`,
          '文件放在 documents/<栏目编号>/ 之下，指南等说明页放在 pages/ 之下；不是内容的，移出内容文件夹。',
        );
      }
      if (!entry.isFile() || !/\.(?:mdx?|ya?ml)$/.test(name)) return [];
      const nearest = findNearest(name, Object.keys(settingFiles));
      return stray(
        name,
        `“${name}”直接放在内容文件夹里，不会读取。${nearest ? `是否为 ${nearest}？` : ''}`,
        /\.ya?ml$/.test(name)
          ? `设置文件只有：${Object.keys(settingFiles).join('、')}；其他记录放在 documents/<栏目编号>/ 之下。`
          : '移到 documents/<栏目编号>/ 或 pages/ 之下；不是内容的，移出内容文件夹。',
      );
    });
}

/** The settings files; one that is not UTF-8 counts as a problem of its own. */
export function readSettingsFrom(folder: string): Settings {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const name of Object.keys(settingFiles)) {
    if (!existsSync(join(folder, name))) continue;
    const read = readText(folder, name);
    if (read.problem) problems.push(read.problem);
    else texts.set(name, read.text);
  }
  const settings = readSettings(texts);
  return { ...settings, problems: [...problems, ...settings.problems, ...strayFiles(folder)] };
}
