import { expect, test } from 'vitest';
import { withoutRadicals } from './open-pdf.ts';

test('signs of radicals become the characters that they look like', () => {
  expect(withoutRadicals('⽰例县⻢⼩平，⽩⾎病，⻩⾊⻓⻋')).toBe('示例县马小平，白血病，黄色长车');
  expect(withoutRadicals('示例县，“ABC”①')).toBe('示例县，“ABC”①');
});
