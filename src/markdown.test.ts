import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown.ts';

const render = (text: string) => renderMarkdown(text, { base: '/', document: 'example', takenIds: new Set() }).html.replaceAll('\n', '');

describe('the signature of a text', () => {
  const signature = '<div class="signature"><p>示例县财政局　示例县商务局</p><p>示例县水利局</p><p>2026年3月6日</p></div>';

  it('is put together from paragraphs of its own, also where a text that is issued follows', () => {
    expect(render('请执行。\n\n示例县财政局　示例县商务局\n\n示例县水利局\n\n2026年3月6日\n\n## 办法')).toBe(
      `<p>请执行。</p>${signature}<h2 id="办法">办法</h2>`,
    );
  });

  it('is put together from the lines of one paragraph', () => {
    for (const end of ['\n', '  \n'])
      expect(render(`请执行。\n\n示例县水利局${end}2026年3月6日`)).toBe(
        '<p>请执行。</p><div class="signature"><p>示例县水利局</p><p>2026年3月6日</p></div>',
      );
  });

  it('is not seen in a day alone, in a sentence or in a list', () => {
    for (const text of ['2026年3月6日', '自行印发。\n\n2026年3月6日', '示例县财政局答复于2026年3月6日', '- 示例县财政局\n\n- 2026年3月6日'])
      expect(render(text)).not.toContain('signature');
  });
});

describe('a bare address', () => {
  it('ends where the Chinese sentence goes on', () => {
    expect(render('登录门户网站（www.example.gov.cn）查阅，备用https://a.example/b。')).toBe(
      '<p>登录门户网站（<a href="http://www.example.gov.cn">www.example.gov.cn</a>）查阅，备用' +
        '<a href="https://a.example/b" rel="noopener noreferrer external">https://a.example/b<span class="outside">（外部链接）</span></a>。</p>',
    );
  });

  it('is not cut where a link has a text of its own', () => {
    expect(render('[http://www.example.gov.cn首页](http://www.example.gov.cn)')).toBe(
      '<p><a href="http://www.example.gov.cn">http://www.example.gov.cn首页</a></p>',
    );
  });
});

describe('a table of a text', () => {
  it('has its figures to the right, but not years, codes or words', () => {
    const html = render(
      '| 项目 | 金额 | 占比 | 年份 | 代码 |\n|---|---|---|---|---|\n| 教育 | 1,250.5 | 4.5% | 2025 | 0101 |\n| 卫生 | — | 12% | 2026 | 0102 |',
    );
    expect(html.match(/<t[hd][^>]*class="number"[^>]*>[^<]*/g)?.map((cell) => cell.replace(/.*>/, ''))).toEqual([
      '金额',
      '占比',
      '1,250.5',
      '4.5%',
      '—',
      '12%',
    ]);
  });

  it('keeps the alignment written in the text', () => {
    expect(render('| 数 |\n|:-:|\n| 1 |')).toContain('<td class="align-center">1</td>');
  });
});
