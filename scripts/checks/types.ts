import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { CheckResult, CheckStep } from './check-step.ts';

interface ToolOutput {
  readonly code: number | null;
  readonly text: string;
}

/** Runs a tool of `node_modules/.bin`; without input, since a tool that wants to ask something would wait for ever. */
function runTool(root: string, tool: string, parameters: readonly string[]): Promise<ToolOutput> {
  return new Promise((done, fail) => {
    const environment = { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...parameters], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout.on('data', (data: Buffer) => (text += data.toString()));
    child.stderr.on('data', (data: Buffer) => (text += data.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ code, text }));
  });
}

async function checkWithAstro(root: string): Promise<CheckResult> {
  const { code, text } = await runTool(root, 'astro/bin/astro.mjs', ['check']);
  const files = Number(/^Result \((\d+) files?\)/m.exec(text)?.[1] ?? 0);
  return { looked: `astro check 看了 ${files} 个文件`, problems: code === 0 && files > 0 ? [] : [text.trim()] };
}

async function checkWithTypeScript(root: string): Promise<CheckResult> {
  const { code, text } = await runTool(root, 'typescript/bin/tsc', ['--noEmit', '--listFiles']);
  const lines = text.split('\n');
  const listed = (line: string) => line.startsWith('/') && !line.includes('): error ');
  const own = lines.filter((line) => line.startsWith(`${root}/`) && !line.includes('/node_modules/'));
  return {
    looked: `tsc 看了 ${own.length} 个文件`,
    problems: code === 0 && own.length > 0 ? [] : [lines.filter((line) => line && !listed(line)).join('\n') || `tsc 的退出码是 ${code ?? '无'}。`],
  };
}

/** `astro check` also knows `.astro` files; the compiler also looks at the tests and the configuration files. */
export const types: CheckStep = {
  title: '类型',
  async run(root) {
    const results = [await checkWithAstro(root), await checkWithTypeScript(root)];
    return { looked: results.map(({ looked }) => looked).join('，'), problems: results.flatMap(({ problems }) => problems) };
  },
};
