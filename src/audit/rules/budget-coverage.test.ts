import { expect, test } from 'vitest';
import { budgetCoverageOf } from '#disclosure';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { budgetCoverage } from './budget-coverage.ts';

const budget = 'documents/budgets/county-budget-2026.md';
const settings = (notes = '') => ({
  'site.yaml': (text: string) => `${text.trimEnd()}\nbudgets:\n  since: 2026\n${notes}`,
});
const note = (organs: string, state = '不适用', reason = '经费列入县政府办公室预算。') =>
  `  notes:\n    - { organs: [${organs}], years: [2026], kinds: [预算], state: ${state}, reason: ${reason} }\n`;
const others = 'county-office, finance, east-river-town';

test('nothing is asked before the office has named a year', () => {
  expect(findingsOf(budgetCoverage)).toEqual([]);
  expect(budgetCoverageOf(contentSubject().portal)).toBeUndefined();
});

test('each budget unit that lacks a budget is told at its line', () => {
  const findings = findingsOf(budgetCoverage, settings());
  expect(findings).toMatchObject(
    ['示例县人民政府办公室', '示例县财政局', '示例县东河镇人民政府'].map((name) => ({
      severity: 'warning',
      where: { file: 'organs.yaml' },
      message: `${name} 2026 年预算没有公开，也没有说明原因。`,
    })),
  );
});

test('those that the office has explained pass', () => {
  expect(findingsOf(budgetCoverage, settings(note(others)))).toEqual([]);
  expect(findingsOf(budgetCoverage, settings(note(others, '未公开')))).toEqual([]);
});

test('an explanation of what is there is told', () => {
  expect(findingsOf(budgetCoverage, settings(note(`${others}, county-government`)))).toMatchObject([
    { where: { file: 'site.yaml' }, message: '写着不适用的《示例县2026年财政预算》已经公开。' },
  ]);
});

test('an explanation for an organ that there is not is told', () => {
  expect(findingsOf(budgetCoverage, settings(note(`${others}, nobody`)))).toMatchObject([
    { where: { file: 'site.yaml' }, message: '没有公开的说明写的机关 nobody，organs.yaml 里没有。' },
  ]);
});

test('an adjustment alone is no budget', () => {
  const changes = { ...settings(note(others)), [budget]: replace('kind: 预算', 'kind: 预算调整') };
  expect(findingsOf(budgetCoverage, changes)).toMatchObject([{ message: '示例县人民政府 2026 年预算没有公开，也没有说明原因。' }]);
});

test('nothing is missed while a report cannot be read', () => {
  expect(findingsOf(budgetCoverage, { ...settings(), [budget]: replace('kind: 预算', 'kind: 没有的类别') })).toEqual([]);
});

test('final accounts are due in the month of the next year', () => {
  const states = (asOf: string) => budgetCoverageOf(contentSubject(settings(), { asOf }).portal)!.periods.map(({ year, kind }) => `${year}${kind}`);
  expect(states('2026-11-20')).toEqual(['2026预算']);
  expect(states('2027-10-31')).toEqual(['2027预算', '2026预算']);
  expect(states('2027-11-01')).toEqual(['2027预算', '2026预算', '2026决算']);
});

test('an organ of a later year has nothing to publish before', () => {
  const changes = { ...settings(), 'organs.yaml': (text: string) => text.replace('id: finance\n', 'id: finance\n    since: 2027-01-01\n') };
  const { rows } = budgetCoverageOf(contentSubject(changes).portal)!;
  expect(rows.map(({ organ }) => organ.id)).toEqual(['county-government', 'county-office', 'east-river-town']);
});
