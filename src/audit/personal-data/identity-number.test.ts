import { describe, expect, test } from 'vitest';
import { checkCharacterOf, identityNumber } from './identity-number.ts';

const latest = '2026-11-20';

describe('checkCharacterOf', () => {
  test.each([
    ['11010519491231002', 'X'],
    ['44052418800101001', '4'],
    ['11010119900307451', '4'],
  ])('of %s is %s (GB 11643)', (digits, character) => {
    expect(checkCharacterOf(digits)).toBe(character);
  });
});

describe('identityNumber', () => {
  test.each([
    ['11010519491231002X'],
    ['110101199003074514'],
    ['110101200002290018'],
    ['110101 19900307 4514'],
    ['110101 1990 0307 4514'],
    ['110105491231002'],
    ['110105 491231 002'],
  ])('takes %s for one', (written) => {
    expect(
      identityNumber.matches(
        written.split(' '),
        written
          .split(' ')
          .slice(1)
          .map(() => ' '),
        latest,
      ),
    ).toBe(true);
  });

  test.each([
    ['110101199003074515', 'a wrong check digit'],
    ['110101199013074518', 'a thirteenth month'],
    ['110101199002304517', '30 February'],
    ['110101203003074513', 'a birth after the day of judgement'],
    ['113715250044422281', 'a social credit code of digits only'],
    ['11010119900307451', '17 digits'],
    ['1101011990030745140', '19 digits'],
    ['110105491331002', '15 digits without a date'],
    ['990105491231002', '15 digits without a province'],
    ['110105001231002', '15 digits of a person born in 1900'],
  ])('does not take %s for one: %s', (digits) => {
    expect(identityNumber.matches([digits], [], latest)).toBe(false);
  });

  test('hides the date of birth', () => {
    expect(identityNumber.mask('11010519491231002X')).toBe('110105********002X');
    expect(identityNumber.mask('110105491231002')).toBe('110105******002');
  });
});
