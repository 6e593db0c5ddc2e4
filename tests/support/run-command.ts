import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface CommandRun {
  /** What it has printed so far, both streams in order. */
  output(): string;
  /** Resolves when `pattern` has been printed; rejects when the command ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  stop(signal: 'SIGINT' | 'SIGTERM'): void;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

/** Runs one of the commands in `scripts/` as an npm script would. */
export function runCommand(script: string, parameters: readonly string[]): CommandRun {
  const child = spawn(process.execPath, [`scripts/${script}`, ...parameters], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    output: () => output,
    ended,
    stop: (signal) => child.kill(signal),
    printed: (pattern) =>
      new Promise((fulfil, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (match) fulfil(match);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void ended.then((code) => reject(new Error(`${script} ended with ${code}:\n${output}`)));
        look();
      }),
  };
}
