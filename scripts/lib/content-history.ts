import { spawnSync } from 'node:child_process';
import type { ContentHistory } from '#audit';
import { splitDocumentPath, type Day } from '#disclosure';

/** Starts the line of a commit in what git prints; names of files never begin with it. */
const mark = '\u0001';

/** Variables by which a hook or another tool would send git to a repository of its own. */
const misleading = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

function runGit(folder: string, args: readonly string[]): { readonly output?: string; readonly missing: boolean } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.includes(name)));
  const { status, stdout, error } = spawnSync('git', ['-C', folder, '-c', 'core.quotepath=off', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return { missing: error !== undefined, ...(status === 0 && { output: stdout }) };
}

/** The day in Asia/Shanghai of a time in seconds. */
function dayAt(seconds: number): Day {
  return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10);
}

/** Each commit's day (written or recorded, whichever is earlier) and its lines, oldest commit first. */
function* commits(output: string): Generator<{ readonly day: Day; readonly lines: readonly string[] }> {
  for (const commit of output.split(mark).slice(1)) {
    const [head = '', ...lines] = commit.split('\n').filter((line) => line !== '');
    yield { day: dayAt(Math.min(...head.split(' ').map(Number))), lines };
  }
}

const idOf = (path: string | undefined) => (path === undefined ? undefined : splitDocumentPath(path)?.id);

const unknown = (obstacle: string): ContentHistory => ({ obstacle, firstSeen: new Map(), redated: new Map() });

/** What git knows of the documents of a content folder; reads its log twice, whatever the number of documents. */
export function readContentHistory(folder: string): ContentHistory {
  const shallow = runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow.missing) return unknown('这台机器上没有 git，看不到内容文件夹的版本记录。');
  if (shallow.output === undefined) return unknown('内容文件夹不在 git 版本库里，看不到版本记录。');
  if (shallow.output.trim() === 'true') return unknown('内容文件夹所在的 git 版本库只取了最近的记录（浅克隆），看不到首次出现的日期。');
  const log = ['log', '--reverse', '--relative', `--format=${mark}%at %ct`];
  const added = runGit(folder, [...log, '--find-renames', '--diff-filter=AR', '--name-status', '--', 'documents']).output ?? '';
  const firstSeen = new Map<string, Day>();
  for (const { day, lines } of commits(added)) {
    for (const line of lines) {
      const [, path, renamed] = line.split('\t');
      const id = idOf(renamed ?? path);
      if (id === undefined || firstSeen.has(id)) continue;
      const former = renamed === undefined ? undefined : firstSeen.get(idOf(path) ?? '');
      firstSeen.set(id, former ?? day);
    }
  }
  if (firstSeen.size === 0) return unknown('内容文件夹还没有提交到 git 版本库，没有版本记录。');
  const changed = runGit(folder, [...log, '--diff-filter=M', '-G', '^published:', '--name-only', '--', 'documents']).output ?? '';
  const redated = new Map<Day, Set<string>>();
  for (const { day, lines } of commits(changed)) {
    const ids = redated.get(day) ?? new Set<string>();
    for (const line of lines) {
      const id = idOf(line);
      if (id !== undefined) ids.add(id);
    }
    if (ids.size > 0) redated.set(day, ids);
  }
  return { firstSeen, redated };
}
