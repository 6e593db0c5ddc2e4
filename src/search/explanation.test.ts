import { describe, expect, it } from 'vitest';
import { explain, type Ranked } from './explanation.ts';
import { forEachFacet } from './ledger.ts';

const ranked = (hit: Partial<Ranked['hit']>, entry: { published?: string; ended?: boolean; validity?: string[] } = {}): Ranked => ({
  hit: { ordinal: 0, standing: 'text', matched: 1, ...hit },
  entry: {
    published: entry.published ?? '2026-03-01',
    ended: entry.ended ?? false,
    facets: { ...forEachFacet(['column', 'organ', 'year', 'kind', 'topic'], () => []), validity: entry.validity ?? [] },
  },
});
const own = ranked({});

describe('explain', () => {
  it('names parts, place, validity and date', () => {
    expect(explain(ranked({ standing: 'title' }, { validity: ['有效'] }), undefined, 1, 1, 'relevance')).toBe(
      '第 1 位。检索词：有；位置：标题；效力：有效；发布：2026-03-01。',
    );
    expect(explain(ranked({ matched: 2 }), undefined, 1, 3, 'relevance')).toContain(
      '检索词：3 段中有 2 段；位置：正文（各段中最靠后的）；效力：不标效力',
    );
    expect(explain(ranked({ standing: 'asked-number' }), undefined, 1, 2, 'relevance')).toContain('位置：本文的文号就是所查的号码；');
  });

  it.each([
    ['含有的检索词段数较少', ranked({ matched: 2 }), own],
    ['匹配的位置较后', ranked({ standing: 'title' }), own],
    ['已不再有效', own, ranked({}, { ended: true, published: '2026-04-01' })],
    ['发布日期较早', ranked({}, { published: '2026-04-01' }), own],
    ['各项相同，按目录中的先后', own, own],
  ])('tells what has put a result behind the one above it: %s', (reason, before, behind) => {
    expect(explain(behind, before, 2, 2, 'relevance')).toContain(`排在上一条之后的原因：${reason}。`);
    expect(explain(behind, before, 2, 2, 'date')).toContain('排在上一条之后的原因：按发布日期排列。');
  });

  it('tells what makes a relaxed result fit', () => {
    const fit = {
      value: 0.7,
      places: [{ word: '低保', place: 'title' } as const, { word: '申请', place: 'text' } as const],
      together: false,
      guide: true,
    };
    const fitting = ranked({ matched: 2, fit: { ...fit, nearness: 1 } });
    expect(explain(fitting, undefined, 1, 2, 'relevance')).toContain('相符程度 0.90（标题有“低保”，正文有“申请”，在同一段，标题像办事指引）；');
    expect(explain(ranked({ matched: 2, fit }), fitting, 2, 2, 'relevance')).toContain('原因：相符程度较低。');
    expect(explain(ranked({ matched: 2, fit: { ...fit, nearness: 1 } }, { ended: true }), fitting, 2, 2, 'relevance')).toContain(
      '原因：已不再有效。',
    );
  });
});
