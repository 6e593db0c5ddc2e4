import { describe, expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { brokenAnchors } from './broken-anchors.ts';

const site = { 'guide/index.html': page('<h2 id="办理依据">办理依据</h2><h2 id="fees">收费</h2>') };

describe('broken-anchors', () => {
  test('passes anchors of the page itself and of others, seen before and after', async () => {
    const { findings, results } = await auditTexts(brokenAnchors, {
      'a/index.html': page(
        '<a href="/guide/#fees">收费</a><a href="/guide/#%E5%8A%9E%E7%90%86%E4%BE%9D%E6%8D%AE">依据</a><a href="#main">正文</a><a href="#top">顶部</a>',
      ),
      ...site,
      'z/index.html': page('<a href="/guide/index.html#fees">收费</a>'),
    });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 5 });
  });

  test('finds an anchor that another page does not have, and lists those it has', async () => {
    const [finding, ...others] = await auditPages(brokenAnchors, { ...site, 'a/index.html': page('<a href="/guide/#fee">收费</a>') });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ where: { page: '/a/', target: '/guide/#fee' } });
    expect(finding?.message).toContain('/guide/ 的“#fee”，没有这个锚点。是否为 #fees？');
    expect(finding?.fix).toContain('main、办理依据、fees');
  });

  test('finds an anchor that the page itself does not have', async () => {
    const findings = await auditPages(brokenAnchors, { 'guide/index.html': page('<a href="#费用标准表">一</a><a href="#费用标准表">二</a>') });
    expect(findings.map(({ message }) => message)).toEqual(['链接指向本页的“#费用标准表”，没有这个锚点。']);
  });

  test('leaves missing pages and other files alone', async () => {
    expect(
      await auditPages(brokenAnchors, { 'guide/index.html': page('<a href="/none/#a">无</a><a href="/a.pdf#page=2">附件</a>'), 'a.pdf': '%PDF' }),
    ).toEqual([]);
  });
});
