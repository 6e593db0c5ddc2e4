import type { Severity } from '#disclosure';
import { fileOf } from '../site-manifest.ts';
import type { AuditReport, FindingSummary, ReportFinding, RuleResult } from '../report.ts';
import { formatRemark, stateNames, subjectNames } from './words.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', notice: 'note' };

function toDescriptor(rule: RuleResult, page: string | undefined) {
  const basis = rule.basis.join('、');
  const text = [
    `通过的状态：${rule.title}。`,
    `依据：${basis}。`,
    `检查对象：${subjectNames[rule.subject]}。`,
    ...(rule.subject === 'person' && rule.remark ? [rule.remark] : []),
    ...(page === undefined ? [`说明和例子见 docs/rules/${rule.id}.md。`] : []),
  ].join('\n');
  const remark = formatRemark(rule);
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: `${rule.title}。依据：${basis}。` },
    help: page === undefined ? { text } : { text: `${text}\n\n${page}`, markdown: page },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      subject: rule.subject,
      version: rule.version,
      state: rule.state,
      stateName: stateNames[rule.state],
      checked: rule.checked,
      basis: rule.basis,
      ...(remark && { remark }),
    },
  };
}

/** A finding in a file is placed there; one that only a page shows is placed in the page's file below the built site. */
function toLocation({ where }: FindingSummary) {
  const inFile = where.file !== undefined;
  const uri = encodeURI(where.file ?? fileOf('page' in where ? where.page : '')).replace(/[?#]/g, (mark) => encodeURIComponent(mark));
  const column = 'column' in where ? where.column : undefined;
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: inFile ? '%SRCROOT%' : 'SITE' },
      ...(inFile && { region: { startLine: where.line || 1, ...(column && { startColumn: column }) } }),
    },
    ...('page' in where && { logicalLocations: [{ fullyQualifiedName: where.page, kind: 'resource' }] }),
  };
}

type Suppression = { readonly kind: 'external'; readonly status: 'accepted'; readonly justification: string };

/**
 * One SARIF 2.1.0 log with one run; findings that exceptions accept are in it as suppressed.
 * @param help pages of help by rule id, as Markdown
 */
export function formatSarif(report: AuditReport, help: ReadonlyMap<string, string> = new Map()): string {
  const indexes = new Map(report.rules.map(({ id }, index) => [id, index]));
  const toResult = (finding: FindingSummary, text: string, more: object) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    kind: 'fail',
    level: levels[finding.severity],
    message: { text },
    locations: [toLocation(finding)],
    partialFingerprints: { 'findingId/v1': finding.id },
    ...more,
  });
  const open = report.findings.map((finding: ReportFinding) => {
    const { message, fix, basis, owner, column, firstSeen, due, overdue, state } = finding;
    return toResult(finding, `${message}${basis.length > 0 ? `依据：${basis.join('、')}。` : ''}${fix}`, {
      ...(report.comparison && { baselineState: state === 'open' ? 'unchanged' : 'new' }),
      properties: { fix, owner, ...(column !== undefined && { column }), firstSeen, due, overdue, ...(state && { state }) },
    });
  });
  const accepted = report.exceptions.flatMap(({ reason, by, until, covers }) => {
    const suppression: Suppression = { kind: 'external', status: 'accepted', justification: `${reason}（${by}，至 ${until}）` };
    return covers.map((finding) =>
      toResult(finding, finding.message, { suppressions: [suppression], ...(report.comparison && { baselineState: 'unchanged' }) }),
    );
  });
  const { software, portal, fingerprints, calendarYears } = report.scope;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: software?.name ?? 'disclosure-column',
            ...(software && { version: software.version, semanticVersion: software.version }),
            language: 'zh-CN',
            rules: report.rules.map((rule) => toDescriptor(rule, help.get(rule.id))),
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: '项目的文件夹，内容在其中的 content 里。' } },
          SITE: { description: { text: '生成的网站所在的文件夹。' } },
        },
        invocations: [{ executionSuccessful: true }],
        results: [...open, ...accepted],
        properties: { asOf: report.asOf, portal, fingerprints, softwareFingerprint: software?.fingerprint ?? null, calendarYears },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
