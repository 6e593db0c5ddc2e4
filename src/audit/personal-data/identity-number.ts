import type { Day } from '#disclosure';
import { maskMiddle, type PersonalDataKind } from './detector.ts';

export const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
export const checkCharacters = '10X98765432';

/** The 18th character of an identity number after its first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function checkCharacterOf(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkCharacters[sum % 11]!;
}

/** First two digits of the area codes of GB/T 2260: provinces, and 81 to 83 for residents of Hong Kong, Macao and Taiwan. */
export const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** People were born long before the days that the portal's calendar knows, so this looks for itself. */
export function isBirthDay(digits: string, latest: Day): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  const exists = Number(day) >= 1 && Number(day) <= (daysInMonth[Number(month) - 1] ?? 0);
  return exists && year >= '1900' && `${year}-${month}-${day}` <= latest;
}

/** Of a person who could hold a card of the first generation, which had two digits for the year: born 1920 or later. */
function isOldNumber(digits: string): boolean {
  return provinces.test(digits) && digits[6]! >= '2' && isBirthDay(`19${digits.slice(6, 12)}`, '1999-12-31');
}

/** Whether 18 digits begin with a province and a day on which a person may have been born; the check character is not looked at. */
export function hasBirthDate(digits: string, latest: Day): boolean {
  return provinces.test(digits) && isBirthDay(digits.slice(6, 14), latest);
}

/** 居民身份证号码 of 18 characters with a right check character, and of 15 digits with a plausible date of birth. */
export const identityNumber: PersonalDataKind = {
  id: 'identity-number',
  title: '居民身份证号码',
  matches(groups, _separators, latest) {
    const digits = groups.join('');
    if (digits.length === 18) {
      return /^\d{17}[\dX]$/.test(digits) && isBirthDay(digits.slice(6, 14), latest) && checkCharacterOf(digits) === digits[17];
    }
    const isOneNumber = groups.length === 1 || groups.map((group) => group.length).join() === '6,6,3';
    return digits.length === 15 && isOneNumber && /^\d+$/.test(digits) && isOldNumber(digits);
  },
  mask: (digits) => maskMiddle(digits, 6, digits.length === 18 ? 4 : 3),
};
