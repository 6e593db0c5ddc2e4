import { expect, test } from 'vitest';
import { splitAtBareAddresses } from './bare-addresses.ts';

const marked = (text: string) =>
  splitAtBareAddresses(text)
    .map((piece) => (piece.isAddress ? `<${piece.text}>` : piece.text))
    .join('');

test.each([
  ['门户网站（www.example.cn）全文公开', '门户网站（<www.example.cn>）全文公开'],
  ['www.example.cn全文', '<www.example.cn>全文'],
  ['见https://a.example/x?y=1。另见http://b.example/(z)，', '见<https://a.example/x?y=1>。另见<http://b.example/(z)>，'],
  ['(https://a.example/x).', '(<https://a.example/x>).'],
  ['user@www.example 和 awww.example', 'user@www.example 和 awww.example'],
  ['没有网址', '没有网址'],
])('addresses end where Chinese text begins: %s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});
