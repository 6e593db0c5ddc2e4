import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettingsFrom } from '#content-folder';
import { outOption, portalOptions, runCommand } from './lib/command.ts';
import { contentFolder, outputFolder } from './lib/read-content.ts';
import { parsePort, serverOptions, serveUntilStopped } from './lib/serve-until-stopped.ts';
import { UserError } from './lib/user-error.ts';

function readBase(content: string): string {
  const { site } = readSettingsFrom(content);
  if (!site) throw new UserError(`无法读取 ${join(content, 'site.yaml')}。`, '运行 npm run audit 查看问题，或用 --base 指明网站所在的路径。');
  return site.base;
}

await runCommand({
  name: 'npm run serve',
  about: '在本机提供已经生成的网站，不重新生成。',
  options: {
    ...portalOptions,
    ...outOption,
    base: { type: 'string', value: 'PATH', help: '网站所在的路径，默认取 site.yaml 的 base' },
    ...serverOptions,
  },
  async run(options) {
    const port = parsePort(options.port);
    const folder = outputFolder(options.out);
    if (!existsSync(join(folder, 'index.html'))) throw new UserError(`${folder} 中没有生成的网站。`, '先运行 npm run build，或用 --out DIR 指明。');
    if (options.base !== undefined && !/^\/(?:[^/]+\/)*$/.test(options.base)) {
      throw new UserError(`--base 写的是 ${options.base}，应以 / 开头并以 / 结尾。`, '例如 --base /zfxxgk/。');
    }
    await serveUntilStopped({ folder, base: options.base ?? readBase(contentFolder(options.content)), port, host: options.host });
    return 0;
  },
});
