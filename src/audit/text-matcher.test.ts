import { describe, expect, test } from 'vitest';
import { TextMatcher } from './text-matcher.ts';

/** A small generator with a fixed seed, so that every run looks at the same texts. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield state >>> 8;
  }
}

describe('TextMatcher', () => {
  test('finds texts at the beginning, in the middle and at the end', () => {
    const matcher = new TextMatcher(['保密会议纪要', '内部资金安排表', '未公开名单']);
    expect(matcher.find('保密会议纪要和其他')).toEqual([0]);
    expect(matcher.find('附内部资金安排表一份')).toEqual([1]);
    expect(matcher.find('关于未公开名单')).toEqual([2]);
    expect(matcher.find('没有任何一个')).toEqual([]);
  });

  test('finds texts that contain or overlap each other', () => {
    const matcher = new TextMatcher(['会议纪要', '保密会议纪要', '纪要汇编']);
    expect([...matcher.find('保密会议纪要汇编')].sort()).toEqual([0, 1, 2]);
  });

  test('finds nothing when nothing is looked for, and refuses single characters', () => {
    expect(new TextMatcher([]).find('任何文字')).toEqual([]);
    expect(() => new TextMatcher(['章'])).toThrow('fewer than 2');
  });

  test('agrees with a plain search on random texts', () => {
    const random = numbers(20_261_120);
    const word = (length: number) => Array.from({ length }, () => '甲乙丙丁'[random.next().value % 4]).join('');
    for (let round = 0; round < 200; round += 1) {
      const patterns = Array.from({ length: 1 + (random.next().value % 8) }, () => word(2 + (random.next().value % 6)));
      const text = word(random.next().value % 60);
      const plain = patterns.flatMap((pattern, index) => (text.includes(pattern) ? [index] : []));
      expect([...new TextMatcher(patterns).find(text)].sort((a, b) => a - b)).toEqual(plain);
    }
  });
});
