import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { qualityDigest, type AuditReport } from '#audit';
import { fillQualityMarks, qualityStates, type Portal, type QualityFigure } from '#disclosure';

const pageFile = 'quality/index.html';

/** Writes what the page 公开质量 shows of the audit of the content; returns the file's path, for `PORTAL_QUALITY`. */
export function writeQualityDigest(work: string, report: AuditReport, portal: Portal): string {
  const file = join(work, 'quality.json');
  writeFileSync(file, JSON.stringify(qualityDigest(report, portal)));
  return file;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function figureOf(report: AuditReport): (rule: string, figure: QualityFigure) => string {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const findings = Map.groupBy(report.findings, ({ rule }) => rule);
  return (id, figure) => {
    const rule = rules.get(id);
    if (!rule) throw new Error(`the report has no rule ${id}`);
    switch (figure) {
      case 'state':
        return qualityStates[rule.state];
      case 'checked':
        return String(rule.checked);
      case 'findings':
        return String(findings.get(id)?.length ?? 0);
      case 'remark':
        return escape(rule.remark ?? (rule.state === 'not-applicable' ? '没有可检查的内容' : ''));
    }
  };
}

/**
 * Puts the results of the site audit into the page that was looked at with all others; only text in table cells changes.
 * @throws when a mark is left, so that no page goes out with a result that nobody has
 */
export function completeQualityPage(site: string, report: AuditReport): void {
  const file = join(site, pageFile);
  if (!existsSync(file)) return;
  const html = fillQualityMarks(readFileSync(file, 'utf8'), figureOf(report));
  if (html.includes('⟦')) throw new Error(`${pageFile}: a mark is left`);
  writeFileSync(file, html);
}
