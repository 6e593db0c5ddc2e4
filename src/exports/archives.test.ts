import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { joinArchives, makeArchive } from './archives.ts';

it('joins two archives into one with the parts of both', () => {
  const text = (length: number) => strToU8('公文'.repeat(length));
  const joined = joinArchives(makeArchive({ 'a.xml': text(3), 'folder/b.xml': text(500) }), makeArchive({ 'c.xml': text(40), 'd.xml': text(1) }));
  const parts = unzipSync(joined);
  expect(Object.keys(parts)).toEqual(['a.xml', 'folder/b.xml', 'c.xml', 'd.xml']);
  expect(strFromU8(parts['folder/b.xml']!)).toBe('公文'.repeat(500));
  expect(strFromU8(parts['c.xml']!)).toBe('公文'.repeat(40));
});

it('refuses what is no archive', () => {
  expect(() => joinArchives(new Uint8Array(40), makeArchive({}))).toThrow('does not end');
});
