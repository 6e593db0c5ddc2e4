import { expect, test } from 'vitest';
import { styleAddresses } from './style-addresses.ts';

test.each([
  ["a{background:url(/a.png)}b{src:url( 'b.woff2' )}", ['/a.png', 'b.woff2']],
  ['@import "base.css"; @import url("print.css") print;', ['base.css', 'print.css']],
  ['/* url(old.png) */ a{mask:url(#m)}', []],
  ['a{background:url(data:image/png;base64,AA==)}', ['data:image/png;base64,AA==']],
])('the addresses in %s', (css, addresses) => {
  expect(styleAddresses(css)).toEqual(addresses);
});
