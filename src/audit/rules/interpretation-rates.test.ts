import { describe, expect, test } from 'vitest';
import { auditContent } from '../run.ts';
import { contentSubject, findingsOf, replace, validContent, type ContentChanges } from '../testing/content-subject.ts';
import { interpretationRates } from './interpretation-rates.ts';

const measures = validContent().get('documents/normative-documents/relief-measures.md')!;
const text = validContent().get('documents/interpretations/relief-measures-text.md')!;

/** Ten documents of one organ and year, of which `diversified` are explained by more than a text. */
function ten(diversified: number): ContentChanges {
  const numbers = Array.from({ length: 9 }, (_, index) => index + 2);
  return Object.fromEntries([
    ['documents/interpretations/relief-measures-questions.mdx', null],
    ['documents/interpretations/relief-measures-text.md', replace('forms: [文字]', diversified > 0 ? 'forms: [图解, 文字]' : 'forms: [文字]')],
    ...numbers.flatMap((number) => [
      [
        `documents/normative-documents/measures-${number}.md`,
        measures
          .replace('repeals: [relief-measures-2021]\n', '')
          .replace('00012', `001${number + 10}`)
          .replace('〔2026〕1号', `〔2026〕${number + 10}号`),
      ],
      [
        `documents/interpretations/measures-${number}-text.md`,
        text.replace('[relief-measures]', `[measures-${number}]`).replace('[文字]', number <= diversified ? '[图解, 文字]' : '[文字]'),
      ],
    ]),
  ]) as ContentChanges;
}

const withThreshold = (line: string) => ({ 'site.yaml': replace('  from: 2026-01-01', `  from: 2026-01-01\n  ${line}`) });

describe('interpretation-rates', () => {
  test('judges nothing without a threshold', () => {
    const { results, findings } = auditContent([interpretationRates], contentSubject());
    expect(results).toMatchObject([{ state: 'not-applicable', checked: 0 }]);
    expect(findings).toEqual([]);
  });

  test('passes nine of ten at 90 and warns of eight', () => {
    expect(findingsOf(interpretationRates, { ...ten(9), ...withThreshold('diversifiedRate: 90') })).toEqual([]);
    expect(findingsOf(interpretationRates, { ...ten(8), ...withThreshold('diversifiedRate: 90') })).toMatchObject([
      {
        where: { file: 'site.yaml' },
        message: '示例县人民政府 2026 年的多元化解读率是 80%（8/10），低于要求的 90%；没有文字以外形式的解读的文件：measures-10、measures-9。',
      },
    ]);
    expect(findingsOf(interpretationRates, { ...ten(8), ...withThreshold('diversifiedRate: 60') })).toEqual([]);
  });

  test('never makes a hundred per cent of nothing', () => {
    const nothing = {
      'site.yaml': replace('  from: 2026-01-01', '  from: 2026-11-01\n  rate: 100'),
    };
    expect(auditContent([interpretationRates], contentSubject(nothing)).results).toMatchObject([{ state: 'not-applicable', checked: 0 }]);
  });

  test('names the documents that nobody has interpreted', () => {
    const amendment = 'documents/normative-documents/parking-rules-amendment.md';
    expect(
      findingsOf(interpretationRates, {
        [amendment]: replace('needsInterpretation: false', 'needsInterpretation: true'),
        ...withThreshold('rate: 60'),
      }),
    ).toMatchObject([{ message: '示例县人民政府 2026 年的解读率是 50%（1/2），低于要求的 60%；没有解读的文件：parking-rules-amendment。' }]);
  });
});
