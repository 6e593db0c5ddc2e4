import { describe, expect, it } from 'vitest';
import { excerptOf, findSpans, markText, partExcerpt, type Segment } from './excerpt.ts';

const show = (segments: readonly Segment[]) => segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('markText', () => {
  it.each([
    ['公布“三公”经费预算', ['三公经费'], '公布“[三公”经费]预算'],
    ['示政办发〔2021〕8号', ['示政办发20218号'], '[示政办发〔2021〕8号]'],
    ['停车收费，收费停车', ['停车', '收费'], '[停车收费]，[收费停车]'],
    ['公开。政府', ['公开政府'], '公开。政府'],
    ['IPv6 单栈', ['ipv6单栈'], '[IPv6 单栈]'],
    ['<b>&停车', ['停车'], '<b>&[停车]'],
    ['没有', ['停车'], '没有'],
  ])('marks in %s', (text, runs, expected) => {
    expect(show(markText(text, runs))).toBe(expected);
    expect(
      markText(text, runs)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });

  it('merges what overlaps', () => {
    expect(findSpans('停车收费', ['停车收', '车收费'])).toEqual([[0, 4]]);
  });
});

describe('excerptOf', () => {
  const filler = (text: string) => text.repeat(80);

  it('cuts around the first match', () => {
    const text = show(excerptOf([`${filler('前')}停车收费${filler('后')}`], ['停车收费']));
    expect(text).toMatch(/^…前{40}\[停车收费\]后{40,60}…$/);
  });

  const long = (text: string) => `${text}${'某'.repeat(40)}。`;

  it('shows the block that holds most parts, then what is missing', () => {
    const shown = show(excerptOf([long('只有停车'), long('停车和收费'), long('还有罚款')], ['停车', '收费', '罚款']));
    expect(shown.replaceAll('某', '')).toBe('[停车]和[收费]。 …… 还有[罚款]。');
  });

  it('shows short blocks, like table cells, with those that follow', () => {
    expect(show(excerptOf(['甲', '停车费', '五元', long('按次'), '尾'], ['停车'])).replaceAll('某', '')).toBe('[停车]费　五元　按次。');
  });

  it('shows the beginning when only the title matches', () => {
    expect(show(excerptOf([long('第一段'), '第二段。'], ['停车'])).replaceAll('某', '')).toBe('第一段。');
    expect(show(excerptOf([], ['停车']))).toBe('');
  });

  it('takes the part that holds most of what the own text has not', () => {
    const parts = [{ blocks: ['停车'] }, { blocks: ['罚款', '收费和罚款'] }];
    const found = partExcerpt(['停车'], parts, ['停车', '收费', '罚款']);
    expect(found?.part).toBe(parts[1]);
    expect(show(found!.excerpt)).toBe('[收费]和[罚款]');
    expect(partExcerpt(['停车和收费'], parts, ['停车', '收费'])).toBeUndefined();
    expect(partExcerpt([], parts, ['地铁'])).toBeUndefined();
  });

  it('never cuts a character in two', () => {
    const text = show(excerptOf([`${filler('𬭩')}a停车${filler('𬭩')}`], ['停车']));
    expect(text.isWellFormed()).toBe(true);
  });
});
