import { expect, it } from 'vitest';
import { explainInvalidCreditCode } from './credit-code.ts';

it('accepts codes with their check digit', () => {
  for (const code of ['11000000MB0D710039', '11000000MB0D7137X2', '11441700007280420Y']) expect(explainInvalidCreditCode(code)).toBeUndefined();
});

it('tells a changed digit, a missing one and a letter that is not used', () => {
  expect(explainInvalidCreditCode('11000000MB0D710038')).toContain('最后一位应为 9');
  expect(explainInvalidCreditCode('11000000MB0D710139')).toContain('校验码不符');
  expect(explainInvalidCreditCode('11000000MB0D71003')).toBe('应为 18 位，写了 17 位');
  expect(explainInvalidCreditCode('11000000MBOD710039')).toContain('第 11 位“O”');
});
