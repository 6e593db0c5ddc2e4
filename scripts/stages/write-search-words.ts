import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Portal } from '#disclosure';
import { runsOf } from '#search/normalise.ts';
import { traditionalFile, wordsFile, type TraditionalFile, type WordsFile } from '#search/other-words.ts';
import { suggestionsFile, type SuggestionsFile } from '#search/suggestions.ts';
import { vocabulary } from '#search/vocabulary.ts';
import type { FrequentWords } from '../lib/frequent-words.ts';

// Three bands of frequency; all of them weigh less than 150 KB when compressed.
const bands = [1000, 6000, 15_000];

/** 示例县 in 示例县人民政府. */
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
    ...organs.map(({ name, shortNames = [] }) => [name, name.slice(place.length), ...shortNames]),
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

/** The characters that people type: those of the national standard GB 2312. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return characters.filter(isCommonHan);
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

function suggestions(words: readonly string[]): SuggestionsFile {
  return {
    words: bands.map((end, index) =>
      words
        .slice(bands[index - 1] ?? 0, end)
        .sort()
        .join(' '),
    ),
    sounds: soundGroups(),
  };
}

/** Writes what the search page needs to understand readers' words and slips; each file is loaded only when it is wanted. */
export function writeSearchWords(outFolder: string, portal: Portal, words: FrequentWords): void {
  const files = {
    [wordsFile]: synonymGroups(portal),
    [traditionalFile]: traditionalMap(),
    [suggestionsFile]: suggestions(words.most(bands.at(-1)!)),
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(outFolder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(content));
  }
}
