import { describe, expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { citationAgreement } from './citation-agreement.ts';

const notice = 'documents/policy-documents/heating-season-notice.md';
const saying = (sentence: string) => (text: string) => `${text}\n${sentence}\n`;
const messagesFor = (sentence: string) =>
  findingsOf(citationAgreement, { [notice]: saying(sentence) }).map(({ where, message }) => `${'line' in where ? where.line : ''} ${message}`);

describe('citation-agreement', () => {
  test.each([
    '按照《示例县城区停车管理规定》（示政规〔2022〕3号）执行。',
    '按照《城区停车管理规定》（示政规〔2022〕3号）执行。',
    '按照《示例县人民政府关于印发〈示例县城区停车管理规定〉的通知》（示政规〔2022〕3号）执行。',
    '按照[《示例县城区停车管理规定》](/normative-documents/parking-rules/)执行。',
    '按照《示例省停车管理办法》（示省政发〔2022〕3号）执行。',
    '按照《示例县2025年政务公开工作要点》执行。',
    '按照《规定》（示政规〔2022〕3号）执行。',
    '原《示例县城区停车管理规定》（示政规〔2012〕3号）已经失效。',
  ])('passes %s', (sentence) => {
    expect(messagesFor(sentence)).toEqual([]);
  });

  test.each([
    [
      '按照《示例县城镇供热管理规定》（示政规〔2022〕3号）执行。',
      '19 写的是《示例县城镇供热管理规定》（示政规〔2022〕3号），本站这个文号的文件是《示例县城区停车管理规定》。',
    ],
    [
      '按照《示例县城区停车管理规定》（示政规〔2022〕8号）执行。',
      '19 《示例县城区停车管理规定》的发文字号是 示政规〔2022〕3号，这里写的是 示政规〔2022〕8号。',
    ],
    ['按照《示例县城区停本管理规定》执行。', '19 本站没有《示例县城区停本管理规定》，只有《示例县城区停车管理规定》，标题可能写错了字。'],
    [
      '按照《示例县城区停车管里规定》（示政规〔2022〕3号）执行。',
      '19 写的是《示例县城区停车管里规定》（示政规〔2022〕3号），本站这个文号的文件是《示例县城区停车管理规定》。',
    ],
    [
      '按照[《示例县城镇供热管理规定》](/normative-documents/parking-rules/)执行。',
      '19 文字写的是《示例县城镇供热管理规定》，链接指向的是《示例县城区停车管理规定》（示政规〔2022〕3号）。',
    ],
  ])('tells %s', (sentence, message) => {
    expect(messagesFor(sentence)).toEqual([message]);
  });
});
