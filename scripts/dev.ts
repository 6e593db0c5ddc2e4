import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { asOfOption, judgementDay, portalOptions, runCommand } from './lib/command.ts';
import { contentFolder, readContent } from './lib/read-content.ts';

await runCommand({
  name: 'npm run dev',
  about: '边写边看：内容一保存，浏览器里的页面就更新。检索和附件清单以 npm run build 为准。',
  options: {
    ...portalOptions,
    ...asOfOption,
    port: { type: 'string', value: 'N', help: '端口，默认 4322' },
  },
  async run(options) {
    const folder = contentFolder(options.content);
    const asOf = judgementDay(options['as-of'], (await readContent(folder)).settings.site?.demonstration?.asOf);
    const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
    const child = spawn(process.execPath, [astro, 'dev', '--port', options.port ?? '4322', '--host', 'localhost'], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, PORTAL_CONTENT: folder, PORTAL_AS_OF: asOf, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    return new Promise<number>((done, fail) => {
      child.on('error', fail);
      child.on('close', (code) => done(code === null || code === 0 ? 0 : 2));
    });
  },
});
