import { describe, expect, test } from 'vitest';
import { proofread } from '../proofread.ts';
import { readWordParagraphs } from '../read-text.ts';
import { findingsOf } from '../testing/findings-of.ts';

const ends = (text: string[], markdown = false) => findingsOf('sentence-ends', text, { markdown });

test('a paragraph of sentences without its full stop is told', () => {
  expect(ends(['第四条 县财政局负责资金拨付，监督资金使用', '第五条 本办法自印发之日起施行。'])).toEqual(['1:21 用']);
  expect(ends(['（一）加强领导。各单位要明确分管负责人，落实专门人员', '（二）严格考核。'])).toEqual(['1:26 员']);
});

test('the last item of a list ends the list', () => {
  expect(ends(['第二条 下列信息主动公开：', '（一）机构职能；', '（二）其他应当公开的信息；', '第三条 本办法自印发之日起施行。'])).toEqual([
    '3:13 ；',
  ]);
  expect(ends(['一、范围', '1.各乡镇人民政府，县政府各部门，', '2.县直各企事业单位。'])).toEqual(['2:17 ，']);
});

test('a purpose that nothing follows is told', () => {
  expect(ends(['为加强政务公开工作，保障公众知情权。现将有关事项通知如下：'])).toEqual(['1:18 。']);
  expect(ends(['为了更好地发挥引领作用，使活动更有针对性。根据会议精神，决定如下。'])).toEqual(['1:21 。']);
});

test('those addressed are followed by a colon', () => {
  const body = '为加强政务公开工作，现将有关事项通知如下，请认真贯彻落实。';
  expect(ends(['关于做好政务公开工作的通知', '', '各乡镇人民政府，县政府各部门', '', body])).toEqual(['3:1 各乡镇人民政府，县政府各部门']);
  expect(ends(['关于第3号提案的答复', '', '张三委员', '', body])).toEqual(['3:1 张三委员']);
});

test('a mark alone in a paragraph is told', () => {
  expect(ends(['综合实力位居全市前列。', '。', '一、工作目标'])).toEqual(['2:1 。']);
});

describe('what is no sentence, or is complete, is left alone', () => {
  test.each([
    [['一、加强领导，落实责任', '二、严格考核，强化问责']],
    [['（一）加强领导。牵头单位：县政府办公室，县司法局', '（二）严格考核。']],
    [['为进一步规范执法行为，县司法局编制了清单。现将清单印发给你们。']],
    [['为加强管理，决定开展专项检查。现将有关事项通知如下：']],
    [['（一）机构职能；', '（二）人事信息；', '（三）其他信息。', '二、方式']],
    [['一、加强领导；', '二、落实责任；', '三、严格考核。']],
    [['关于做好工作的通知', '', '各乡镇人民政府，县政府各部门：', '', '为加强政务公开工作，现将有关事项通知如下，请认真贯彻落实。']],
    [['请认真贯彻执行，确保取得实效。示例县人民政府办公室', '2021年6月15日']],
  ])('%j', (lines) => {
    expect(ends(lines)).toEqual([]);
  });
});

test('the sentence that opens a document has an end', () => {
  expect(ends(['为贯彻落实《通知》精神，结合我县实际，制定本方案', '一、总体要求'])).toEqual(['1:24 案']);
  expect(ends(['为做好值班工作，现将有关事项通知如下', '一、值班安排'])).toEqual(['1:18 下']);
});

test('the last paragraph above the signature has an end', () => {
  expect(ends(['请各单位结合实际，认真贯彻落实本通知的各项要求', '', '示例县人民政府办公室', '', '2021年6月15日'])).toEqual(['1:23 求']);
});

test('paragraphs of a Word file are told apart without numbers', () => {
  const word = (...texts: string[]) =>
    proofread(readWordParagraphs(texts.map((text, index) => ({ text, number: index + 1, cell: false, numbered: false }))))
      .filter(({ check }) => check === 'sentence-ends')
      .map(({ line, column }) => `${line}:${column}`);
  const next = '县财政局负责资金拨付，县审计局负责监督检查，确保专款专用。';
  expect(word('各乡镇负责组织实施。县水务局负责技术指导，及时汇总报送', next)).toEqual(['1:27']);
  expect(word('各乡镇负责组织实施。县水务局负责技术指导，及时汇总报送。', next)).toEqual([]);
});
