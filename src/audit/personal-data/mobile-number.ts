import { maskMiddle, type PersonalDataKind } from './detector.ts';

const written = /^(?:86)?1[3-9]\d{9}$/;

/** 手机号码, in one piece or written 3-4-4; 86 may stand before it. */
export const mobileNumber: PersonalDataKind = {
  id: 'mobile-number',
  title: '手机号码',
  matches(groups, separators) {
    const [own, between] = groups[0] === '86' ? [groups.slice(1), separators.slice(1)] : [groups, separators];
    if (own.length === 1) return written.test(own[0]!);
    const lengths = own.map((group) => group.length).join();
    return lengths === '3,4,4' && between[0] === between[1] && written.test(own.join(''));
  },
  mask: (digits) => maskMiddle(digits, digits.length - 8, 4),
};
