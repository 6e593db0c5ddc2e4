import { expect, it } from 'vitest';
import { encode } from 'uqr';
import { toQrCode } from './qr-code.ts';

/** The dark modules that a path draws. */
function darkModules(path: string): string[] {
  const dark: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command, first, second, run] of path.matchAll(/([Mm])(-?\d+)[ ]?(-?[\d.]+)h(\d+)/g)) {
    [x, y] = command === 'M' ? [Number(first), Number(second) - 0.5] : [x + Number(first), y + Number(second)];
    for (const end = x + Number(run); x < end; x += 1) dark.push(`${x},${y}`);
  }
  return dark;
}

it('draws every dark module of the code, in about 2 KB', () => {
  const address = 'https://www.shilixian.example/zfxxgk/normative-documents/public-rental-housing-amendment-2024/';
  const { size, path } = toQrCode(address);
  const { data } = encode(address, { ecc: 'L', border: 4, boostEcc: false });
  const expected = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])));
  expect(data.length).toBe(size);
  expect(path.length).toBeLessThan(2560);
  expect(darkModules(path)).toEqual(expected);
});
