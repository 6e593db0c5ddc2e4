import { expect, test } from 'vitest';
import { explainUnusable } from './unusable-addresses.ts';

test.each(['/plans/', 'plan.pdf', '#main', '?page=2', 'https://www.gov.cn/', 'mailto:a@b.example', 'tel:12345', '//www.gov.cn/'])(
  '%s can be followed',
  (address) => {
    expect(explainUnusable(address)).toBeUndefined();
  },
);

test.each([
  ['', '是空的'],
  [' # ', '只有“#”'],
  ['JavaScript:void(0)', '以“JavaScript:”开头'],
  ['about:blank', '以“about:”开头'],
  ['file:///C:/a.doc', '编写人自己的电脑'],
  ['D:\\公文\\a.doc', '编写人自己的电脑'],
  ['/附件 一.pdf', '里有空格'],
  ['/plans\\x', '反斜杠'],
])('%s cannot', (address, message) => {
  expect(explainUnusable(address)?.message).toContain(message);
});

test('offers the corrected text', () => {
  expect(explainUnusable(' /附件 一.pdf')?.fix).toContain('/附件%20一.pdf');
  expect(explainUnusable('plans\\x')?.fix).toBe('改成 plans/x。');
});
