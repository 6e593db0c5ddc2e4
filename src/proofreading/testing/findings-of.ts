import { proofread, type ProofContext } from '../proofread.ts';
import { readMarkdown, readPlainText } from '../read-text.ts';

/** For tests: what one check finds in a text, each as `line:column words`. */
export function findingsOf(check: string, text: string | readonly string[], context: ProofContext & { markdown?: boolean } = {}): string[] {
  const { markdown = false, ...rest } = context;
  const joined = typeof text === 'string' ? text : text.join('\n');
  const passages = markdown ? readMarkdown(joined) : readPlainText(joined);
  return proofread(passages, rest)
    .filter((misprint) => misprint.check === check)
    .map(({ line, column, found }) => `${line}:${column} ${found}`);
}
