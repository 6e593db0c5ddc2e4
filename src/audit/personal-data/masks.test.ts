import { describe, expect, test } from 'vitest';
import { checkCharacterOf } from './identity-number.ts';
import { countCandidates, findMaskedNumbers, showMask, uniteMasks } from './masks.ts';

const latest = '2026-11-20';
const counted = (line: string, label = '') => findMaskedNumbers(line, label).map((number) => countCandidates(number, latest));

describe('findMaskedNumbers', () => {
  test.each([
    ['110101********4514', 'identity-number', '110101********4514'],
    ['１１０１０１＊＊＊＊＊＊＊＊４５１４', 'identity-number', '110101********4514'],
    ['1101011990030745**', 'identity-number', '1101011990030745**'],
    ['身份证号 1101011990****', 'identity-number', '1101011990********'],
    ['11010119900307xxxx', 'identity-number', '11010119900307****'],
    ['110101 19900307 ****', 'identity-number', '110101 19900307 ****'.replaceAll(' ', '')],
    ['138****8000', 'mobile-number', '138****8000'],
    ['138 **** 8000', 'mobile-number', '138****8000'],
    ['138●●●●8000', 'mobile-number', '138****8000'],
    ['手机：138**8000', 'mobile-number', '138****8000'],
    ['138001380XX', 'mobile-number', '138001380**'],
    ['卡号622202*********0128', 'bank-card', '622202*********0128'],
    ['6222 **** **** 0128', 'bank-card', '6222********0128'],
  ])('takes “%s” for a masked %s', (line, kind, pattern) => {
    expect(findMaskedNumbers(line)).toMatchObject([{ kind, pattern }]);
  });

  test.each([
    '**13800138000**',
    '***********',
    '2026年**重点**工作',
    '一、**12**项',
    '0000-****5550',
    '3.14*100000000',
    '5*6*7=210',
    '第____条 2026',
    'A138****8000',
    '12****',
  ])('takes nothing in “%s” for one', (line) => {
    expect(findMaskedNumbers(line)).toEqual([]);
  });
});

describe('countCandidates', () => {
  test('of a telephone is a power of ten', () => {
    expect(counted('138****8000 138001380**、手机1******8000')).toEqual([10_000, 100, 700_000]);
  });

  test('of an identity number with its last four digits hidden is the number of persons born that day and place', () => {
    expect(counted('11010119900307****')).toEqual([999]);
  });

  test('of an identity number takes the check character into account', () => {
    const hidden = 'identity-number' as const;
    const all = Array.from({ length: 999 }, (_, index) => `11010119900307${String(index + 1).padStart(3, '0')}`);
    const fitting = all.filter((digits) => checkCharacterOf(digits) === '4').length;
    expect(countCandidates({ kind: hidden, pattern: '11010119900307***4' }, latest)).toBe(fitting);
    expect(countCandidates({ kind: hidden, pattern: '11010119900307451*' }, latest)).toBe(1);
    expect(countCandidates({ kind: hidden, pattern: '110101199003074514'.replace('0307', '****') }, latest)).toBeLessThan(366);
  });

  test('of an identity number without its date of birth is some thousands', () => {
    const [count] = counted('110101********4514');
    expect(count).toBeGreaterThan(4_000);
    expect(count).toBeLessThan(5_000);
  });

  test('is nothing for a day that is none', () => {
    expect(counted('11010119901307****')).toEqual([0]);
  });

  test('is told of nothing in a text without end', () => {
    for (const text of ['1 '.repeat(100_000), '1'.repeat(200_000), '*'.repeat(200_000), '1*'.repeat(100_000), 'x'.repeat(200_000)]) {
      expect(findMaskedNumbers(text), text.slice(0, 4)).toEqual([]);
    }
  });

  test('is told for each of many masks', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => `110101********${String(index).padStart(4, '0')}`);
    expect(numbers.filter((number) => counted(number).length !== 1)).toEqual([]);
  });
});

test('a mask is shown with no more than a sufficient one shows', () => {
  expect(showMask({ kind: 'mobile-number', pattern: '138001380**' })).toBe('138********');
  expect(showMask({ kind: 'identity-number', pattern: '110101199003074**4' })).toBe('110101***********4');
});

test('masks laid over each other show what either shows', () => {
  expect(uniteMasks('138****8000', '13800138***')).toEqual({ pattern: '13800138000', shared: [0, 1, 2, 7] });
  expect(uniteMasks('138****8000', '13900138***')).toBeUndefined();
});
