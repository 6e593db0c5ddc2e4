import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { explainInvalidDay } from '#disclosure';
import { today } from '#judgement-day';
import { UserError } from './user-error.ts';

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** One line of `--help`. */
  readonly help: string;
  /** Placeholder of the value in `--help`. */
  readonly value?: string;
}

export interface Command<Options extends Record<string, CommandOption>> {
  /** As typed: `npm run audit`. */
  readonly name: string;
  readonly about: string;
  readonly options: Options;
  /** Names of positional arguments in `--help`; without it there may be none. */
  readonly positionals?: string;
  run(values: OptionValues<Options>, positionals: readonly string[]): Promise<number> | number;
}

export type OptionValues<Options extends Record<string, CommandOption>> = {
  readonly [Name in keyof Options]?: Options[Name]['type'] extends 'boolean' ? boolean : string;
};

/** The options that name a portal; `PORTAL_CONTENT` and `PORTAL_OUT` stand in for them. */
export const portalOptions = {
  content: { type: 'string', value: 'DIR', help: '内容文件夹，默认 content（或环境变量 PORTAL_CONTENT）' },
} as const satisfies Record<string, CommandOption>;
export const outOption = { out: { type: 'string', value: 'DIR', help: '输出文件夹，默认 dist（或环境变量 PORTAL_OUT）' } } as const satisfies Record<
  string,
  CommandOption
>;
export const asOfOption = { 'as-of': { type: 'string', value: 'YYYY-MM-DD', help: '以哪一天为准，默认今天（北京时间）' } } as const satisfies Record<
  string,
  CommandOption
>;

function usage(command: Command<Record<string, CommandOption>>): string {
  const rows = Object.entries({ ...command.options, help: { type: 'boolean', help: '显示本说明' } as CommandOption }).map(
    ([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ''}`, option.help] as const,
  );
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    command.about,
    '',
    `用法：${command.name} -- ${command.positionals ? `${command.positionals} ` : ''}[选项]`,
    ...rows.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`),
    '',
    '退出码：0 没有问题；1 有错误级别的问题；2 无法执行。',
  ].join('\n');
}

/** Ends the process when what was written has left it: a pipe takes only so much at once. */
async function exit(code: number): Promise<never> {
  await new Promise<void>((done) => process.stdout.write('', () => done()));
  process.exit(code);
}

/** Runs a command and ends the process: 0 nothing wrong, 1 findings of severity error, 2 could not do it. Bugs keep their stack. */
export async function runCommand<Options extends Record<string, CommandOption>>(command: Command<Options>): Promise<never> {
  // A reader that has seen enough (`| head`) closes the pipe; the work goes on to its end.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    const config: ParseArgsOptionsConfig = { help: { type: 'boolean' } };
    for (const [name, option] of Object.entries(command.options)) config[name] = { type: option.type };
    let parsed: ReturnType<typeof parseArgs>;
    try {
      parsed = parseArgs({ options: config, allowPositionals: command.positionals !== undefined, strict: true });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const flag = /'(-{1,2}[^' ]+)/.exec(error.message)?.[1];
      throw new UserError(flag ? `不认识或写错了的参数：${flag}。` : '命令的参数不对。', `用 ${command.name} -- --help 查看可用的选项。`);
    }
    if (parsed.values['help']) {
      process.stdout.write(`${usage(command)}\n`);
      await exit(0);
    }
    return await exit(await command.run(parsed.values as OptionValues<Options>, parsed.positionals));
  } catch (error) {
    if (error instanceof UserError) {
      process.stderr.write(`${error.message}\n${error.hint}\n`);
      process.exit(2);
    }
    process.stderr.write(`程序出错，请把下面的内容交给维护人员：\n${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(2);
  }
}

/** The day of judgement: the option, else the fixed day of a demonstration, else today. */
export function judgementDay(option: string | undefined, demonstrationDay: string | undefined): string {
  if (option !== undefined) {
    const invalid = explainInvalidDay(option);
    if (invalid) throw new UserError(`--as-of 写的是 ${option}，${invalid}。`, '日期写作 2026-02-28 的样子。');
    return option;
  }
  return demonstrationDay ?? today();
}
