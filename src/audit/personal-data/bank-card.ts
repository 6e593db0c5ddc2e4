import { maskMiddle, type PersonalDataKind } from './detector.ts';

/** The last digit makes the weighted sum a multiple of ten (Luhn, GB/T 14504). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Cards by their first digits and length: UnionPay, an older series of ICBC, Visa, Mastercard, JCB. Accounts of organisations begin otherwise. */
const cardForms = /^(?:62\d{14,17}|9558\d{15}|4\d{15}|5[1-5]\d{14}|35(?:2[89]|[3-8]\d)\d{12})$/;

/** Whether digits have the beginning and length of a card; the check digit is not looked at. */
export function hasCardForm(digits: string): boolean {
  return cardForms.test(digits);
}

/** 银行卡号: 16 to 19 digits of a card scheme, with a right check digit. */
export const bankCard: PersonalDataKind = {
  id: 'bank-card',
  title: '银行卡号',
  matches(groups) {
    // Cards are written in groups of four, or six and the rest.
    if (groups.slice(0, -1).some((group) => group.length < 4)) return false;
    const digits = groups.join('');
    return cardForms.test(digits) && passesLuhn(digits);
  },
  mask: (digits) => maskMiddle(digits, 0, 4),
};
