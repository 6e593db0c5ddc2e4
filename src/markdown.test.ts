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
