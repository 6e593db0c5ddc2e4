import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '#audit';
import { registerForms } from '#disclosure';
import { readCapabilities } from '../support/capabilities.ts';

const root = join(import.meta.dirname, '../..');
const capabilities = readCapabilities();
const ruleIds = new Set([...rules.map(({ id }) => id), 'audit-exceptions']);

/** Records that never leave the office. */
const internal = new Set([27, 28, 94]);

describe('docs/capabilities.md', () => {
  test('has the 105 rows in their order', () => {
    expect(capabilities.map(({ number }) => number)).toEqual(Array.from({ length: 105 }, (_, index) => index + 1));
    expect(new Set(capabilities.map(({ title }) => title)).size).toBe(105);
  });

  test.each(capabilities)('$number $title: state, rules, tests and forms are there', ({ number, state, addresses, record, rules: named, tests }) => {
    expect(state).toMatch(/^(?:已实现|部分实现：.+|尚未实现)$/);
    if (state === '尚未实现') {
      expect([...addresses, ...named, ...tests]).toEqual([]);
      return;
    }
    if (!internal.has(number)) expect(addresses.length).toBeGreaterThan(0);
    expect(named.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
    for (const id of named) expect(ruleIds, id).toContain(id);
    for (const file of tests) expect(existsSync(join(root, file)), file).toBe(true);
    const forms = /样式 ((?:`[a-z-]+`、?)+)/.exec(record)?.[1] ?? '';
    for (const [, id] of forms.matchAll(/`([a-z-]+)`/g)) expect(registerForms.has(id!), id).toBe(true);
  });
});
