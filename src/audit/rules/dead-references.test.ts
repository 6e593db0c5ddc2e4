import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { deadReferences } from './dead-references.ts';

const notice = 'documents/policy-documents/heating-season-notice.md';
const points = 'documents/policy-documents/openness-points-2026.md';
const saying = (sentence: string) => (text: string) => `${text}\n${sentence}\n`;
const message = '引用的《示例县临时救助办法》已于 2026-04-10 废止，代替它的是《示例县临时救助实施办法》（relief-measures）。';

describe('dead-references', () => {
  test('passes references to what is in force', () => {
    expect(findingsOf(deadReferences)).toEqual([]);
    expect(findingsOf(deadReferences, { [notice]: saying('按照《示例县临时救助实施办法》办理。') })).toEqual([]);
  });

  test.each([
    '按照《示例县临时救助办法》办理。',
    '按照《示例县临时救助办法》（示政规〔2021〕2号）办理。',
    '按照示政规〔2021〕2号办理。',
    '见[救助办法](/normative-documents/relief-measures-2021/)。',
    '原则上按照《示例县临时救助办法》办理。',
  ])('tells “%s” with what took its place', (sentence) => {
    expect(findingsOf(deadReferences, { [notice]: saying(sentence) })).toMatchObject([{ where: { file: notice, line: 19 }, message }]);
  });

  test.each(['《示例县临时救助办法》已经废止。', '原《示例县临时救助办法》规定的标准不再执行。', '与旧的《示例县临时救助办法》相比，对象更多。'])(
    'lets a text speak of the past: %s',
    (sentence) => {
      expect(findingsOf(deadReferences, { [notice]: saying(sentence) })).toEqual([]);
    },
  );

  test('lets a document older than the repeal cite what was in force then, but not a guide', () => {
    const earlier = (text: string) => saying('按照《示例县临时救助办法》办理。')(text).replaceAll('2026-04-2', '2026-03-2');
    expect(findingsOf(deadReferences, { [points]: earlier })).toEqual([]);
    expect(findingsOf(deadReferences, { [points]: (text) => earlier(text).replace('genre: 通知', 'genre: 指南') })).toHaveLength(1);
    expect(findingsOf(deadReferences, { 'pages/guide.md': saying('按照《示例县临时救助办法》办理。') })).toMatchObject([
      { where: { file: 'pages/guide.md' }, message },
    ]);
  });

  test('tells a basis that was dead when the document was made', () => {
    expect(findingsOf(deadReferences, { [notice]: replace('basedOn: [heating-rules]', 'basedOn: [relief-measures-2021]') })).toMatchObject([
      { where: { file: notice, line: 13 }, message: expect.stringContaining('已于 2026-04-10 废止，早于本件制发') },
    ]);
  });

  test('what only a wrong entry has ended is not called dead', () => {
    const changes = {
      'documents/normative-documents/relief-measures.md': (text: string) =>
        `${text.replace('[relief-measures-2021]', '[parking-rules]')}\n《示例县临时救助办法》（示政规〔2021〕2号）同时废止。\n`,
      [notice]: saying('按照《示例县城区停车管理规定》停放车辆。'),
    };
    expect(findingsOf(deadReferences, changes)).toEqual([]);
  });
});
