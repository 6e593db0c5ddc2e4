import { describe, expect, it } from 'vitest';
import { FrequentWords } from './frequent-words.ts';

describe('FrequentWords', () => {
  it('has the words of titles, those that stand together in them, and words of the text', () => {
    const words = new FrequentWords(100);
    words.addTitle('停车收费通知');
    words.addText(['公园里有长椅，2026年开放']);
    const most = words.most(50);
    for (const word of ['停车', '收费', '通知', '停车收费', '公园', '长椅']) expect(most).toContain(word);
    expect(most).not.toContain('2026');
    expect(most.indexOf('停车')).toBeLessThan(most.indexOf('公园'));
  });

  it('reads no more of a text than it may', () => {
    const words = new FrequentWords(4);
    words.addText(['公园', '长椅', '湖水']);
    expect(words.most(10).sort()).toEqual(['公园', '长椅'].sort());
  });
});
