import { describe, expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { foreignHosts } from './foreign-hosts.ts';

describe('foreign-hosts', () => {
  test('passes resources of the site itself and ordinary links to other hosts', async () => {
    const { findings, results } = await auditTexts(foreignHosts, {
      'index.html': page(
        '<a href="https://www.gov.cn/">中国政府网</a><img src="/a.png" alt=""><blockquote cite="https://www.gov.cn/a">引</blockquote>',
        '<link rel="canonical" href="https://other.example/"><link rel="license" href="https://other.example/">',
      ),
      'a.css': 'a{b:url(a.png)}',
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>',
    });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 3 });
  });

  test.each([
    '<script src="https://cdn.example/a.js"></script>',
    '<link rel="stylesheet" href="//cdn.example/a.css">',
    '<img src="https://cdn.example/a.png" alt="">',
    '<img src="/a.png" srcset="https://cdn.example/a.png 2x" alt="">',
    '<audio src="https://cdn.example/a.mp3"></audio>',
    '<iframe src="https://cdn.example/"></iframe>',
    '<object data="https://cdn.example/a.pdf"></object>',
    '<form action="https://cdn.example/search"></form>',
    '<link rel="preconnect" href="https://cdn.example">',
    '<link rel="dns-prefetch" href="//cdn.example">',
    '<link rel="preload" href="https://cdn.example/a.woff2" as="font">',
  ])('finds %s', async (body) => {
    const findings = await auditPages(foreignHosts, { 'a/index.html': page(body) });
    expect(findings).toMatchObject([{ severity: 'error', where: { page: '/a/' } }]);
    expect(findings[0]?.message).toContain('外部网站 cdn.example');
    expect(findings[0]?.fix).toContain('www.shilixian.example');
  });

  test.each([
    ['a.css', 'a{b:url(https://cdn.example/a.png)}'],
    ['a.css', '@import "//cdn.example/a.css";'],
    ['a.svg', '<svg><image xlink:href="https://cdn.example/a.png"/></svg>'],
    ['a.svg', '<svg><rect fill="url(https://cdn.example/a.svg#b)"/></svg>'],
  ])('finds in %s: %s', async (file, text) => {
    const findings = await auditPages(foreignHosts, { [file]: text });
    expect(findings).toMatchObject([{ where: { page: `/${file}` } }]);
    expect(findings[0]?.message).toContain('cdn.example');
  });
});
