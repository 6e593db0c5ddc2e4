import { describe, expect, test } from 'vitest';
import { makeWordList } from '../word-list.ts';
import { findingsOf } from '../testing/findings-of.ts';

const doubled = (text: string | string[]) => findingsOf('doubled-words', text);

test.each([
  ['成果的宣传宣传活动。', '1:4 宣传宣传'],
  ['进一步进一步加强公开。', '1:1 进一步进一步'],
  ['切实加强加强领导。', '1:3 加强加强'],
  ['做好的的工作。', '1:3 的的'],
  ['关于关于印发办法的通知', '1:1 关于关于'],
  ['推进政务公开政务公开工作。', '1:3 政务公开政务公开'],
  ['主动公开公开，接受监督。', '1:3 公开公开'],
  ['负责临时救助的组织组织实施。', '1:8 组织组织'],
  ['第四次次会议通过。', '1:3 次次'],
  ['协助协助县级单位完善设施。', '1:1 协助协助'],
])('%s', (text, expected) => {
  expect(doubled(text)).toEqual([expected]);
});

test.each([
  ['行政机关不得得拒绝。', '1:6 得得'],
  ['各单位要要高度重视。', '1:4 要要'],
  ['要切实实加强领导，确保保完成任务。', '1:3 实实', '1:11 保保'],
  ['实现高质量发展展。', '1:7 展展'],
  ['关于推动高质量发展展', '1:9 展展'],
  ['请各单位单位认真落实。', '1:3 单位单位'],
])('%s', (text, ...expected) => {
  expect(doubled(text)).toEqual(expected);
});

test('a paragraph that stands twice', () => {
  const paragraph = '各单位要结合实际制定工作方案，明确责任分工。';
  expect(doubled([paragraph, paragraph])).toEqual([`2:1 ${paragraph.slice(0, 9)}……${paragraph.slice(-9)}`]);
});

describe('what is doubled on purpose, or is two words, is left alone', () => {
  test.each([
    '大家坐下来研究研究，讨论讨论。',
    '方方面面、大大小小、人人参与、天天巡查、各级各部门。',
    '一项一项落实，一件一件办好。',
    '县政府政府信息公开专栏',
    '本部门部门预算公开情况。',
    '为进一步规范规范性文件管理，制定本办法。',
    '2021年年底前完成。',
    '以公开为目的的活动；为了了解情况；的的确确。',
    '会同评审专家组组织核定；县委宣传部部署开展；可以以家庭为单位申请。',
    '二〇二〇年工作总结',
    '对平台建设和管理工作作为重要内容',
    '组织实施实施方案',
    '法律、法规和国家有关规定规定应当主动公开的其他信息。',
    '各党组织组织党员学习，按照上级要求要求各单位上报。',
    '低保保障对象和临时救助救助对象。',
    '落实实名登记，加强强镇建设，推进进一步公开，不断断档，正在在建项目。',
    '扎扎实实、家家户户、实实在在、清清楚楚。',
    '各乡镇镇区、全区区直部门、市市场监管局。',
  ])('%s', (text) => {
    expect(doubled(text)).toEqual([]);
  });

  test('cells of a table are no sentences', () => {
    expect(doubled(['\t情况情况', '\t是否是否'])).toEqual([]);
  });

  test('allowed words', () => {
    expect(findingsOf('doubled-words', '来到宣传宣传路。', { words: makeWordList([], ['宣传宣传路']) })).toEqual([]);
  });
});

test('a word doubled over a wrapped line is told where it begins', () => {
  const wrapped = ['各单位要结合实际认真抓好贯彻落实工作，并及时组织开展宣传', '宣传活动，营造良好的公开氛围。'];
  expect(doubled(wrapped)).toEqual(['1:27 宣传宣传']);
});

test('units of a number', () => {
  expect(findingsOf('doubled-words', '完成财政收入1525万元元。')).toEqual(['1:12 元元']);
  expect(findingsOf('doubled-words', '亩均产值5万元，15亩亩均增收20元，2元元件')).toEqual([]);
});

test('an organ that a list names twice', () => {
  expect(findingsOf('doubled-words', '县教体局、县司法局、县教体局、县人社局')).toEqual(['1:11 县教体局']);
  expect(findingsOf('doubled-words', '牵头单位：县教体局、县司法局、县财政局；责任单位：县教体局、县人社局、县民政局')).toEqual([]);
});

test('single characters behind dates and places', () => {
  expect(findingsOf('doubled-words', '2022年5月20日日')).toEqual(['1:10 日日']);
  expect(findingsOf('doubled-words', '2018年7月底底前完成')).toEqual(['1:8 底底']);
  expect(findingsOf('doubled-words', '除依法涉密之外外，必须公开')).toEqual(['1:7 外外']);
});
