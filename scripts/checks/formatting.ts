import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, getFileInfo, resolveConfig } from 'prettier';
import { listFiles } from '#content-folder';
import type { CheckStep } from './check-step.ts';

const folders = ['src', 'scripts', 'tests', 'docs', 'deploy', 'public', '.vscode'];

async function isFormatted(root: string, file: string): Promise<boolean | undefined> {
  const path = join(root, file);
  const { ignored, inferredParser } = await getFileInfo(path, { ignorePath: join(root, '.prettierignore') });
  if (ignored || inferredParser === null) return undefined;
  return check(readFileSync(path, 'utf8'), { ...(await resolveConfig(path, { editorconfig: true })), filepath: path });
}

export const formatting: CheckStep = {
  title: '排版',
  async run(root) {
    const configurations = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
    const files = [...configurations, ...folders.flatMap((folder) => listFiles(join(root, folder)).map((file) => `${folder}/${file}`))];
    let looked = 0;
    const problems: string[] = [];
    for (const file of files) {
      const formatted = await isFormatted(root, file);
      if (formatted === undefined) continue;
      looked += 1;
      if (!formatted) problems.push(`${file}　排版不一致；运行 npm run format。`);
    }
    return { looked: `prettier 看了 ${looked} 个文件`, problems: looked === 0 ? ['prettier 没有看到文件。'] : problems };
  },
};
