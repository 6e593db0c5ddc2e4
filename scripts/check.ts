import { fileURLToPath } from 'node:url';
import { formatting } from './checks/formatting.ts';
import { imports } from './checks/imports.ts';
import { lint } from './checks/lint.ts';
import { types } from './checks/types.ts';
import { runCommand } from './lib/command.ts';
import { UserError } from './lib/user-error.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const steps = { types, lint, imports, formatting };
const names = Object.keys(steps) as (keyof typeof steps)[];

await runCommand({
  name: 'npm run check',
  about: '检查代码：类型、写法、引用方向、排版；每一步都说明看了什么。',
  positionals: `[${names.join('|')}…]`,
  options: {},
  async run(_, chosen) {
    const unknown = chosen.find((name) => !Object.hasOwn(steps, name));
    if (unknown !== undefined) throw new UserError(`没有 ${unknown} 这一步。`, `可用的步骤：${names.join('、')}。`);
    let failed = 0;
    for (const name of chosen.length > 0 ? names.filter((step) => chosen.includes(step)) : names) {
      const { title, run } = steps[name];
      const { looked, problems } = await run(root);
      for (const problem of problems) process.stdout.write(`${problem}\n`);
      process.stdout.write(`${title}：${looked}；${problems.length === 0 ? '通过' : '未通过'}。\n`);
      if (problems.length > 0) failed += 1;
    }
    return failed > 0 ? 1 : 0;
  },
});
