import { describe, expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { brokenResources } from './broken-resources.ts';

const site = { 'images/map.png': 'x', 'images/large.png': 'x', 'main.css': '', 'main.js': '', 'film.mp4': 'x', 'icon.svg': '<svg/>' };

describe('broken-resources', () => {
  test('passes what exists, what is written in place and what lies elsewhere', async () => {
    const body = `<img src="/images/map.png" srcset="/images/map.png 1x, /images/large.png 2x" alt=""><script src="/main.js"></script><video src="/film.mp4"></video>
      <img src="data:image/gif;base64,AA==" alt=""><svg><use href="/icon.svg#a"></use></svg><img src="https://www.gov.cn/a.png" alt=""><img src="/attachments/x/a.png" alt="">`;
    const texts = {
      ...site,
      'a/index.html': page(body, '<link rel="stylesheet" href="/main.css"><link rel="icon" href="/icon.svg">'),
      'styles/a.css': 'a{b:url(../images/map.png)}',
    };
    const { findings, results } = await auditTexts(brokenResources, texts);
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 12 });
  });

  test.each([
    ['<img src="/images/none.png" alt="">', '图片 /images/none.png 不存在'],
    ['<img src="/images/map.png" srcset="/images/map.png 1x, /images/none.png 2x" alt="">', '/images/none.png'],
    ['<img src="/images/Map.png" alt="">', '大小写不对'],
    ['<img src="" alt="">', '图片的地址是空的'],
    ['<script src="/none.js"></script>', '脚本 /none.js 不存在'],
    ['<video><source src="/none.mp4"></video>', '音视频 /none.mp4 不存在'],
    ['<iframe src="/none/"></iframe>', '嵌入的页面 /none/ 不存在'],
    ['<link rel="manifest" href="/none.json">', '文件 /none.json 不存在'],
  ])('finds %s', async (body, message) => {
    const findings = await auditPages(brokenResources, { ...site, 'a/index.html': page(body) });
    expect(findings.map((finding) => finding.where)).toMatchObject([{ page: '/a/' }]);
    expect(findings[0]?.message).toContain(message);
  });

  test('finds what a style sheet fetches and imports', async () => {
    const findings = await auditPages(brokenResources, { 'styles/a.css': '@import "none.css"; a{b:url("../images/none.png")}' });
    expect(findings.map(({ where, message }) => ['page' in where && where.page, message])).toEqual([
      ['/styles/a.css', '样式表引用的文件 /styles/none.css 不存在。'],
      ['/styles/a.css', '样式表引用的文件 /images/none.png 不存在。'],
    ]);
  });

  test('finds a source that forgot the base', async () => {
    const [finding] = await auditPages(
      brokenResources,
      { ...site, 'a/index.html': page('<img src="/images/map.png" alt="">') },
      { base: '/zfxxgk/' },
    );
    expect(finding?.fix).toBe('改成 /zfxxgk/images/map.png。');
  });
});
