import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettingsFrom } from '#content-folder';
import { judgementDay, outOption, portalOptions, runCommand } from './lib/command.ts';
import { fingerprintContent, fingerprintSoftware, readBuildRecord } from './lib/fingerprint.ts';
import { contentFolder, outputFolder } from './lib/read-content.ts';
import { parsePort, serverOptions, serveUntilStopped } from './lib/serve-until-stopped.ts';
import { UserError } from './lib/user-error.ts';

/** Whether the built site is what this software makes of this content on this day: what is in force can change overnight. */
function isCurrent(folder: string, content: string): boolean {
  const record = existsSync(join(folder, 'index.html')) ? readBuildRecord(folder) : undefined;
  const asOf = judgementDay(undefined, readSettingsFrom(content).site?.demonstration?.asOf);
  return record?.asOf === asOf && record.software === fingerprintSoftware() && record.content === fingerprintContent(content);
}

/** Runs `npm run build`; its exit code. */
async function build(content: string, out: string): Promise<number> {
  const program = fileURLToPath(new URL('build.ts', import.meta.url));
  const child = spawn(process.execPath, [program, '--content', content, '--out', out], { stdio: 'inherit' });
  const stop = () => child.kill();
  process.once('SIGTERM', stop);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('SIGTERM', stop);
  return code ?? 2;
}

await runCommand({
  name: 'npm start',
  about: '生成网站（内容有变化时），并在本机提供，直到停止。',
  options: { ...portalOptions, ...outOption, ...serverOptions },
  async run(options) {
    const port = parsePort(options.port);
    const content = contentFolder(options.content);
    const folder = outputFolder(options.out);
    if (isCurrent(folder, content)) {
      process.stdout.write('网站与内容一致，不需要重新生成。\n');
    } else {
      const code = await build(content, folder);
      if (code !== 0) return code;
    }
    const { site } = readSettingsFrom(content);
    if (!site) throw new UserError(`无法读取 ${join(content, 'site.yaml')}。`, '运行 npm run audit 查看问题。');
    await serveUntilStopped({ folder, base: site.base, port, host: options.host });
    return 0;
  },
});
