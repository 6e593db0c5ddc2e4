import { encode } from 'uqr';

export interface QrCode {
  /** Width and height in modules, with the quiet zone of four on every side. */
  readonly size: number;
  /** The dark modules as an SVG path, one run to a step. */
  readonly path: string;
}

const quietZone = 4;

/** The QR code of an address, as small as it can be. */
export function toQrCode(address: string): QrCode {
  const { size, data } = encode(address, { ecc: 'L', border: quietZone, boostEcc: false });
  let [path, x, y] = ['', 0, 0];
  data.forEach((row, line) => {
    for (let at = 0; at < size; at += 1) {
      if (!row[at]) continue;
      let length = 1;
      while (row[at + length]) length += 1;
      // Relative steps are shorter than absolute ones: `m` to where the run begins, `h` along it.
      path += `m${at - x} ${line - y}h${length}`.replace(' -', '-');
      [x, y] = [at + length, line];
      at += length;
    }
  });
  return { size, path: path.replace(/^m(\d+) (\d+)/, (_, left: string, top: string) => `M${left} ${Number(top) + 0.5}`) };
}
