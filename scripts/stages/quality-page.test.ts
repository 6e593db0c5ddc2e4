import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AuditReport } from '#audit';
import { qualityMark } from '#disclosure';
import { completeQualityPage } from './quality-page.ts';

const report = {
  rules: [
    { id: 'broken-links', state: 'failed', checked: 12, remark: undefined },
    { id: 'attachment-copies', state: 'not-applicable', checked: 0, remark: undefined },
    { id: 'external-links', state: 'to-confirm', checked: 0, remark: '这一次<没有>检查' },
  ],
  findings: [{ rule: 'broken-links' }, { rule: 'broken-links' }],
} as unknown as AuditReport;

function complete(html: string): string {
  const site = mkdtempSync(join(tmpdir(), 'quality-page-'));
  mkdirSync(join(site, 'quality'));
  writeFileSync(join(site, 'quality/index.html'), html);
  completeQualityPage(site, report);
  return readFileSync(join(site, 'quality/index.html'), 'utf8');
}

const row = (rule: string) => (['state', 'checked', 'findings', 'remark'] as const).map((figure) => `<td>${qualityMark(rule, figure)}</td>`).join('');

describe('completeQualityPage', () => {
  test('puts the figures of the report where the marks are', () => {
    expect(complete(row('broken-links'))).toBe('<td>有问题</td><td>12</td><td>2</td><td></td>');
    expect(complete(row('attachment-copies'))).toBe('<td>不适用</td><td>0</td><td>0</td><td>没有可检查的内容</td>');
    expect(complete(row('external-links'))).toBe('<td>未检查</td><td>0</td><td>0</td><td>这一次&lt;没有&gt;检查</td>');
  });

  test('never lets a page go out with a mark', () => {
    expect(() => complete('⟦broken-links:unknown⟧')).toThrow('a mark is left');
    expect(() => complete(qualityMark('unknown-rule', 'state'))).toThrow('the report has no rule unknown-rule');
  });
});
