import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AuditReport } from '#audit';
import { qualityStates } from '#disclosure';
import { runCommand } from './support/run-command.ts';

const { folder, content } = inject('rootPortal');
const html = readFileSync(join(folder, 'quality/index.html'), 'utf8');
const text = (cell: string) => cell.replace(/<[^>]+>/g, '').trim();

/** Rows of the tables of rules: id → result, number of things, number of findings. */
function rulesOnPage(): Map<string, string[]> {
  const rows = html.slice(html.indexOf('id="quality-rules"'), html.indexOf('id="quality-exceptions"')).split(/<tr\b/);
  return new Map(
    rows.flatMap((row) => {
      const id = /<code\b[^>]*>([a-z0-9-]+)<\/code>/.exec(row)?.[1];
      return id ? [[id, [...row.matchAll(/<td\b[^>]*>([\s\S]*?)<\/td>/g)].map((match) => text(match[1]!)).slice(1, 4)] as const] : [];
    }),
  );
}

describe('the page 公开质量', () => {
  test('tells of every rule that the build could look at what the report tells', async () => {
    const out = mkdtempSync(join(tmpdir(), 'quality-page-'));
    await runCommand('audit.ts', ['--content', content, '--site', folder, '--out', out]).ended;
    const report = JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')) as AuditReport;
    const counts = Map.groupBy(report.findings, ({ rule }) => rule);
    const told = report.rules
      .filter(({ subject }) => subject !== 'person')
      .map(({ id, state, checked }) => [id, [qualityStates[state], String(checked), String(counts.get(id)?.length ?? 0)]] as const);
    expect(told.length).toBeGreaterThan(50);
    const onPage = Object.fromEntries(rulesOnPage());
    expect(Object.keys(onPage).sort()).toEqual(told.map(([id]) => id).sort());
    // An audit afterwards also has the manifest and the history of the content; the page says that it had not looked at them.
    const lookedAt = told.filter(([id]) => onPage[id]?.[1] !== '0');
    expect(lookedAt.length).toBeGreaterThan(50);
    for (const [id, figures] of lookedAt) expect(onPage[id], id).toEqual(figures);
  });

  test('has columns, rates, reports, counts, exceptions and limits', () => {
    for (const id of ['columns', 'rates', 'reports', 'documents', 'rules', 'exceptions', 'limits']) expect(html).toContain(`id="quality-${id}"`);
    expect(html.match(/<svg[^>]*role="img"/g)!.length).toBeGreaterThanOrEqual(3);
    expect(html).not.toContain('⟦');
  });

  test('is reached from the front page and is in the sitemap', () => {
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('href="/quality/"');
    expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).toContain('/quality/</loc>');
  });
});
