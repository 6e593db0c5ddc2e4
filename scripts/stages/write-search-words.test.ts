import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OtherWords, traditionalFile, wordsFile, type TraditionalFile, type WordsFile } from '#search/other-words.ts';
import { Suggestions, suggestionsFile, type SuggestionsFile } from '#search/suggestions.ts';
import { FrequentWords } from '../lib/frequent-words.ts';
import { inventDocuments, writeInventedPortal } from './testing/invented-portal.ts';
import { writeSearchWords } from './write-search-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-words-'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const bytes = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;

beforeAll(() => {
  const words = new FrequentWords(100);
  words.addTitle('示例县停车收费通知');
  words.addTitle('示例县最低生活保障办法');
  writeSearchWords(folder, writeInventedPortal(folder, inventDocuments(1, 1)), words);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the files of words', () => {
  it('hold the vocabulary as runs', () => {
    const words = new OtherWords(read(wordsFile) as WordsFile);
    expect(words.synonymsOf('低保')).toContain('最低生活保障');
    expect(words.othersOf('十四五')).toContain('第十四个五年规划');
  });

  it('read traditional characters, in less than 20 KB', () => {
    const words = new OtherWords({ groups: [] }, read(traditionalFile) as TraditionalFile);
    expect(words.simplify('醫療保險 徵地補償 廳 發 車')).toBe('医疗保险 征地补偿 厅 发 车');
    expect(words.simplify('停车收费')).toBe('停车收费');
    expect(bytes(traditionalFile)).toBeLessThan(20_000);
  });

  it('mend slips and same-sounding characters', () => {
    const suggestions = new Suggestions(read(suggestionsFile) as SuggestionsFile);
    expect(suggestions.candidatesFor('亭车收费', 3)[0]).toBe('停车收费');
    expect(suggestions.candidatesFor('最底生活保障', 3)[0]).toBe('最低生活保障');
    expect(bytes(suggestionsFile)).toBeLessThan(150_000);
  });
});
