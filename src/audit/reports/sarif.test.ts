import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { finding, reportWith, ruleResult } from '../testing/report-context.ts';
import { formatSarif } from './sarif.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
(addFormats as unknown as (ajv: Ajv) => Ajv)(ajv);
const schema = JSON.parse(readFileSync(new URL('../../../tests/fixtures/sarif-2.1.0.schema.json', import.meta.url), 'utf8')) as object;
const validate = ajv.compile(schema);

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } };
      readonly results: readonly Readonly<Record<string, unknown>>[];
    },
  ];
}

function logOf(report: Parameters<typeof formatSarif>[0]): Log {
  const log = JSON.parse(formatSarif(report)) as Log;
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return log;
}

const where = 'documents/normative-documents/relief-measures.md';

describe('formatSarif', () => {
  test('places a finding in its file, with line, rule, level and fingerprint', () => {
    const { runs } = logOf(reportWith([finding('a', { where: { file: where, line: 6, column: 3 } })]));
    expect(runs[0].results).toMatchObject([
      {
        ruleId: 'date-order',
        ruleIndex: 0,
        level: 'error',
        kind: 'fail',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: `content/${where}`, uriBaseId: '%SRCROOT%' },
              region: { startLine: 6, startColumn: 3 },
            },
          },
        ],
        partialFingerprints: { 'findingId/v1': 'a' },
      },
    ]);
    expect(runs[0].tool.driver.rules[0]).toMatchObject({ id: 'date-order', defaultConfiguration: { level: 'error' } });
    expect(runs[0].tool.driver.rules[0]?.help.text).toContain('《政府信息公开条例》第四十九条');
  });

  test('places what only a page shows in the page below the site, and names its file where one is known', () => {
    const { runs } = logOf(
      reportWith([
        finding('a', { where: { page: '/plans/总 表/' }, rule: 'broken-links', severity: 'warning' }),
        finding('b', { where: { page: '/x/', file: where, line: 2 }, rule: 'raw-markup', severity: 'notice' }),
      ]),
    );
    expect(runs[0].results.map(({ level, locations }) => [level, locations])).toMatchObject([
      [
        'warning',
        [
          {
            physicalLocation: { artifactLocation: { uri: 'plans/%E6%80%BB%20%E8%A1%A8/index.html', uriBaseId: 'SITE' } },
            logicalLocations: [{ fullyQualifiedName: '/plans/总 表/' }],
          },
        ],
      ],
      ['note', [{ physicalLocation: { artifactLocation: { uri: `content/${where}` }, region: { startLine: 2 } } }]],
    ]);
  });

  test('carries the page of help of a rule', () => {
    const report = reportWith([finding('a')]);
    const log = JSON.parse(formatSarif(report, new Map([['date-order', '# 日期\n']]))) as Log;
    expect(validate(log)).toBe(true);
    expect(log.runs[0].tool.driver.rules[0]?.help).toMatchObject({ markdown: '# 日期\n', text: expect.stringContaining('# 日期') as string });
  });

  test('marks accepted findings as suppressed, and says what is new', () => {
    const exceptions = [{ rule: 'date-order', where, reason: '原件如此', by: '信息公开岗', until: '2026-12-31', line: 2 }];
    const former = reportWith([finding('b', { where: { file: 'site.yaml', line: 2 } })], { asOf: '2026-11-10' }, [ruleResult('attachments')]);
    const findings = [finding('a'), finding('b', { where: { file: 'site.yaml', line: 2 } }), finding('c', { rule: 'attachments' })];
    const { runs } = logOf(reportWith(findings, { exceptions, former }));
    expect(runs[0].results.map(({ partialFingerprints, baselineState, suppressions }) => [partialFingerprints, baselineState, suppressions])).toEqual([
      [{ 'findingId/v1': 'c' }, 'new', undefined],
      [{ 'findingId/v1': 'b' }, 'unchanged', undefined],
      [{ 'findingId/v1': 'a' }, 'unchanged', [{ kind: 'external', status: 'accepted', justification: '原件如此（信息公开岗，至 2026-12-31）' }]],
    ]);
  });

  test('the schema refuses what it does not know', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', rule: [] } } }] })).toBe(false);
  });
});
