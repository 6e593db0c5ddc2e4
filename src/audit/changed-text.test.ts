import { expect, test } from 'vitest';
import { describeChange } from './changed-text.ts';

const built = '<main><nav><a href="/">首页</a></nav><nav><a href="/plans/">规划</a></nav><p>有效期至2027年8月31日。</p></main>';
const describe = (found: string) => describeChange(built, found, '2026-11-20');

test('a text that is the same has no change', () => {
  expect(describe(built)).toBeUndefined();
});

test.each([
  [built.replace('2027', '2028'), '“<p>有效期至2027年8月31日。”改成了“<p>有效期至2028年8月31日。”'],
  [built.replace('<nav><a href="/plans/">规划</a></nav>', ''), '“</a></nav>”之后删去了“<nav><a href="/plans/">规划</a></nav>”'],
  [built.replace('。', '。<img src="/x.png">'), '“027年8月31日。”之后增加了“<img src="/x.png">”'],
  [built.replace('首', ''), '“页</a>”之前删去了“首”'],
  [`\uFEFF${built}`, '“<main>”之前增加了“[U+FEFF]”'],
  [built.slice(0, 6) + '别的内容'.repeat(90), '“<main>”之后有一处或者几处改动'],
])('a change is quoted with what stands around it: %#', (found, message) => {
  expect(describe(found)).toBe(message);
});

test('a number that only may be of somebody is not quoted either', () => {
  expect(describe(built.replace('。', '。编号110105199003078888'))).toContain('“编号…”');
});

test.each([
  ['<p>联系人：李明，身份证号11010519491231002X</p>', '居民身份证号码'],
  ['<p>手机13912345678</p>', '手机号码'],
  ['<a href="mailto:lihua1988@qq.com">李华</a>', '个人电子邮箱'],
])('personal data are named by their kind only: %#', (added, kind) => {
  const change = describe(built.replace('。', `。${added}`));
  expect(change).toContain(`加进了${kind}`);
  expect(change).not.toMatch(/11010|139|lihua/);
});
