import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFormerReport } from './read-former-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'former-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const site = { site: 'https://www.shilixian.example', base: '/' };
const report = {
  asOf: '2026-11-10',
  rules: [{ id: 'date-order', state: 'failed', checked: 3, title: '多出来的字段' }],
  findings: [{ id: 'a', rule: 'date-order', severity: 'error', where: { file: 'content/site.yaml', line: 2 }, message: '不对。', fix: '改。' }],
  summary: { accepted: [] },
  scope: { portal: { name: '示例县人民政府', ...site }, fingerprints: { content: null }, software: null },
};

function read(value: unknown, asOf = '2026-11-20', portal: typeof site | undefined = site) {
  const path = join(folder, 'audit.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return readFormerReport(path, asOf, portal);
}

describe('readFormerReport', () => {
  test('reads what a comparison needs, also of a report of an older version', () => {
    expect(read(report).findings).toMatchObject([{ id: 'a', where: { file: 'content/site.yaml', line: 2 } }]);
    expect(read({ ...report, scope: undefined }).scope).toBeUndefined();
    expect(read(report, '2026-11-10', undefined).asOf).toBe('2026-11-10');
  });

  test.each([
    ['not JSON', '{', '不是检查报告'],
    ['something else', { a: 1 }, '不是检查报告'],
    ['of a later day', { ...report, asOf: '2026-11-21' }, '上次的报告以 2026-11-21 为准，晚于这一次的 2026-11-20'],
    [
      'of another portal',
      { ...report, scope: { ...report.scope, portal: { name: '别县', site: 'https://b.example', base: '/' } } },
      '另一个网站：别县',
    ],
  ])('refuses a file that is %s', (_, value, message) => {
    expect(() => read(value)).toThrow(message);
  });

  test('refuses a file that is not there', () => {
    expect(() => readFormerReport(join(folder, 'none.json'), '2026-11-20', site)).toThrow('找不到上次的报告');
  });
});
