/** The characters of the national standard GB 2312, which today's texts are written in. */

let characters: ReadonlySet<string> | undefined;

/** Only Han characters, about 6,700 of them. */
export function commonCharacters(): ReadonlySet<string> {
  if (characters) return characters;
  const decoder = new TextDecoder('gb2312');
  const found = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (character >= '\u4e00' && character <= '\u9fff') found.add(character);
    }
  }
  return (characters = found);
}

/** Whether a text has a character that today's texts are not written in, such as a traditional one. */
export function hasUncommonCharacter(text: string): boolean {
  return [...text].some((character) => /\p{Script=Han}/u.test(character) && character !== '〇' && !commonCharacters().has(character));
}
