import { describe, expect, it } from 'vitest';
import { readPageTable } from './pdf-tables.ts';

const piece = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 10, height: 10 });
const textsOf = (table: ReturnType<typeof readPageTable>) => table?.rows.map((row) => row.map((cell) => cell?.text ?? ''));

describe('readPageTable', () => {
  it('tells the columns of a list of names by where its pieces stand', () => {
    const table = readPageTable([
      piece('公示', 200, 700),
      piece('姓名', 50, 650),
      piece('身份证号', 150, 650),
      piece('住址', 400, 650),
      piece('张大山', 50, 630),
      piece('110101199003', 150, 630),
      piece('石桥村', 400, 630),
      piece('074514', 160, 618),
      piece('李小河', 50, 600),
      piece('四平村', 400, 600),
    ]);
    expect(textsOf(table)).toEqual([
      ['姓名', '身份证号', '住址'],
      ['张大山', '110101199003\n074514', '石桥村'],
      ['李小河', '', '四平村'],
    ]);
    expect(table?.rest.map(({ text }) => text)).toEqual(['公示']);
  });

  it('joins a head that is written letter by letter', () => {
    const table = readPageTable([
      piece('姓', 50, 650),
      piece('名', 61, 650),
      piece('电话', 150, 650),
      piece('张大山', 50, 630),
      piece('5551234', 150, 630),
    ]);
    expect(textsOf(table)).toEqual([
      ['姓名', '电话'],
      ['张大山', '5551234'],
    ]);
  });

  it('takes prose for no list', () => {
    expect(readPageTable([piece('填写姓名和电话。', 50, 650), piece('名单另行公布', 50, 630)])).toBeUndefined();
  });
});
