import { describe, expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';

const brackets = (text: string | string[]) => findingsOf('bracket-pairs', text);

test('a bracket opened full-width and closed half-width is told', () => {
  expect(brackets('各乡镇（街道)、各部门（单位）')).toEqual(['1:4 （街道)']);
  expect(brackets('各乡镇(街道）')).toEqual(['1:4 (街道）']);
});

test('marks without a partner are told', () => {
  expect(brackets('根据《政府信息公开条例的规定，公开信息。')).toEqual(['1:3 《']);
  expect(brackets('根据政府信息公开条例》的规定。')).toEqual(['1:11 》']);
  expect(brackets('实行“三同步制度。')).toEqual(['1:3 “']);
  expect(brackets('各乡镇（街道、各部门。')).toEqual(['1:4 （']);
});

test('a title in a title has single marks', () => {
  expect(brackets('《关于印发《实施方案》的通知》')).toEqual(['1:6 《实施方案》']);
  expect(brackets('《关于印发《实施方案》的通知')).toEqual(['1:1 《']);
});

test('the name of a law in a title has title marks', () => {
  expect(brackets('《安徽省实施（中华人民共和国防洪法）办法》')).toEqual(['1:7 （中华人民共和国防洪法）']);
  expect(brackets('《安徽省实施〈中华人民共和国防洪法〉办法（试行）》')).toEqual([]);
});

describe('what is right is left alone', () => {
  test.each<[string, string | string[]]>([
    ['nested marks', '（《关于印发〈办法〉的通知》（示政发〔2021〕3号）“一号答”‘甲’）'],
    ['a quotation of several paragraphs', ['“第一条　甲。', '“第二条　乙。', '“第三条　丙。”']],
    ['a sentence torn by a page', ['围绕实施“工业强市、', '', '产业兴市”战略，做好公开。']],
    ['numbers of items', ['1）甲', '2）乙', 'a)丙', 'b)丁', '包括：1）申请书；2）照片。']],
    ['a document number with wrong brackets belongs to another check', '示政办发〔2021]3号'],
    ['an apostrophe', 'People’s Congress'],
  ])('%s', (_, text) => {
    expect(brackets(text)).toEqual([]);
  });
});

test('a pair that is turned round is one fault', () => {
  const brackets = (text: string) => findingsOf('bracket-pairs', text);
  expect(brackets('本办法所称”以下“不包含本数。')).toEqual(['1:6 ”以下“']);
  expect(brackets('列入“十三五“规划。')).toEqual(['1:3 “十三五“']);
  expect(brackets('管理办法（试行（。')).toEqual(['1:5 （试行（']);
});
