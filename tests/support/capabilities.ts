import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of docs/capabilities.md. */
export interface Capability {
  readonly number: number;
  readonly title: string;
  /** 已实现, 部分实现：…, 尚未实现. */
  readonly state: string;
  readonly addresses: readonly string[];
  readonly record: string;
  readonly rules: readonly string[];
  readonly tests: readonly string[];
}

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

export function readCapabilities(): readonly Capability[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs/capabilities.md'), 'utf8');
  return [...text.matchAll(/^\| +(\d+) +\|(.+)\|$/gm)].map((match) => {
    const [title, state, addresses, record, rules, tests] = match[2]!.split('|').map((cell) => cell.trim()) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return { number: Number(match[1]), title, state, addresses: quoted(addresses), record, rules: quoted(rules), tests: quoted(tests) };
  });
}
