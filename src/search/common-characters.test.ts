import { describe, expect, it } from 'vitest';
import { commonCharacters, hasUncommonCharacter } from './common-characters.ts';

describe('common characters', () => {
  it('are those of the national standard', () => {
    expect(commonCharacters().size).toBe(6763);
  });

  it.each([
    ['電動自行車', true],
    ['停车收費', true],
    ['停车收费', false],
    ['二〇三五年PM2.5、5G基站', false],
  ])('say whether %s has others', (text, has) => {
    expect(hasUncommonCharacter(text)).toBe(has);
  });
});
