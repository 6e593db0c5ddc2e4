import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { writeSmallContent } from './small-content.ts';

/** A built portal that tests look at. */
export interface BuiltPortal {
  /** The output folder. */
  readonly folder: string;
  /** The content folder that it was built from. */
  readonly content: string;
  readonly base: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    rootPortal: BuiltPortal;
    basePortal: BuiltPortal;
    smallPortal: BuiltPortal;
  }
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const work = join(project, '.portal', 'tests');

function build({ content, folder }: BuiltPortal): void {
  const result = spawnSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', folder], { cwd: project, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`build of ${content} ended with ${result.status}\n${result.stdout}\n${result.stderr}`);
}

/** A folder for content, empty; what is changed in `content/` during the tests changes nothing here. */
function contentFolder(name: string): string {
  const folder = join(work, `${name}-content`);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  return folder;
}

function changeBase({ content, base }: BuiltPortal): void {
  const settings = join(content, 'site.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8').replace(/^base:.*\n/m, '')}\nbase: ${base}\n`);
}

/**
 * Builds the demonstration content under `/` and under `/zfxxgk/`, and a small portal of a hundred pages for tests that
 * look at a whole site many times; one after the other: builds share Astro's generated types.
 */
export default async function setup({ provide }: TestProject): Promise<void> {
  const portalNamed = (name: string, base = '/'): BuiltPortal => ({ folder: join(work, name), content: contentFolder(name), base });
  const portals = { rootPortal: portalNamed('root'), basePortal: portalNamed('base', '/zfxxgk/'), smallPortal: portalNamed('small') };
  for (const { content } of [portals.rootPortal, portals.basePortal]) cpSync(join(project, 'content'), content, { recursive: true });
  changeBase(portals.basePortal);
  await writeSmallContent(portals.smallPortal.content);
  for (const portal of Object.values(portals)) build(portal);
  for (const name of ['rootPortal', 'basePortal', 'smallPortal'] as const) provide(name, portals[name]);
}
