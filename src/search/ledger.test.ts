import { expect, it } from 'vitest';
import { decodeLedger, encodeLedger, type WrittenEntry } from './ledger.ts';

const entry = (published: string, rest: Partial<WrittenEntry> = {}): WrittenEntry => ({
  published,
  ended: false,
  facets: { column: ['plans'], organ: ['office'], kind: ['规划'], validity: [], topic: [] },
  ...rest,
});

it('gives back every entry as it was, with its year', () => {
  const entries = [
    entry('2026-03-01', { ended: true, attachmentsFrom: 700 }),
    entry('2026-02-28', { facets: { column: ['plans'], organ: ['office', 'finance'], kind: ['规划'], validity: ['有效'], topic: ['财政'] } }),
    entry('2026-02-28', { ended: true }),
    entry('2024-02-29', { attachmentsFrom: 900 }),
  ];
  const file = JSON.parse(JSON.stringify(encodeLedger(entries))) as ReturnType<typeof encodeLedger>;
  expect(decodeLedger(file)).toEqual(entries.map((own) => ({ ...own, facets: { ...own.facets, year: [own.published.slice(0, 4)] } })));
  expect(decodeLedger(encodeLedger([]))).toEqual([]);
});

it('is small before it is compressed', () => {
  const entries = Array.from({ length: 1000 }, (_, index) => entry(`2025-01-${String(30 - Math.floor(index / 40)).padStart(2, '0')}`));
  expect(JSON.stringify(encodeLedger(entries)).length).toBeLessThan(8000);
});
