import { describe, expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';

const width = (text: string, markdown = false) => findingsOf('punctuation-width', text, { markdown });

describe('half-width marks in Chinese are told, each where it stands', () => {
  test.each([
    ['围绕战略部署,制作专题。', '1:7 ,'],
    ['实行“登记制”,有申请必登记。', '1:8 ,'],
    ['责任单位:县政府办', '1:5 :'],
    ['加强领导;落实责任。', '1:5 ;'],
    ['是否公开?由机关决定。', '1:5 ?'],
    ['(一)严格管理。', '1:1 (一)'],
    ['历史规划(计划)的归集', '1:5 (计划)'],
    ['落实"三同步"制度。', '1:3 "三同步"'],
    ['各单位要抓好贯彻落实工作.', '1:13 .'],
    ['联系电话:0000-5550201', '1:5 :'],
  ])('%s', (text, expected) => {
    expect(width(text)).toEqual([expected]);
  });

  test('in Markdown at the column of the source', () => {
    expect(width('- **加强领导**,落实责任。', true)).toEqual(['1:11 ,']);
    expect(width('| 事项 | 要求 |\n| --- | --- |\n| 公开 | 及时,准确 |', true)).toEqual(['3:10 ,']);
  });
});

test('angle brackets around Chinese are told, comparisons are not', () => {
  expect(width('《关于印发<实施方案>的通知》')).toEqual(['1:6 <实施方案>']);
  expect(width('（区政府办公室<区大数据局>）')).toEqual(['1:8 <区大数据局>']);
  expect(width('浓度<标准值，降幅>5%')).toEqual([]);
});

test('a straight quotation mark whose partner stands elsewhere', () => {
  expect(findingsOf('punctuation-width', ['\t开展"进园区、进校区', '\t"宣传活动。'])).toEqual(['1:4 "', '2:2 "']);
  expect(width('配备24"显示器。')).toEqual([]);
});

test('the stop at the end of a sentence in a cell', () => {
  expect(findingsOf('punctuation-width', ['\t恢复绿肥生产，得1分.', '\t见附件第二页.'])).toEqual(['1:12 .']);
});

describe('what is no Chinese punctuation is left alone', () => {
  test.each([
    '共收入1,234.5万元，增长1.2%。',
    '每天9:00—17:00受理，比例为4:3:3。',
    '见https://www.example.cn/a,b?c=1页面。',
    '邮箱为office@example.cn。',
    '检测PM2.5,SO2和CO等指标。',
    '附件(1)和表(2)',
    'IPv6 (RFC 8200) 协议',
    '依据ISO 9001:2015标准',
    'Open Government, 2021',
    '索引号000014349/2017-00110',
  ])('%s', (text) => {
    expect(width(text)).toEqual([]);
  });

  test('code, markup and addresses of Markdown are left alone', () => {
    expect(width('见[公开指南](/guide/?a=甲,乙 "标题,一")和`甲,乙`。\n\n<Figure src="甲,乙.png" />\n\n```\n甲,乙\n```', true)).toEqual([]);
  });
});

test('a half-width full stop behind the number of an attachment', () => {
  expect(findingsOf('punctuation-width', '名师工作室领衔人名单见附件1.')).toEqual(['1:15 .']);
  expect(findingsOf('punctuation-width', '软件的版本是，第1.5.')).toEqual([]);
});

test('an English sentence that names a Chinese document keeps its own marks', () => {
  expect(findingsOf('punctuation-width', 'See 国办发〔2019〕54号, notice of the State Council')).toEqual([]);
  expect(findingsOf('punctuation-width', '推进电子政务,提高效率;app上线')).toEqual(['1:7 ,', '1:12 ;']);
});
