import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OtherWords, traditionalFile, wordsFile, type TraditionalFile, type WordsFile } from '#search/other-words.ts';
import { rarerWordsFile, Suggestions, suggestionsFile, type RarerWordsFile, type SuggestionsFile } from '#search/suggestions.ts';
import { sitePagesFile, type SitePagesFile } from '#search/site-pages.ts';
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
    const suggestions = new Suggestions(read(suggestionsFile) as SuggestionsFile, read(rarerWordsFile) as RarerWordsFile);
    expect(suggestions.candidatesFor('亭车收费', 3)[0]).toBe('停车收费');
    expect(suggestions.candidatesFor('最底生活保障', 3)[0]).toBe('最低生活保障');
  });

  it('stay small however many words a portal has', () => {
    const many = new FrequentWords(1_000_000);
    const characters = [...'停车收费低保申请办理材料教育医疗住房农业林业水利交通环境安全生产食品药品'];
    const all = characters.flatMap((a) => characters.flatMap((b) => characters.map((c) => a + b + c)));
    for (const word of all.slice(0, 16_000)) many.addTitle(word);
    const other = mkdtempSync(join(tmpdir(), 'search-words-'));
    writeSearchWords(other, writeInventedPortal(other, inventDocuments(1, 1)), many);
    const sizeOf = (name: string) => gzipSync(readFileSync(join(other, name)), { level: 9 }).length;
    expect(sizeOf(suggestionsFile)).toBeLessThan(25_000);
    expect(sizeOf(rarerWordsFile)).toBeLessThan(120_000);
    rmSync(other, { recursive: true });
  });

  it('hold columns and organs, that they can be found beside documents', () => {
    const { pages } = read(sitePagesFile) as SitePagesFile;
    expect(pages.find(({ path }) => path === '/organs/county-government/')).toMatchObject({ kind: '机关', title: '示例县人民政府' });
    expect(pages.some(({ kind }) => kind === '栏目')).toBe(true);
  });
});
