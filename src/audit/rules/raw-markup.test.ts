import { describe, expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { rawMarkup } from './raw-markup.ts';

describe('raw-markup', () => {
  test('passes rendered text, samples of code, elements of HTML, and lists', async () => {
    const { portal } = contentSubject();
    const { findings, results } = await auditTexts(
      rawMarkup,
      {
        'plans/outline-2026/index.html': page(
          '<p><strong>一是</strong>加强。</p><pre>**粗体** [甲](乙)</pre><figure>图</figure><p>5 * 3 ** </p><code>&lt;Steps&gt;</code>'.replace(
            ' ** ',
            ' ',
          ),
        ),
        'plans/index.html': page('<p>**一是**</p>'),
      },
      { portal },
    );
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
  });

  test.each([
    ['<p>**一是加强。**属地管理</p>', '加粗记号“**”', '**一是加强。'],
    ['<p>见[办法](/plans/ x)</p>', '链接记号“](”', '[办法]('],
    ['<p>前文</p><p>## 第二章</p>', '标题记号“##”', '## 第二章'],
    ['<p>| 甲 | 乙 | |---|---|</p>', '表格记号“|---”', '|---'],
    ['<p>&lt;Steps title="流程"&gt;</p>', '没有显示出来的组件', '<Steps'],
    ['<Timeline title="历程"><p>第一步</p></Timeline>', '没有显示出来的组件', '<Timeline'],
  ])('finds %s', async (body, name, excerpt) => {
    const findings = await auditPages(rawMarkup, { 'a/index.html': page(body) });
    expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
    expect(findings[0]?.message).toContain(name);
    expect(findings[0]?.message).toContain(excerpt);
  });

  test('does not repeat long numbers', async () => {
    const [finding] = await auditPages(rawMarkup, { 'a/index.html': page('<p>**13800000000</p>') });
    expect(finding?.message).not.toContain('13800');
  });
});
