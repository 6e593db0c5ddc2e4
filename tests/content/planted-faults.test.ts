import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildReport, type AuditReport } from '#audit';
import { readContent } from '../../scripts/lib/read-content.ts';
import { auditContentFolder, portalOf } from '../../scripts/stages/audit-content.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const original = join(project, 'content');
const copy = join(project, '.portal', 'tests', 'faulty-content');

function audit(): AuditReport {
  const content = readContent(copy);
  const asOf = content.settings.site?.demonstration?.asOf ?? '2026-11-20';
  const portal = portalOf(content, asOf);
  return buildReport([auditContentFolder(content, portal, asOf)], {
    asOf, exceptions: content.settings.exceptions, files: content.filesRead, documents: portal?.documents.length ?? 0, pages: null,
  });
}

/** First file of the demonstration content whose text matches; the fault is planted there. */
function fileWith(pattern: RegExp, among: RegExp = /./): string {
  const { reader } = readContent(copy);
  const found = reader.documents
    .map((document) => document.source.file)
    .sort()
    .find((file) => among.test(file) && pattern.test(readFileSync(join(copy, file), 'utf8')));
  if (!found) throw new Error(`no content file matches ${pattern}`);
  return found;
}

interface Fault {
  readonly name: string;
  readonly rule: string;
  readonly file: () => string;
  readonly change: (text: string) => string;
  /** Where the finding is expected, when not in the changed file. */
  readonly foundIn?: (file: string) => RegExp;
}

const normative = /^documents\/normative-documents\//;
const insertText = (line: string) => (text: string) => `${text.trimEnd()}\n\n${line}\n`;

