import { describe, expect, it } from 'vitest';
import { keysOfNumber, readAskedNumber } from './document-numbers.ts';

describe('readAskedNumber', () => {
  it.each([
    '示政办发〔2021〕8号',
    '示政办发[2021]8号',
    '示政办发(2021)8号',
    '示政办发（2021）8号',
    '示政办发【2021】8号',
    '示政办发［２０２１］８号',
    '示政办发 〔2021〕 8 号',
    '示政办发〔2021〕8',
    '示政办发〔2021〕08号',
    '示政办发〔2021〕第8号',
    '示政办发2021年8号',
    '示政办发2021 8号',
    '示政办发 2021 8',
    '〔2021〕8号',
    '(2021) 8',
    '2021年8号',
    '2021 8号',
    '2021-8',
    '示政办发2021-8',
  ])('reads %s as the number of 示政办发〔2021〕8号', (query) => {
    const [key] = readAskedNumber(query)!.keys;
    expect(keysOfNumber('示政办发〔2021〕8号')).toContain(key);
  });

  it.each(['示政办发〔2021〕80号', '示政发〔2021〕8号', '〔2020〕8号'])('does not take %s for it', (query) => {
    for (const key of readAskedNumber(query)!.keys) expect(keysOfNumber('示政办发〔2021〕8号')).not.toContain(key);
  });

  it.each([
    'SLX001/2026-00012',
    'slx001/2026-00012',
    'SLX001 / 2026-00012',
    'ＳＬＸ００１／２０２６－０００１２',
    'SLX0012026-00012',
    'SLX001 2026 00012',
    'SLX001/2026—00012',
  ])('reads %s as an index number', (query) => {
    expect(keysOfNumber('SLX001/2026-00012')).toEqual(readAskedNumber(query)!.keys);
  });

  it('does not see a number in words or dates', () => {
    expect(readAskedNumber('停车收费')).toBeUndefined();
    for (const query of ['2021年8', '2021年8月', '2021年', '2021']) expect(readAskedNumber(query)!.keys).not.toContain('2021-8');
  });

  it('says when the whole query is one number', () => {
    expect(readAskedNumber('示政办发 〔2021〕 8 号')!.text).toBe('示政办发〔2021〕8号');
    expect(readAskedNumber('预算 2021 3')!.text).toBeUndefined();
  });

  it('takes a year and a month for a number only when no text has them', () => {
    for (const query of ['2021-08', '2021-11', '2021—12']) expect(readAskedNumber(query)!.unlikely).toBe(true);
    for (const query of ['2021-8', '2021-18', '示政办发2021-11', '2021 11', '〔2021〕11号']) expect(readAskedNumber(query)!.unlikely).toBeUndefined();
  });
});
