import { ESLint } from 'eslint';
import type { CheckStep } from './check-step.ts';

export const lint: CheckStep = {
  title: '写法',
  async run(root) {
    const linter = new ESLint({ cwd: root });
    const results = await linter.lintFiles('.');
    const formatter = await linter.loadFormatter('stylish');
    const text = await formatter.format(results);
    const astro = results.filter(({ filePath }) => filePath.endsWith('.astro')).length;
    return {
      looked: `eslint 看了 ${results.length} 个文件，其中 .astro ${astro} 个`,
      problems: [...(results.length === 0 || astro === 0 ? ['eslint 没有看到代码。'] : []), ...(text ? [text.trim()] : [])],
    };
  },
};
