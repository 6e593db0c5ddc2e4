import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applicationLedger, applicationTerm, readApplicationLedger, replyKinds, toCsvText } from '#disclosure';
import { asOfOption, judgementDay, portalOptions, runCommand } from './lib/command.ts';
import { readHolidayCalendar } from './lib/holiday-calendar.ts';
import { describeLedgerProblems, newLedger, readLedgerTable } from './lib/read-ledger.ts';
import { UserError } from './lib/user-error.ts';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

await runCommand({
  name: 'npm run applications',
  about: '核对依申请公开受理台账，计算答复期限，列出逾期的申请；台账只供内部使用，不会发布。',
  positionals: 'FILE',
  options: {
    ...portalOptions,
    ...asOfOption,
    out: { type: 'string', value: 'FILE', help: '各件的期限和状态写到哪里（CSV）' },
    template: { type: 'string', value: 'FILE', help: '新建一份只有表头的台账（CSV）' },
  },
  async run(options, files = []) {
    if (options.template !== undefined) {
      process.stdout.write(`已新建 ${newLedger(options.template, applicationLedger)}，每件申请写一行。\n`);
      return 0;
    }
    const [name, ...others] = files;
    if (name === undefined || others.length > 0) throw new UserError('要写明一个台账。', '例如：npm run applications -- 受理台账.csv');
    const asOf = judgementDay(options['as-of'], undefined);
    const calendar = readHolidayCalendar();
    const { rows, problems } = readApplicationLedger(await readLedgerTable(name, options.content), calendar);
    process.stderr.write(describeLedgerProblems(problems));
    const cases = rows
      .filter(({ cells }) => typeof cells['received'] === 'string' && cells['received'] <= asOf)
      .map((row) => ({ number: String(row.cells['number'] ?? ''), line: row.line, row, ...applicationTerm(calendar, row, asOf) }));
    const inState = Map.groupBy(cases, ({ state }) => state);
    const countOf = (state: (typeof cases)[number]['state']) => inState.get(state)?.length ?? 0;
    const answered = countOf('按期答复') + countOf('逾期答复');
    const kinds = Map.groupBy(
      cases.filter(({ state }) => state === '按期答复' || state === '逾期答复'),
      ({ row }) => row.cells['reply'],
    );
    const lines = [
      `截至 ${asOf}：收到申请 ${cases.length} 件，${[...inState].map(([state, list]) => `${state} ${list.length} 件`).join('，')}。`,
      ...(answered > 0 ? [`已经答复的 ${answered} 件中，按期 ${countOf('按期答复')} 件，占 ${percent(countOf('按期答复'), answered)}。`] : []),
      `答复种类：${[...replyKinds.keys()].map((kind) => `${kind} ${kinds.get(kind)?.length ?? 0} 件`).join('，')}。`,
      ...cases
        .filter(({ state }) => state === '逾期未答' || state === '逾期答复')
        .map(({ line, number, due, state, late }) => `第 ${line} 行　${number}　期限 ${due}　${state}，超过 ${late} 个工作日`),
      ...cases
        .filter(({ state }) => state === '期限待定')
        .map(({ line, number }) => `第 ${line} 行　${number}　下一年的节假日安排还没有公布，期限不能计算`),
    ];
    if (options.out !== undefined) {
      const columns = ['登记编号', '收到日期', '答复期限', '状态', '超过的工作日'];
      const list = cases.map(({ number, row, due, state, late }) => [number, String(row.cells['received']), due ?? '', state, String(late ?? '')]);
      writeFileSync(resolve(options.out), toCsvText([columns, ...list]));
      lines.push(`已写到 ${resolve(options.out)}（内部使用，不要放进 content/ 和网站）`);
    }
    process.stdout.write(`${lines.join('\n')}\n`);
    return problems.length > 0 || countOf('逾期未答') > 0 ? 1 : 0;
  },
});
