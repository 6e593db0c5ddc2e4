import { describe, expect, test } from 'vitest';
import { findCycles, referencesOf } from './references.ts';
import { contentSubject } from './testing/content-subject.ts';

function cyclesOf(graph: Readonly<Record<string, readonly string[]>>): (readonly string[])[] {
  return [...findCycles(Object.keys(graph), (node) => graph[node] ?? [])];
}

describe('findCycles', () => {
  test('finds none in a chain or a diamond', () => {
    expect(cyclesOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  });

  test('gives a cycle once, from its smallest id', () => {
    expect(cyclesOf({ x: ['c'], c: ['a'], a: ['b'], b: ['c'] })).toEqual([['a', 'b', 'c']]);
  });

  test('leaves out a node that leads to itself', () => {
    expect(cyclesOf({ a: ['a'] })).toEqual([]);
  });

  test('walks a chain of 50,000 without running out of stack', () => {
    const next = (node: string) => (Number(node) < 50_000 ? [String(Number(node) + 1)] : ['0']);
    expect([...findCycles(['0'], next)][0]).toHaveLength(50_001);
  });
});

describe('referencesOf', () => {
  test('gives each id with the key path at which it stands', () => {
    const { portal } = contentSubject();
    expect(referencesOf(portal.document('relief-measures')!)).toEqual([
      { field: 'issuers', term: '发文机关', kind: 'organ', id: 'county-government', path: 'issuers.0' },
      { field: 'repeals', term: '废止', kind: 'document', id: 'relief-measures-2021', path: 'repeals.0' },
    ]);
    expect(referencesOf(portal.document('education-2026')!)).toContainEqual({
      field: 'parent',
      term: '上位规划',
      kind: 'document',
      id: 'outline-2026',
      path: 'parent',
    });
  });
});
