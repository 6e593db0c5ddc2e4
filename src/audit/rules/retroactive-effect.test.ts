import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { retroactiveEffect } from './retroactive-effect.ts';

const file = 'documents/policy-documents/openness-points-2026.md';
const effectiveOn = (day: string) => replace('basedOn:', `effective: ${day}\nbasedOn:`);

test('a policy document that works from its date on passes', () => {
  expect(findingsOf(retroactiveEffect, { [file]: effectiveOn('2026-04-20') })).toEqual([]);
});

test('one that works from an earlier day is asked about', () => {
  expect(findingsOf(retroactiveEffect, { [file]: effectiveOn('2026-01-01') })).toMatchObject([
    { severity: 'notice', where: { file, line: 13 }, message: 'effective（施行日期）2026-01-01 早于 dated（成文日期）2026-04-20。' },
  ]);
});

test('a normative document is left to the order of dates', () => {
  const measures = 'documents/normative-documents/relief-measures.md';
  expect(findingsOf(retroactiveEffect, { [measures]: replace('effective: 2026-04-10', 'effective: 2026-03-01') })).toEqual([]);
});
