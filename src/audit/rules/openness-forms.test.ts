import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditContent } from '../run.ts';
import { registerDeadlines } from './register-deadlines.ts';
import { registerRelations } from './register-relations.ts';

/** A register of the demonstration, with its organs and documents as texts only: the rules here look at relations between cells. */
function findingsIn(name: string, before?: string, after?: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../../../content/documents/openness-work', `${name}.yaml`), 'utf8');
  if (before !== undefined && !text.includes(before)) throw new Error(`${name} has no ${before}`);
  const changed = before === undefined ? text : text.replace(before, after!);
  const subject = contentSubject({ [`documents/statistics/${name}.yaml`]: changed });
  return auditContent([registerRelations, registerDeadlines], subject).findings.map(({ message }) => message);
}

const names = ['openness-tasks-2026', 'openness-tasks-2025', 'openness-indicators-2026', 'openness-inspections-2026', 'openness-trainings-2026'];

test.each([...names, 'promoted-requests-2026'])('%s passes', (name) => {
  expect(findingsIn(name)).toEqual([]);
});

describe('finds', () => {
  test.each([
    ['a weight below 4 %', 'openness-indicators-2026', 'actual: 5', 'actual: 3', '“不低于”是 4，超过“完成”的 3'],
    [
      'a weight that the office has lowered',
      'openness-indicators-2026',
      'least: 4',
      'least: 3',
      '“政务公开占绩效考核的权重”的“不低于”是 3，低于规定的 4',
    ],
    ['a year in which nobody was heard', 'openness-indicators-2026', 'actual: 2\n', 'actual: 0\n', '“不低于”是 1，超过“完成”的 0'],
    ['an indicator that is not there', 'openness-indicators-2026', 'indicator: 主要负责人听取汇报', 'indicator: 专题会议', '主要负责人听取汇报'],
    ['problems that are not settled plus unsettled', 'openness-inspections-2026', 'settled: 21', 'settled: 20', '“问题数”是 21'],
    ['an inspection that is past its day', 'openness-inspections-2026', 'due: 2026-12-18', 'due: 2026-11-13', '整改中'],
    ['a year without lessons for officials', 'openness-trainings-2026', 'kind: 领导干部学法', 'kind: 交流研讨', '领导干部学法'],
    ['a request that was promoted to nothing', 'promoted-requests-2026', '    promotedTo: compulsory-enrolment-2026\n', '', '主动公开文件'],
  ])('%s', (_, name, before, after, message) => {
    const found = findingsIn(name, before, after);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});
