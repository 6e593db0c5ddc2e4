import { describe, expect, test } from 'vitest';
import { mobileNumber } from './mobile-number.ts';

const latest = '2026-11-20';

function matches(written: string): boolean {
  const separators = [...written.matchAll(/[ -]/g)].map(([separator]) => separator as ' ' | '-');
  return mobileNumber.matches(written.split(/[ -]/), separators, latest);
}

describe('mobileNumber', () => {
  test.each(['13800138000', '19912345678', '138 0013 8000', '138-0013-8000', '8613800138000', '86 138 0013 8000', '86-13800138000'])(
    'takes %s for one',
    (written) => {
      expect(matches(written)).toBe(true);
    },
  );

  test.each(['12800138000', '1380013800', '138001380001', '138 0013-8000', '1380 013 8000', '0000-5550101', '053 1234 5678'])(
    'does not take %s for one',
    (written) => {
      expect(matches(written)).toBe(false);
    },
  );

  test('hides four digits in the middle', () => {
    expect(mobileNumber.mask('13800138000')).toBe('138****8000');
    expect(mobileNumber.mask('8613800138000')).toBe('86138****8000');
  });
});
