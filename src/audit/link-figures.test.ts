import { describe, expect, test } from 'vitest';
import { joinLinkFigures, LinkTally } from './link-figures.ts';
import { parseSitePage } from './site-page.ts';
import { contentSubject } from './testing/content-subject.ts';
import { page } from './testing/site-subject.ts';

const { portal } = contentSubject();
const site = { base: '/', origin: 'https://www.shilixian.example', portal };

function figuresOf(texts: Readonly<Record<string, string>>) {
  const tally = new LinkTally();
  for (const [file, text] of Object.entries(texts)) tally.add(parseSitePage(file, text), site);
  return tally.figures();
}

const outside = '<a href="https://www.gov.cn/">国务院</a>';
const texts = {
  'index.html': page(`<a href="/plans/">规划</a>${outside}${outside}<a href="mailto:a@b.example">信箱</a>`),
  'plans/index.html': page(outside),
  'plans/outline-2026/index.html': page('<a href="https://b.example/a?b">乙</a><img src="/a.png" alt="">'),
};

describe('LinkTally', () => {
  test('counts links by kind of page, and pages by external address', () => {
    expect(figuresOf(texts)).toEqual({
      pageKinds: [
        { kind: '首页', pages: 1, internal: 1, external: 2 },
        { kind: '栏目页', pages: 1, internal: 0, external: 1 },
        { kind: '文件页', pages: 1, internal: 0, external: 1 },
      ],
      external: [
        { url: 'https://b.example/a?b', pages: 1, page: '/plans/outline-2026/' },
        { url: 'https://www.gov.cn/', pages: 2, page: '/' },
      ],
    });
  });

  test('gives the same figures for shares of the pages in any order', () => {
    const shares = Object.entries(texts).map(([file, text]) => figuresOf({ [file]: text }));
    expect(joinLinkFigures(shares.toReversed())).toEqual(figuresOf(texts));
  });
});
