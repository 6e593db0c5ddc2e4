import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { CheckStep } from './check-step.ts';

interface ToolOutput {
  readonly code: number | null;
  readonly text: string;
}

/** Runs `astro check`; without input, since it would otherwise wait for ever when it wants to ask something. */
function runAstroCheck(root: string): Promise<ToolOutput> {
  return new Promise((done, fail) => {
    const environment = { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
    const program = join(root, 'node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [program, 'check'], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (data: Buffer) => (text += data.toString()));
    child.stderr.on('data', (data: Buffer) => (text += data.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ code, text }));
  });
}

/** `astro check` looks at everything that tsconfig.json includes; the compiler alone does not know `.astro` files. */
export const types: CheckStep = {
  title: '类型',
  async run(root) {
    const { code, text } = await runAstroCheck(root);
    const files = Number(/^Result \((\d+) files?\)/m.exec(text)?.[1] ?? 0);
    return { looked: `astro check 看了 ${files} 个文件`, problems: code === 0 && files > 0 ? [] : [text.trim()] };
  },
};
