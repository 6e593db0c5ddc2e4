import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

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
  }
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const work = join(project, '.portal', 'tests');

function build(content: string, out: string): void {
  const result = spawnSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], { cwd: project, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`build of ${content} ended with ${result.status}\n${result.stdout}\n${result.stderr}`);
}

/** Builds the demonstration content twice, under `/` and under `/zfxxgk/`, one after the other: builds share Astro's generated types. */
export default function setup({ provide }: TestProject): void {
  const content = join(project, 'content');
  const rootPortal: BuiltPortal = { folder: join(work, 'root'), content, base: '/' };
  build(content, rootPortal.folder);
  provide('rootPortal', rootPortal);

  const basePortal: BuiltPortal = { folder: join(work, 'base'), content: join(work, 'base-content'), base: '/zfxxgk/' };
  if (existsSync(basePortal.content)) rmSync(basePortal.content, { recursive: true });
  cpSync(content, basePortal.content, { recursive: true });
  const settings = join(basePortal.content, 'site.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8').replace(/^base:.*\n/m, '')}\nbase: ${basePortal.base}\n`);
  build(basePortal.content, basePortal.folder);
  provide('basePortal', basePortal);
}
