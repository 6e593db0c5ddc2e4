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

  test('tells a 文种 and an organ that the title has otherwise', () => {
    const notice = (text: string) => replace('title: 示例县临时救助实施办法', 'title: 示例县财政局关于临时救助的通知')(text);
    const found = findingsOf(textAgreement, { [measures]: (text) => replace('genre: 办法', 'genre: 意见')(notice(text)) });
    expect(found.map(({ where, message }) => [where, message])).toEqual([
      [{ file: measures, line: lineIn(measures, 'genre:') }, 'genre（文种）是“意见”，标题写的文种是“通知”。'],
      [{ file: measures, line: lineIn(measures, 'title:') }, '标题写的发文机关是“示例县财政局”，issuers（发文机关）写的是“示例县人民政府”。'],
    ]);
  });

  test('tells the signature of another organ, and another number above the text', () => {
    const found = findingsOf(textAgreement, {
      [measures]: (text) => replace('第一条', '示政规〔2026〕2号\n\n第一条')(saying('示例县财政局\n\n2026年3月9日')(text)),
    });
    expect(found.map(({ message }) => message)).toEqual([
      '正文开头的发文字号是 示政规〔2026〕2号，documentNumber（发文字号）是 示政规〔2026〕1号。',
      '落款是“示例县财政局”，issuers（发文机关）里没有它。',
    ]);
  });

  test('tells days that the text states and the fields lack', () => {
    const without = (text: string) => text.replace('effective: 2026-04-10\n', '');
    expect(findingsOf(textAgreement, { [measures]: (text) => without(saying(closing)(text)) })).toMatchObject([
      { where: { file: measures, line: 1 }, fix: '补上 effective: 2026-04-10。' },
    ]);
  });

  test('leaves a field alone of which the order of dates already speaks', () => {
    const late = (text: string) => replace('dated: 2026-03-09', 'dated: 2026-01-09')(saying(closing)(text));
    const reversed = (text: string) => replace('expires: 2031-04-09', 'expires: 2026-04-01')(saying(closing)(text));
    expect(findingsOf(textAgreement, { [measures]: late })).toEqual([]);
    expect(findingsOf(textAgreement, { [measures]: reversed })).toEqual([]);
  });
});

const budget = 'documents/budgets/county-budget-2026.md';

test('finds the day of approval that the text gives otherwise', () => {
  const approve = (words: string) => ({ [budget]: (text: string) => `${text}\n${words}\n` });
  expect(findingsOf(textAgreement, approve('2026年1月18日，县人大会议批准2026年县级预算，现予公开。'))).toMatchObject([
    { where: { file: budget }, message: 'approved（批复日期）是 2026-01-28，正文写的批准日期是 2026-01-18。' },
  ]);
  expect(findingsOf(textAgreement, approve('2026年1月28日，县人大会议批准2026年县级预算，现予公开。'))).toEqual([]);
  expect(findingsOf(textAgreement, approve('2025年1月10日县人大会议批准的2025年预算已经执行完毕。'))).toEqual([]);
  expect(findingsOf(textAgreement, approve('2025年8月10日，县人大常委会批准2024年县级决算。'))).toEqual([]);
});

describe('titles and notes', () => {
  const notice = 'documents/policy-documents/openness-points-2026.md';
  const titled = (title: string, text = '') => ({
    [notice]: (whole: string) => `${whole.replace(/^title: .*/m, `title: ${title}`).trimEnd()}\n\n${text}\n`,
  });
  const named = (text: string) => `现将《${text}》印发给你们，请认真执行。`;

  test.each([
    ['示例县人民政府办公室关于印发2026年绿化工作安排的通知', named('2026年绿化工作安排')],
    ['示例县人民政府办公室关于印发2026年绿化工作安排（试行）的通知', '见附件。'],
    ['示例县人民政府办公室关于印发2026年绿化工作安排的通知', named('示例县林长制考核办法')],
    ['示例县人民政府办公室关于印发2026年绿化工作安排的通知', `${named('2026年绿化工作安排')}\n\n（此件公开发布）`],
  ])('passes %s with “%s”', (title, text) => {
    expect(findingsOf(textAgreement, titled(title, text))).toEqual([]);
  });

  test.each([
    ['示例县人民政府办公室关于做好绿化工作的通知。', '', '标题末尾有“。”'],
    ['示例县人民政府办公室关于做好绿化工作的通只', '', '标题末尾写的是“通只”，genre（文种）是“通知”'],
    [
      '示例县人民政府办公室关于印发2025年绿化工作安排的通知',
      named('2026年绿化工作安排'),
      '标题印发的是“2025年绿化工作安排”，正文写的是“2026年绿化工作安排”',
    ],
    ['示例县人民政府办公室关于做好绿化工作的通知', '（此件不予公开）', '正文的附注是“（此件不予公开）”，disclosure（公开属性）是“主动公开”'],
    [
      '示例县人民政府办公室关于做好绿化工作的通知',
      '示例县人民政府办公\n\n2026年4月20日',
      '落款写的是“示例县人民政府办公”，发文机关的全称是“示例县人民政府办公室”',
    ],
  ])('finds what is wrong with %s and “%s”', (title, text, message) => {
    expect(findingsOf(textAgreement, titled(title, text))).toMatchObject([{ where: { file: notice }, message: expect.stringContaining(message) }]);
  });

  test('tells the organ that leads in the title', () => {
    const changes = {
      [notice]: (whole: string) =>
        titled('示例县财政局 示例县人民政府办公室关于做好绿化工作的通知')[notice]!(whole)
          .replace('documentNumber: 示政办发〔2026〕4号\n', '')
          .replace(/^issuers: .*/m, 'issuers: [county-office, finance]'),
    };
    expect(findingsOf(textAgreement, changes)).toMatchObject([
      { where: { file: notice }, message: expect.stringContaining('标题里主办机关“示例县财政局”在前') },
    ]);
  });
});
