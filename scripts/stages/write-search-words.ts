import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Portal } from '#disclosure';
import { commonCharacters } from '#search/common-characters.ts';
import { runsOf } from '#search/normalise.ts';
import { traditionalFile, wordsFile, type TraditionalFile, type WordsFile } from '#search/other-words.ts';
import { rarerWordsFile, suggestionsFile, type RarerWordsFile, type SuggestionsFile } from '#search/suggestions.ts';
import { vocabulary } from '#search/vocabulary.ts';
import type { FrequentWords } from '../lib/frequent-words.ts';
import { writeSearchPages } from './write-search-pages.ts';

// Bands of frequency: with the sounds, the first weighs less than 25 KB when compressed; the others, about 90 KB.
const bands = [1000, 6000, 15_000];

/** 示例县 in 示例县人民政府: what all names begin with. */
function placeIn(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let length = others.length > 0 ? first.length : 0;
  while (!others.every((name) => name.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

function synonymGroups({ organs, searchWords }: Portal): WordsFile {
  const place = placeIn(organs.map(({ name }) => name));
  const groups = [
    ...searchWords.map(({ official, also }) => [official, ...also]),
    ...organs.map(({ name, shortNames = [] }) => {
      const rest = name.slice(place.length);
      // 人民政府 alone may be any government.
      return [name, ...(place && rest ? [place.slice(-1) + rest] : []), ...(rest.startsWith('人民政府') ? [] : [rest]), ...shortNames];
    }),
    ...vocabulary,
  ];
  return {
    groups: groups
      .map((group) => [...new Set(group.flatMap((word) => runsOf(word).slice(0, 1)))].filter((word) => [...word].length > 1))
      .filter((group) => group.length > 1),
  };
}

function isCommonHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}

function traditionalMap(): TraditionalFile {
  const convert = Converter({ from: 't', to: 'cn' });
  let [traditional, simplified] = ['', ''];
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const converted = convert(character);
    if (converted === character || !isCommonHan(converted) || converted.length > 1) continue;
    traditional += character;
    simplified += converted;
  }
  return { traditional, simplified };
}

function soundGroups(): string[] {
  const groups = new Map<string, string>();
  for (const character of commonCharacters()) {
    for (const sound of new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array' }))) {
      groups.set(sound, (groups.get(sound) ?? '') + character);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function inBands(words: readonly string[]): [string, ...string[]] {
  return bands.map((end, index) =>
    words
      .slice(bands[index - 1] ?? 0, end)
      .sort()
      .join(' '),
  ) as [string, ...string[]];
}

/** Writes what the search page needs beside the index: words, sounds, characters, and pages that are no documents; each file is loaded only when it is wanted. */
export function writeSearchWords(outFolder: string, portal: Portal, words: FrequentWords): void {
  const [frequent, ...rarer] = inBands(words.most(bands.at(-1)!));
  const files = {
    [wordsFile]: synonymGroups(portal),
    [traditionalFile]: traditionalMap(),
    [suggestionsFile]: { words: [frequent], sounds: soundGroups() } satisfies SuggestionsFile,
    [rarerWordsFile]: { words: rarer } satisfies RarerWordsFile,
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(outFolder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(content));
  }
  writeSearchPages(outFolder, portal);
}
