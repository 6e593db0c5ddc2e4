import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './lib/command.ts';
import { buildEditorSchemas, buildEditorSettings, formatJson } from './lib/editor-schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await runCommand({
  name: 'npm run schemas',
  about: '按字段定义重写 schemas/ 和 .vscode/settings.json，供编辑器即时提示。',
  options: {},
  run() {
    const schemas = buildEditorSchemas();
    // What other systems read is a contract, written by hand.
    for (const name of readdirSync(join(root, 'schemas'))) {
      if (name !== 'exchange') rmSync(join(root, 'schemas', name), { recursive: true });
    }
    for (const [name, schema] of schemas) {
      const file = join(root, 'schemas', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, formatJson(schema));
    }
    mkdirSync(join(root, '.vscode'), { recursive: true });
    writeFileSync(join(root, '.vscode/settings.json'), formatJson(buildEditorSettings()));
    process.stdout.write(`写好 schemas/ 下 ${schemas.size} 个文件和 .vscode/settings.json。\n`);
    return 0;
  },
});
