import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readCapabilities } from './support/capabilities.ts';

describe.each(['rootPortal', 'basePortal'] as const)('the addresses of docs/capabilities.md (%s)', (name) => {
  const { folder } = inject(name);

  test.each(readCapabilities().flatMap(({ number, addresses }) => addresses.map((address) => ({ number, address }))))(
    '$number $address is there',
    ({ address }) => {
      expect(existsSync(join(folder, address.endsWith('/') ? `${address}index.html` : address))).toBe(true);
    },
  );
});
