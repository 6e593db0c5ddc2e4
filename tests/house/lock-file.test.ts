import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};

/** The locked package that `require` would find from a place in `node_modules`. */
function findFrom(place: string, name: string): LockedPackage | undefined {
  for (let folder = place; ;) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found || folder === '') return found;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1));
  }
}

it('locks the packages of every platform: npm ci refuses a file that leaves out those of other systems', () => {
  const wanted = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {}).map(([name, version]) => ({ place, name, version })),
  );
  expect(wanted.length).toBeGreaterThan(50);
  const missing = wanted.filter(({ place, name, version }) => {
    const found = findFrom(place, name);
    return found === undefined || (/^\d/.test(version) && found.version !== version);
  });
  expect(missing).toEqual([]);
});
