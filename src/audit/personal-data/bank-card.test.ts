import { describe, expect, test } from 'vitest';
import { bankCard, passesLuhn } from './bank-card.ts';

const latest = '2026-11-20';

function matches(written: string): boolean {
  const groups = written.split(' ');
  return bankCard.matches(
    groups,
    groups.slice(1).map(() => ' '),
    latest,
  );
}

describe('passesLuhn', () => {
  test.each([
    ['4111111111111111', true],
    ['4111111111111112', false],
    ['6222021234567890128', true],
    ['6222021234567890129', false],
  ])('of %s is %s', (digits, expected) => {
    expect(passesLuhn(digits)).toBe(expected);
  });
});

describe('bankCard', () => {
  test.each(['6222021234567890128', '6222 0212 3456 7890 128', '622202 1234567890128', '4111111111111111', '5555555555554444', '3530111333300000'])(
    'takes %s for one',
    (written) => {
      expect(matches(written)).toBe(true);
    },
  );

  test.each([
    ['6222021234567890129', 'a wrong check digit'],
    ['1234567812345670', 'no card scheme'],
    ['622202123456782', '15 digits'],
    ['41111111111111111', '17 digits of a scheme that has 16'],
    ['4111 11 1111 111111', 'groups that no card has'],
  ])('does not take %s for one: %s', (written) => {
    expect(matches(written)).toBe(false);
  });

  test('shows the last four digits', () => {
    expect(bankCard.mask('6222021234567890128')).toBe('***************0128');
  });
});
