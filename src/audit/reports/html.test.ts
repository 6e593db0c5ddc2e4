import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { AuditReport } from '../report.ts';
import { parseSitePage } from '../site-page.ts';
import { finding, reportWith, ruleResult } from '../testing/report-context.ts';
import { formatHtml } from './html.ts';
import { formatSelfCheck } from './self-check.ts';

const where = 'documents/normative-documents/relief-measures.md';
const exceptions = [{ rule: 'date-order', where, message: '接受', reason: '原件如此', by: '信息公开岗', until: '2026-12-31', line: 2 }];
const rules = [
  ruleResult('former-addresses', { subject: 'site', state: 'not-applicable', checked: 0, remark: '没有指明上一次发布的目录' }),
  ruleResult('political-review', { subject: 'person', state: 'to-confirm', checked: 0, remark: '确认没有表述错误？' }),
];
const former = reportWith([finding('gone'), finding('old', { where: { file: 'site.yaml', line: 2 } })], { asOf: '2026-11-10', fingerprints: {} });
const report = reportWith(
  [
    finding('new', { message: '标题含有 <script>alert(1)</script> & "引号"。' }),
    finding('old', { where: { file: 'site.yaml', line: 2 } }),
    finding('accepted', { message: '接受这一个。' }),
    finding('w', { rule: 'title-clarity', severity: 'warning', where: { page: '/annual-reports/finance-2025/' } }),
  ],
  { exceptions, former },
  rules,
);

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // The page is one file on purpose, and its form sends nothing.
  rules: { 'no-inline-style': 'off', 'require-sri': 'off', 'long-title': 'off', 'form-dup-name': 'off', 'wcag/h32': 'off' },
});

describe.each([
  ['audit.html', formatHtml],
  ['self-check.html', formatSelfCheck],
])('%s', (_, format: (report: AuditReport) => string) => {
  const html = format(report);

  test('is valid HTML', () => {
    const { results } = validator.validateStringSync(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId} ${message} ${line}`))).toEqual([]);
  });

  test('asks for nothing outside of itself', () => {
    const { references } = parseSitePage('report.html', html);
    expect(references.filter(({ value }) => !value.startsWith('#'))).toEqual([]);
    expect(html).toContain(`content="default-src 'none'`);
    expect(html).not.toMatch(/@import|url\(/);
  });

  test('shows texts as texts', () => {
    expect(html).toContain('标题含有 &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;引号&quot;。');
  });

  test('says what was checked, with what, and for which day', () => {
    const { text } = parseSitePage('report.html', html);
    for (const part of ['2026-11-20', 'a'.repeat(64), 'b'.repeat(64), 'disclosure-column 0.1.0', '2000—2026', '内容文件 20 个', '网页 40 个']) {
      expect(text, part).toContain(part);
    }
  });
});

describe('formatHtml', () => {
  const html = formatHtml(report);
  const { text } = parseSitePage('audit.html', html);

  test('lists every open finding with what to do, owner, day and standing', () => {
    for (const part of [`content/${where}:6`, '核对 dated。', '示例县财政局', '2026-11-25', '2026-11-13（已逾期）', '新增', '仍未解决']) expect(text).toContain(part);
    expect(html.match(/<tr data-severity=/g)).toHaveLength(3);
  });

  test('tells what is fixed, accepted, inapplicable and to be confirmed', () => {
    for (const part of ['没有指明上一次发布的目录', '确认没有表述错误？', '原件如此', 'accepted：接受这一个。', '不能说已经解决的问题', '已解决的问题（1 个）']) {
      expect(text.includes(part), part).toBe(part !== '不能说已经解决的问题');
    }
  });

  test('draws charts with the same numbers in tables', () => {
    expect(html.match(/<svg /g)).toHaveLength(4);
    expect(html).toContain('aria-label="按级别：错误 2，警告 1，提示 0"');
  });

  test('cuts long lists into tables that a browser can leave out until they are seen', () => {
    const many = Array.from({ length: 250 }, (_, index) => finding(`f${index}`, { where: { file: 'site.yaml', line: index + 1 } }));
    const long = formatHtml(reportWith(many));
    expect(long.match(/class="chunk/g)).toHaveLength(3);
    expect(long).toContain('第 201—250 个');
    expect(long).toContain('共 250 个问题');
  });

  test('says that nothing was found', () => {
    expect(parseSitePage('audit.html', formatHtml(reportWith([]))).text).toContain('没有发现问题。');
  });
});
