import { describe, expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { ipv4Literals } from './ipv4-literals.ts';

describe('ipv4-literals', () => {
  test('passes names, IPv6 addresses, version numbers and numbers of clauses', async () => {
    const body =
      '<p>按照1.2.3.4条和 10.0.0.1 版执行，见 https://www.gov.cn/1.2.3.4/ 和 https://1.2.3.4.example/。</p><a href="https://[2001:db8::1]/">六</a>';
    const { findings, results } = await auditTexts(ipv4Literals, {
      'index.html': page(body),
      'a.js': 'const version = "1.2.3.4"; // 10.0.0.1',
      'a.json': '{"v":"1.2.3.4"}',
    });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 3 });
  });

  test.each([
    ['<a href="http://192.0.2.10/a">系统</a>', '192.0.2.10'],
    ['<a href="https://192.0.2.10:8080/">系统</a>', '192.0.2.10'],
    ['<a href="http://user@192.0.2.10/">系统</a>', '192.0.2.10'],
    ['<a href="http://3221225994/">系统</a>', '192.0.2.10'],
    ['<img src="//192.0.2.10/a.png" alt="">', '192.0.2.10'],
    ['<p>请登录http://192.0.2.10，按提示办理。</p>', '192.0.2.10'],
    ['<div data-api="https://192.0.2.10/api"></div>', '192.0.2.10'],
  ])('finds %s, once', async (body, host) => {
    const findings = await auditPages(ipv4Literals, { 'a/index.html': page(body) });
    expect(findings.map((finding) => finding.where)).toMatchObject([{ page: '/a/' }]);
    expect(findings[0]?.message).toContain(`IPv4 地址 ${host}`);
  });

  test.each([
    ['a.css', 'a{b:url(http://192.0.2.10/a.png)}'],
    ['a.js', 'fetch("http://192.0.2.10/api")'],
    ['data/catalog.json', '{"website":"http://192.0.2.10"}'],
    ['data/plans.csv', 'http://192.0.2.10,规划'],
  ])('finds one in %s', async (file, text) => {
    expect(await auditPages(ipv4Literals, { [file]: text })).toMatchObject([{ where: { page: `/${file}`, target: '192.0.2.10' } }]);
  });
});