const faults: readonly Fault[] = [
  { name: 'a day that no calendar has', rule: 'document-fields', file: () => fileWith(/^dated: /m, normative), change: (text) => text.replace(/^dated: .*/m, 'dated: 2026-02-30') },
  { name: 'a month that no year has', rule: 'document-fields', file: () => fileWith(/^published: /m, normative), change: (text) => text.replace(/^published: .*/m, 'published: 2026-13-01') },
  { name: 'a misspelt key', rule: 'document-fields', file: () => fileWith(/^summary: /m), change: (text) => text.replace(/^summary:/m, 'sumary:') },
  { name: 'a missing title', rule: 'document-fields', file: () => fileWith(/^title: /m, normative), change: (text) => text.replace(/^title: .*\n/m, '') },
  { name: 'an unknown organ', rule: 'document-references', file: () => fileWith(/issuers: \[civil-affairs\]|- civil-affairs/), change: (text) => text.replace('civil-affairs', 'civil-afairs') },
  { name: 'an unknown document', rule: 'document-references', file: () => fileWith(/^interprets: /m), change: (text) => text.replace(/^interprets:[\s\S]*?(?=^\w)/m, 'interprets: [no-such-document]\n') },
  { name: 'an unknown parent plan', rule: 'document-references', file: () => fileWith(/^parent: /m), change: (text) => text.replace(/^parent: .*/m, 'parent: no-such-plan') },
  { name: 'square brackets in a document number', rule: 'document-numbers', file: () => fileWith(/^documentNumber: .*〔/m), change: (text) => text.replace(/^(documentNumber: .*)〔(\d{4})〕(.*)/m, "documentNumber: '示测发[$2]9号'") },
  { name: 'a value outside a list', rule: 'document-fields', file: () => fileWith(/^forms: /m), change: (text) => text.replace(/^forms:[\s\S]*?(?=^\w)/m, 'forms: [图片]\n') },
  { name: 'an unknown kind of plan', rule: 'document-fields', file: () => fileWith(/^kind: 专项规划/m), change: (text) => text.replace(/^kind: .*/m, 'kind: 专项计划书') },
  { name: 'an unknown disclosure attribute', rule: 'document-fields', file: () => fileWith(/^dated: /m, normative), change: (text) => text.replace(/^dated: /m, 'disclosure: 公开\ndated: ') },
  { name: 'an unknown topic', rule: 'document-fields', file: () => fileWith(/^topic: /m), change: (text) => text.replace(/^topic: .*/m, 'topic: 综合政务/政务工开') },
  { name: 'a column sum that does not add up', rule: 'annual-report-arithmetic', file: () => fileWith(/^year: 2025/m, /annual-reports/), change: (text) => text.replace(/(\n\s+open: \{ nat: )(\d+)/, (_, head: string, value: string) => `${head}${Number(value) + 1}`) },
  { name: 'a negative count', rule: 'document-fields', file: () => fileWith(/^year: 2025/m, /annual-reports/), change: (text) => text.replace(/(\n\s+deny1: \{ nat: )\d+/, '$1-1') },
  { name: 'a report that came late', rule: 'annual-report-deadline', file: () => fileWith(/^organ: education[\s\S]*^year: 2025|^year: 2025[\s\S]*^organ: education/m, /annual-reports/), change: (text) => text.replace(/^published: .*/m, 'published: 2026-02-03') },
  { name: 'an identity number in a text', rule: 'personal-data', file: () => fileWith(/^title: /m, normative), change: insertText('申请人身份证号 11010519491231002X。') },
  { name: 'a mobile number in a table', rule: 'personal-data', file: () => fileWith(/^title: /m, normative), change: insertText('| 联系人 | 电话 |\n| --- | --- |\n| 某某 | 13800138000 |') },
  { name: 'a bank card in a text', rule: 'personal-data', file: () => fileWith(/^title: /m, normative), change: insertText('补贴发放至 6222020200112233446 账户。') },
  { name: 'a link to nowhere', rule: 'content-links', file: () => fileWith(/^title: /m, normative), change: insertText('见[《办法》](/normative-documents/no-such-document/)。') },
  {
    name: 'a link to a heading that is not there',
    rule: 'content-anchors',
    file: () => fileWith(/^title: /m, normative),
    change: insertText('见[前文](#没有这个标题)。'),
  },
  { name: 'a link that is a script', rule: 'content-links', file: () => fileWith(/^title: /m, normative), change: insertText('[点击](javascript:void(0))') },
  { name: 'an empty link', rule: 'content-links', file: () => fileWith(/^title: /m, normative), change: insertText('[点击查看]()') },
  { name: 'an attachment that is not there', rule: 'attachments', file: () => fileWith(/^attachments:/m), change: (text) => text.replace(/(\bfile: )[^,\n}]+/, '$1没有这个文件.pdf') },
  { name: 'an import in MDX', rule: 'mdx-content', file: () => fileWith(/^title: /m, /\.mdx$/), change: (text) => text.replace(/\n---\n/, "\n---\n\nimport Chart from './chart.astro'\n") },
  { name: 'an unclosed component in MDX', rule: 'mdx-content', file: () => fileWith(/<\/Steps>/, /\.mdx$/), change: (text) => text.replace('</Steps>', '') },
  { name: 'an unknown component in MDX', rule: 'mdx-content', file: () => fileWith(/<Steps/, /\.mdx$/), change: (text) => text.replace('<Steps', '<Step').replace('</Steps>', '</Step>') },
  { name: 'a full-width colon', rule: 'content-syntax', file: () => fileWith(/^dated: /m, normative), change: (text) => text.replace(/^dated: /m, 'dated：') },
  { name: 'an unclosed quotation mark', rule: 'content-syntax', file: () => fileWith(/^title: /m, normative), change: (text) => text.replace(/^title: .*/m, 'title: "示例县') },
  { name: 'publication before the paper was made', rule: 'date-order', file: () => fileWith(/^dated: /m, normative), change: (text) => text.replace(/^published: .*/m, 'published: 2000-01-04') },
  { name: 'publication in the future', rule: 'date-order', file: () => fileWith(/^dated: 2026/m, normative), change: (text) => text.replace(/^published: .*/m, 'published: 2026-12-30') },
  { name: 'publication after more than 20 working days', rule: 'publication-deadline', file: () => fileWith(/^dated: 2025-0[1-6]/m), change: (text) => text.replace(/^published: .*/m, 'published: 2025-11-28') },
  { name: 'an index number used twice', rule: 'index-numbers', file: () => fileWith(/^indexNumber: /m, /plans/), change: (text) => text.replace(/^indexNumber: .*/m, /^indexNumber: .*/m.exec(readFileSync(join(copy, fileWith(/^indexNumber: /m, normative)), 'utf8'))![0]), foundIn: () => /documents\/(?:plans|normative-documents)\// },
  { name: 'a type that the column does not take', rule: 'column-types', file: () => fileWith(/^title: /m, /documents\/statistics\//), change: (text) => text.replace(/^type: .*\n/m, '').replace(/^title:/m, 'type: interpretation\ninterprets: [no-such]\nforms: [文字]\ntitle:') },
  { name: 'an unknown setting', rule: 'settings-fields', file: () => 'site.yaml', change: (text) => `${text.trimEnd()}\nsiteIDCode: 123\n` },
  { name: 'a site code of the wrong form', rule: 'settings-fields', file: () => 'site.yaml', change: (text) => text.replace(/^siteIdCode: .*/m, "siteIdCode: '12345'") },
];

describe('a fault planted in the demonstration content', () => {
  let planted: { file: string; text: string } | undefined;

  beforeAll(() => {
    if (existsSync(copy)) rmSync(copy, { recursive: true });
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(original, copy, { recursive: true });
  });

  afterEach(() => {
    if (planted) writeFileSync(join(copy, planted.file), planted.text);
    planted = undefined;
  });

  it('none: the untouched content has no error', () => {
    const report = audit();
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.summary.documents).toBeGreaterThanOrEqual(100);
  });

  it.each(faults)('$name is reported by $rule', ({ rule, file: find, change, foundIn }) => {
    const file = find();
    const text = readFileSync(join(copy, file), 'utf8');
    planted = { file, text };
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(join(copy, file), changed);
    const errors = audit().findings.filter(({ severity }) => severity === 'error');
    const place = foundIn?.(file) ?? new RegExp(file.replaceAll('.', '\\.'));
    const found = errors.find((finding) => finding.rule === rule && place.test(finding.where.file ?? ''));
    expect(found, JSON.stringify(errors, null, 1)).toBeDefined();
    expect('line' in found!.where && found!.where.line).toBeGreaterThan(0);
    expect(found!.message).toMatch(/\p{Script=Han}/u);
    expect(found!.fix).toMatch(/\p{Script=Han}/u);
  });

  it('a document id used twice names both files', () => {
    const file = fileWith(/^title: /m, normative);
    const twin = file.replace('normative-documents', 'policy-documents').replace(/documents\/policy-documents\/.*\//, 'documents/policy-documents/');
    const text = readFileSync(join(copy, file), 'utf8');
    writeFileSync(join(copy, twin), text.replace(/^title:/m, 'type: policy-document\ntitle:').replace(/^(?:indexNumber|documentNumber|registrationNumber): .*\n/gm, ''));
    const found = audit().findings.find(({ rule }) => rule === 'unique-ids');
    rmSync(join(copy, twin));
    expect(`${found?.where.file}${found?.message}`).toContain(file.split('/').at(-1));
    expect(found?.message).toContain('documents/');
  });

  it('ends the command with exit code 1, and the untouched content ends it with 0', () => {
    const run = () => spawnSync(process.execPath, ['scripts/audit.ts', '--content', copy, '--out', join(copy, '..', 'reports'), '--format', 'json'], { cwd: project, encoding: 'utf8' });
    expect(run().status).toBe(0);
    const file = fileWith(/^dated: /m, normative);
    const text = readFileSync(join(copy, file), 'utf8');
    planted = { file, text };
    writeFileSync(join(copy, file), text.replace(/^dated: .*/m, 'dated: 2026-02-30'));
    const failed = run();
    expect(failed.status).toBe(1);
    const report = JSON.parse(failed.stdout) as AuditReport;
    expect(report.findings[0]?.message).toContain('2026 年二月没有 30 日');
  });
});
