import { describe, expect, test } from 'vitest';
import { commonWords } from '../common-words.ts';
import { makeWordList } from '../word-list.ts';
import { findingsOf } from '../testing/findings-of.ts';

const words = (text: string) => findingsOf('wrong-words', text);

test.each([
  ['截止目前，共公开信息300条。', '1:1 截止目前'],
  ['按照县政府部暑，抓好落实。', '1:6 部暑'],
  ['请登陆网站查询。', '1:2 登陆网站'],
  ['开设银行帐户。', '1:5 帐户'],
  ['截止2021年6月底，全县共办理申请20件。', '1:1 截止'],
  ['（一）公开情况 截止2022年12月31日，公开信息89条。', '1:9 截止'],
  ['确保安全渡汛。', '1:5 渡汛'],
  ['2022度省级资金安排情况', '1:1 2022度'],
])('%s', (text, expected) => {
  expect(words(text)).toEqual([expected]);
});

test('terms with one character that sounds or looks alike', () => {
  expect(words('进一步优化营商环竞，推进政物公开。')).toEqual(['1:6 营商环竞', '1:13 政物公开']);
  expect(words('严格执行《政府信息公开条列》，加强组织领异。')).toEqual(['1:8 信息公开条列', '1:18 组织领异']);
  expect(words('在5个工做日内报送，本办法自发布之日起实行，二O二一年')).toEqual(['1:4 工做日', '1:20 实行', '1:23 二O二一']);
  expect(words('按照决策布署执行。')).toEqual(['1:5 布署']);
});

describe('words that only look alike are left alone', () => {
  test.each([
    '报名截止时间为2021年6月30日。',
    '接受模块说明符和特性集。',
    '用电2021度。2022年度资金。',
    '当好做为民服务的好干部。',
    '打击和预防犯罪，防犯罪于未然。',
    '台风登陆沿海地区。',
    '自己经营的店铺，自己完成。',
    '渡过难关，度过假期。',
    '其它事项。',
    '扑朔源头',
    '给予防护用品',
    '职工做日常工作，人名政府网，组织实事求是地实施，市场主题活动，检察机关监督检察工作。',
    '自2021年1月1日起实行新的标准。二〇二一年，二○二一年。',
  ])('%s', (text) => {
    expect(words(text)).toEqual([]);
  });
});

test('an office adds words, exceptions and allowed words', () => {
  const list = makeWordList([...commonWords, { wrong: '示范镇', right: '示范乡', except: ['老示范镇'] }], ['帐户石村']);
  expect(findingsOf('wrong-words', '示范镇和老示范镇，帐户石村', { words: list })).toEqual(['1:1 示范镇']);
});

test('no right word of the table is wrong by the table', () => {
  for (const { right } of commonWords) expect(words(right), right).toEqual([]);
});

test('words that are wrong beside others', () => {
  const wrong = (text: string) => findingsOf('wrong-words', text);
  expect(wrong('森林防火形式极为严峻')).toEqual(['1:5 形式']);
  expect(wrong('以新时代中国特色社会主义思想为指导')).toEqual(['1:2 新时代中国特色社会主义思想']);
  expect(wrong('建成厂房200万平米')).toEqual(['1:9 平米']);
  expect(wrong('能更好的发挥功能定位作用')).toEqual(['1:4 的']);
  expect(wrong('认真的做好信访工作')).toEqual(['1:3 的']);
  expect(wrong('工作做的不够细致')).toEqual(['1:4 的']);
  expect(wrong('戒骄戒燥，众志成诚')).toEqual(['1:1 戒骄戒燥', '1:6 众志成诚']);
});

test('the same words where they are right', () => {
  for (const text of ['形式多样，内容复杂', '学习习近平新时代中国特色社会主义思想', '更好的发展环境', '主动的信息公开', '认真的态度', '做的好事']) {
    expect(findingsOf('wrong-words', text), text).toEqual([]);
  }
});

test('a regulation that calls itself by another name', () => {
  const rules = (last: string) => [
    '第一条 为规范管理，制定本实施细则。',
    '第二条 本实施细则适用于本县。',
    '第三条 举报人可以举报。',
    `第四条 ${last}中的“以上”包含本数。`,
    '第五条 本实施细则自发布之日起施行。',
  ];
  expect(findingsOf('wrong-words', rules('本实施办法'))).toEqual(['4:5 本实施办法']);
  expect(findingsOf('wrong-words', rules('本实施细则'))).toEqual([]);
  expect(findingsOf('wrong-words', ['示例县管理办法', ...rules('本实施办法')])).toEqual([]);
});

test('末 for 未', () => {
  expect(findingsOf('wrong-words', '对申请人提供信息末收取费用')).toEqual(['1:9 末']);
  expect(findingsOf('wrong-words', '年末完成任务，周末开展活动，学期末公开成绩')).toEqual([]);
});
