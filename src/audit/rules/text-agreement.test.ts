import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { textAgreement } from './text-agreement.ts';

const measures = 'documents/normative-documents/relief-measures.md';
const saying = (text: string) => (before: string) => `${before}\n${text}\n`;
const closing = '第二条　本办法自2026年4月10日起施行，有效期至2031年4月9日。\n\n示例县人民政府\n\n2026年3月9日';

describe('text-agreement', () => {
  test('passes where text and fields agree, or the text says nothing', () => {
    expect(findingsOf(textAgreement)).toEqual([]);
    expect(findingsOf(textAgreement, { [measures]: saying(closing) })).toEqual([]);
    expect(findingsOf(textAgreement, { [measures]: saying('本办法自2026年4月10日起施行，有效期5年。') })).toEqual([]);
    expect(findingsOf(textAgreement, { [measures]: saying('《示例县低保办法》自2020年1月1日起施行。') })).toEqual([]);
  });

  test.each([
    ['effective', '本办法自2026年5月10日起施行。', 'effective（施行日期）是 2026-04-10，正文写的施行日期是 2026-05-10。'],
    ['expires', '本办法自2026年4月10日起施行，有效期至2030年4月9日。', 'expires（有效期至）是 2031-04-09，正文写的有效期是 2030-04-09。'],
    ['expires', '本办法自2026年4月10日起施行，有效期三年。', 'expires（有效期至）是 2031-04-09，正文写的有效期是 2029-04-09。'],
    ['dated', '示例县人民政府\n2026年3月8日', 'dated（成文日期）是 2026-03-09，正文写的落款是 2026-03-08。'],
  ])('tells %s that differs from “%s”', (field, text, message) => {
    expect(findingsOf(textAgreement, { [measures]: saying(text) })).toMatchObject([
      { where: { file: measures, line: lineIn(measures, field) }, message },
    ]);
  });

  test('leaves a field alone of which the order of dates already speaks', () => {
    const late = (text: string) => replace('dated: 2026-03-09', 'dated: 2026-01-09')(saying(closing)(text));
    const reversed = (text: string) => replace('expires: 2031-04-09', 'expires: 2026-04-01')(saying(closing)(text));
    expect(findingsOf(textAgreement, { [measures]: late })).toEqual([]);
    expect(findingsOf(textAgreement, { [measures]: reversed })).toEqual([]);
  });
});
