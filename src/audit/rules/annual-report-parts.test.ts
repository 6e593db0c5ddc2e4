import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportParts } from './annual-report-parts.ts';

const file = 'documents/annual-reports/finance-2025.yaml';

test('reports that tell of everything pass', () => {
  expect(findingsOf(annualReportParts)).toEqual([]);
});

test('finds an aspect that the overview leaves out', () => {
  expect(findingsOf(annualReportParts, { [file]: (text) => text.replace(/ {2}（五）监督保障.*\n/, '') })).toMatchObject([
    { where: { file, line: lineIn(file, 'overview') }, message: '“一、总体情况”没有写到“监督保障”。' },
  ]);
});

test.each(['无', '没有需要说明的问题。', '暂无。'])('finds problems reduced to “%s”', (words) => {
  expect(findingsOf(annualReportParts, { [file]: (text) => text.replace(/^problems: \|\n.*\n/m, `problems: ${words}\n`) })).toMatchObject([
    { where: { file, line: lineIn(file, 'problems') }, message: `“五、存在的主要问题及改进情况”只写了“${words}”。` },
  ]);
});

test('passes a short but true account', () => {
  const change = (text: string) => text.replace(/^problems: \|\n.*\n/m, 'problems: 没有建立台账，已经补建。\n');
  expect(findingsOf(annualReportParts, { [file]: change })).toEqual([]);
});
