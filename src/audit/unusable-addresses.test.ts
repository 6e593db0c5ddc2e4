import { expect, test } from 'vitest';
import { explainUnusable } from './unusable-addresses.ts';

test.each([
  '/plans/',
  'plan.pdf',
  '#main',
  '?page=2',
  'https://www.gov.cn/',
  'mailto:a@b.example?subject=x',
  'tel:12345',
  '//www.gov.cn/',
  'http://www.gov.cn:8080/a',
  'http://2130706433/',
  'http://10.1.2.3/oa',
])('%s can be followed', (address) => {
  expect(explainUnusable(address)).toBeUndefined();
});

test.each([
  ['', '是空的'],
  [' # ', '只有“#”'],
  ['JavaScript:void(0)', '以“JavaScript:”开头'],
  ['about:blank', '以“about:”开头'],
  ['file:///C:/a.doc', '编写人自己的电脑'],
  ['D:\\公文\\a.doc', '编写人自己的电脑'],
  ['/附件 一.pdf', '里有空格'],
  ['/plans\\x', '反斜杠'],
  ['mailto:', '没有写完整的电子邮箱'],
  ['mailto:?subject=x', '没有写完整的电子邮箱'],
  ['tel:', '没有写电话号码'],
  ['htp://www.gov.cn/', '以“htp:”开头'],
  ['http://localhost:8080/a', '指向 localhost'],
  ['http://oa/a', '指向 oa'],
  ['http://oa.local/', '指向 oa.local'],
  ['http://[2001:db8::1]/', '指向 [2001:db8::1]'],
])('%s cannot', (address, message) => {
  expect(explainUnusable(address)?.message).toContain(message);
});

test('offers the corrected text', () => {
  expect(explainUnusable(' /附件 一.pdf')?.fix).toContain('/附件%20一.pdf');
  expect(explainUnusable('plans\\x')?.fix).toBe('改成 plans/x。');
});
