import { describe, expect, it } from 'vitest';
import { readDocumentPage, readProsePage } from './document-page.ts';

const page = (body: string, facts = '') =>
  `<header><h1>示例县</h1></header><main id="main"><article><h1>停车管理<br>办法</h1><dl class="facts">${facts}</dl><div class="text">${body}</div></article><p>上一篇</p></main>`;

describe('readDocumentPage', () => {
  it('takes title, facts and blocks of the article only', () => {
    const { title, facts, blocks } = readDocumentPage(
      page(
        '<h2>一、总则</h2><p>第一条 为<strong>规范</strong>停车，<a href="/x/">制定</a>本办法。</p><ul><li>甲<p>乙</p></li></ul><table><tr><td>丙</td><td>丁</td></tr></table>',
        '<div><dt>发文字号</dt><dd>示政办发〔2021〕8号</dd></div><div><dt>发文机关</dt><dd><a href="/o/">甲局</a>、<a href="/p/">乙局</a></dd></div>',
      ),
    );
    expect(title).toBe('停车管理办法');
    expect(facts).toEqual([
      { term: '发文字号', text: '示政办发〔2021〕8号' },
      { term: '发文机关', text: '甲局、乙局' },
    ]);
    expect(blocks).toEqual(['一、总则', '第一条为规范停车，制定本办法。', '甲', '乙', '丙', '丁']);
  });

  it('joins what stands in one block over line ends and inline elements, and decodes entities', () => {
    expect(readDocumentPage(page('<p>依法行\n  政，IPv6\nonly<br/>A&amp;B<sup>2</sup></p>')).blocks).toEqual(['依法行政，IPv6 only A&B2']);
  });

  it('leaves out what is not text of the document', () => {
    const html = page(
      '<p>正文</p><nav data-search-ignore><p>目录</p><div><p>再深</p></div></nav><script type="application/json">{}</script><style>p{}</style><p>尾</p>',
    );
    expect(readDocumentPage(html).blocks).toEqual(['正文', '尾']);
  });

  it('does not pass over a page without an article', () => {
    expect(() => readDocumentPage('<main><p>空</p></main>')).toThrow('no article');
  });
});

describe('readProsePage', () => {
  it('takes all of the main part, but not the lists of documents', () => {
    const html =
      '<header><h1>示例县</h1></header><main id="main"><h1>公开指南</h1><p>提要</p><dl class="facts"><div><dt>办公地址</dt><dd>示范路1号</dd></div></dl><p>正文</p><section data-search-ignore><p>列表</p></section></main>';
    expect(readProsePage(html)).toEqual({ title: '公开指南', blocks: ['办公地址：示范路1号', '提要', '正文'] });
    expect(() => readProsePage('<main><p>空</p></main>')).toThrow('no heading');
  });
});
