import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { stringify } from 'yaml';
import { readSettingsFrom } from '#content-folder';
import { importTasks, OrganNames, yearOfTaskTable, type TaskReading } from '#disclosure';
import { today } from '#judgement-day';
import { portalOptions, runCommand } from './lib/command.ts';
import { contentFolder } from './lib/read-content.ts';
import { readTaskFile } from './lib/read-task-file.ts';
import { UserError } from './lib/user-error.ts';

const listNumbers = (numbers: readonly string[]) =>
  numbers.length > 6 ? `${numbers.slice(0, 6).join('、')}等 ${numbers.length} 项` : numbers.join('、');

/** Whether every numbered row or item of the source has become a task. */
function describeLoss({ numbered, remarks }: TaskReading): string {
  const lost = remarks.filter(({ message }) => message.endsWith('没有读入。')).length;
  return lost === 0 ? '，全部读入' : `，读入 ${numbered - lost} 条，没有读入 ${lost} 条`;
}

await runCommand({
  name: 'npm run import-tasks',
  about: '把任务分解表（Word、Excel、CSV 文件，复制出来的表格文字，或者逐条注明责任单位的要点）转成任务登记表。',
  positionals: 'FILE',
  options: {
    content: portalOptions.content,
    year: { type: 'string', value: 'YYYY', help: '任务的年度；不写时从文字里找' },
    out: { type: 'string', value: 'FILE', help: '登记表写到哪里，例如 content/documents/other-statutory/tasks-2026.yaml；不写时显示在屏幕上' },
  },
  async run(options, files = []) {
    const [name, ...others] = files;
    if (name === undefined || others.length > 0) throw new UserError('要写明一个文件。', '例如：npm run import-tasks -- 任务分解表.txt');
    const file = resolve(name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UserError(`找不到文件：${file}`, '核对文件名和所在的文件夹。');
    const { reading, text } = await readTaskFile(file, readFileSync(file));
    if (!reading || reading.tasks.length === 0) {
      throw new UserError(
        `${basename(file)} 里没有找到任务。`,
        '表格要有写明工作任务和责任单位（或者完成时限）的表头；不是表格的，每项写明（责任单位：……）。',
      );
    }
    const year = options.year === undefined ? (yearOfTaskTable(text) ?? yearOfTaskTable(basename(file))) : Number(options.year);
    if (year === undefined || !Number.isInteger(year) || year < 1949 || year > 2199)
      throw new UserError('不知道任务的年度。', '用 --year 写明，例如 --year 2026。');
    const { organs, site } = readSettingsFrom(contentFolder(options.content));
    const { rows, unknown, openEnded, obscure } = importTasks(reading, new OrganNames(organs), year);
    const owner = site?.organ ?? organs[0]?.id ?? '';
    const register = {
      title: `${year}年政务公开工作任务分解表`,
      type: 'register',
      form: 'tasks',
      kind: '台账',
      issuers: [owner],
      owner,
      basis: [basename(file)],
      published: today(),
      updateMonths: 3,
      rows,
    };
    const yaml = `# 由 ${basename(file)} 转成：核对标题、发布日期和各行后使用。\n${stringify(register, { lineWidth: 0 })}`;
    if (options.out === undefined) process.stdout.write(yaml);
    else writeFileSync(resolve(options.out), yaml);
    const lines = [
      `读出 ${rows.length} 项任务，年度 ${year}；原文有编号的 ${reading.numbered} 条${describeLoss(reading)}。`,
      ...(reading.inherited.length === 0
        ? []
        : [`序号 ${listNumbers(reading.inherited)}的责任单位或者时限是空的，当作合并单元格，取上一行的，请核对。`]),
      ...reading.remarks.map(({ line, message }) => `第 ${line} 行：${message}`),
      ...[...unknown].map(
        ([organ, numbers]) => `没有这个机关：${organ}（序号 ${listNumbers(numbers)}）。是本县机关的，在 organs.yaml 的 shortNames 里加上这个写法。`,
      ),
      ...[...openEnded].map(([due, numbers]) => `时限“${due}”没有截止日期（序号 ${listNumbers(numbers)}），不计逾期。`),
      ...[...obscure].map(
        ([due, numbers]) => `时限“${due}”没有看懂（序号 ${listNumbers(numbers)}）。有截止日期的，在 dueDay 写明；没有的，不计逾期。`,
      ),
      ...(options.out === undefined ? [] : [`已写到 ${resolve(options.out)}。`]),
    ];
    process.stderr.write(`${lines.join('\n')}\n`);
    return 0;
  },
});
