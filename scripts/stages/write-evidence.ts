import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSheets,
  formatCsv,
  formatHtml,
  formatJson,
  formatJunit,
  formatSarif,
  formatSelfCheck,
  formatText,
  rules,
  type AuditReport,
} from '#audit';
import { writeWorkbook } from '../lib/write-workbook.ts';

const helpFolder = new URL('../../docs/rules/', import.meta.url);

/** The pages of help of the rules; a rule of the report itself has none. */
function readHelp({ rules: results }: AuditReport): Map<string, string> {
  const own = new Set(rules.map(({ id }) => id));
  return new Map(results.filter(({ id }) => own.has(id)).map(({ id }) => [id, readFileSync(new URL(`${id}.md`, helpFolder), 'utf8')]));
}

/** The formats that can be shown on a terminal, by the name that `--format` takes. */
export const printers = {
  text: formatText,
  json: formatJson,
  sarif: (report) => formatSarif(report, readHelp(report)),
  junit: formatJunit,
  csv: formatCsv,
  html: formatHtml,
  'self-check': formatSelfCheck,
} as const satisfies Record<string, (report: AuditReport) => string>;

const files: Readonly<Record<string, (report: AuditReport) => string>> = {
  'audit.json': formatJson,
  'audit.txt': formatText,
  'audit.html': formatHtml,
  'audit.sarif': printers.sarif,
  'junit.xml': formatJunit,
  'findings.csv': formatCsv,
  'self-check.html': formatSelfCheck,
};

const workbook = 'audit.xlsx';
const brief: readonly string[] = ['audit.json', 'audit.txt'];

/** Writes the two forms that every build leaves, and takes away those of an older report, so that a folder never holds two reports. */
export function writeBriefReport(folder: string, report: AuditReport): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, format] of Object.entries(files)) {
    if (brief.includes(name)) writeFileSync(join(folder, name), format(report));
    else rmSync(join(folder, name), { force: true });
  }
  rmSync(join(folder, workbook), { force: true });
}

/** Writes the report in every form into a folder; the same report gives the same bytes. */
export async function writeEvidence(folder: string, report: AuditReport): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, format] of Object.entries(files)) writeFileSync(join(folder, name), format(report));
  writeFileSync(join(folder, workbook), await writeWorkbook(buildSheets(report)));
}
