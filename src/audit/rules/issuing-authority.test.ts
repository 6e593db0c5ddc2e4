import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { issuingAuthority } from './issuing-authority.ts';

const rules = 'documents/normative-documents/parking-rules.md';
const notice = 'documents/policy-documents/openness-points-2026.md';
const withTitle = (title: string) => replace('示例县城区停车管理规定', title);

test('normative documents named 办法 or 规定 pass', () => {
  expect(findingsOf(issuingAuthority)).toEqual([]);
});

describe('what no organ of a county issues', () => {
  test.each(['政府规章', '规章', '行政法规'])('has the genre %s', (genre) => {
    expect(findingsOf(issuingAuthority, { [rules]: replace('genre: 规定', `genre: ${genre}`) })).toMatchObject([
      { where: { file: rules, line: 9 }, message: `genre（文种）写的是“${genre}”，示例县人民政府（县级人民政府）没有法规、规章制定权。` },
    ]);
  });

  test.each(['示例县停车条例', '示例县停车条例（试行）'])('is titled %s', (title) => {
    expect(findingsOf(issuingAuthority, { [rules]: withTitle(title) })).toMatchObject([
      { where: { file: rules, line: 2 }, message: expect.stringContaining('以“条例”作名称') },
    ]);
  });

  test('is promulgated by decree', () => {
    expect(findingsOf(issuingAuthority, { [rules]: replace('示政规〔2022〕3号', '示例县人民政府令第3号') })).toMatchObject([
      { where: { file: rules, line: 5 }, message: expect.stringContaining('“示例县人民政府令第3号”是以令公布规章的写法') },
    ]);
  });
});

describe('what an organ of a county may issue', () => {
  test.each(['示例县停车管理办法（试行）', '关于宣传贯彻《示例省停车条例》', '关于贯彻落实停车条例的实施意见'])('is titled %s', (title) => {
    expect(findingsOf(issuingAuthority, { [rules]: withTitle(title) })).toEqual([]);
  });

  test('is a decree that orders measures', () => {
    const ban = (text: string) =>
      text.replace('示例县2026年政务公开工作要点', '示例县2026年森林防火禁火令').replace('示政办发〔2026〕4号', '第1号令');
    expect(findingsOf(issuingAuthority, { [notice]: ban })).toEqual([]);
  });

  test('is a reprint that names its maker', () => {
    const reprint = (text: string) => withTitle('示例省停车条例')(text).replace('summary:', 'contentSource: 示例省人民代表大会常务委员会\nsummary:');
    expect(findingsOf(issuingAuthority, { [rules]: reprint })).toEqual([]);
  });
});
