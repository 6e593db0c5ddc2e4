import { describe, expect, test } from 'vitest';
import { OrganNames } from '../organ-names.ts';
import { dueDayOf, importTasks, isOpenEnded, readResponsibleOrgans, readTaskTable, tasksOfRows } from './index.ts';

const shape = (text: string) =>
  readTaskTable(text)!.tasks.map(({ number, subject, content, organs, due }) => [number, subject, content, organs, due].join('|'));

test('lines parted by tabs, with headings of parts and numbers that end in a full stop', () => {
  const text =
    '2023年任务分解表\n序号\t工作任务\t责任单位\t完成时限\n一、公开\n1.\t公开规划\t县发改局\t6月30日前\n2．\t公开预算\t县财政局\t每季度末\n二、解读\n1\t同步解读\t县政府办\t长期坚持\n';
  const reading = readTaskTable(text)!;
  expect(shape(text)).toEqual([
    '1|一、公开|公开规划|县发改局|6月30日前',
    '2|一、公开|公开预算|县财政局|每季度末',
    '二1|二、解读|同步解读|县政府办|长期坚持',
  ]);
  expect([reading.numbered, reading.remarks]).toEqual([3, []]);
});

test('leaders and helpers in columns of their own, merged cells and a column for remarks', () => {
  const text =
    '| 编号 | 重点任务 | 工作举措 | 牵头单位 | 配合单位 | 时限 | 备注 |\n| - | - | - | - | - | - | - |\n| （一） | 公开 | 更新指南 | 县政府办 | 各乡镇 | 上半年 | 考核 |\n| （二） | | 发布年报 | 县政府办 | — | 1月31日前 | |\n';
  expect(shape(text)).toEqual([
    '一|公开|更新指南|牵头单位：县政府办；配合单位：各乡镇|上半年',
    '二|公开|发布年报|牵头单位：县政府办；配合单位：—|1月31日前',
  ]);
  expect(readTaskTable(text)!.tasks[0]!.remark).toBe('备注：考核');
});

test('a table flattened to lines', () => {
  const text =
    '序号\n工作任务\n具体要求\n责任单位\n完成时限\n1\n优化平台\n规范设置，\n杜绝断链。\n县政府办、县直有关部门\n年底前\n2\n强化解读\n设立窗口。\n县行政审批局\n第三季度\n';
  expect(shape(text)).toEqual(['1|优化平台|规范设置，杜绝断链。|县政府办、县直有关部门|年底前', '2|强化解读|设立窗口。|县行政审批局|第三季度']);
});

test('a flattened table whose numbers have no heading, with headings of parts between', () => {
  const text =
    '工作任务\n|\n具体要求\n|\n责任科室\n|\n时限要求\n|\n公开\n|\n1\n|\n清理文件。\n|\n办公室\n|\n年底前\n|\n解读\n|\n2\n|\n丰富形式。\n|\n各科室\n|\n持续推进\n|\n';
  expect(shape(text)).toEqual(['1|公开|清理文件。|办公室|年底前', '2|解读|丰富形式。|各科室|持续推进']);
});

test('rows that lost merged cells at their left, filled up at their right', () => {
  const text =
    '2022年任务清单\n工作任务 | 具体要求 | 责任单位 | 时限要求 | ||\n一、服务发展 | （一）涉企信息 | 1 | 公开政策。 | 县发改局 | 持续推进 |\n2 | 开设专题。 | 县政府办 | 年底前 | ||\n（二）减税降费 | 3 | 推送政策。 | 县财政局 | 6月底前 | |\n';
  expect(shape(text)).toEqual([
    '1|一、服务发展　（一）涉企信息|公开政策。|县发改局|持续推进',
    '2|一、服务发展　（一）涉企信息|开设专题。|县政府办|年底前',
    '3|一、服务发展　（二）减税降费|推送政策。|县财政局|6月底前',
  ]);
});

test('a table set with blanks, with numbered headings of parts', () => {
  const text =
    '2021年工作台账\n\n序号    任务            责任单位          完成时间\n（一）  加强公开\n1       公开清单        县司法局          9月30日之前\n（二）  建设平台\n2       支持IPv6        县政府办          2021年年底\n';
  expect(shape(text)).toEqual(['1|（一）加强公开|公开清单|县司法局|9月30日之前', '2|（二）建设平台|支持IPv6|县政府办|2021年年底']);
});

test('the heading of the first part above the header, repeated for each part', () => {
  const header = '序号\t任务内容\t责任单位\t时限\n';
  const text = `分工\n一、公开\n${header}1.1\t公开规划\t县发改局\t3月底前\n二、解读\n${header}2.1\t多元解读\t各起草单位\t全年\n`;
  expect(shape(text)).toEqual(['1.1|一、公开|公开规划|县发改局|3月底前', '2.1|二、解读|多元解读|各起草单位|全年']);
});

test('a row that names who leads inherits nobody who helps', () => {
  const text =
    '序号\t任务\t牵头单位\t配合单位\t时限\n１\t公开规划\t县发改局\t各乡镇（街道）\t６月底前\n２\t公开预算\t县财政局\t\t年底前\n３\t公开债务\t\t县审计局\t年底前\n';
  expect(shape(text)).toEqual([
    '1||公开规划|牵头单位：县发改局；配合单位：各乡镇（街道）|６月底前',
    '2||公开预算|牵头单位：县财政局|年底前',
    '3||公开债务|牵头单位：县财政局；配合单位：县审计局|年底前',
  ]);
});

test('items with those responsible on lines of their own, and one that names nobody', () => {
  const text =
    '一、公开\n（一）涉企信息\n1. 公开政策。每月更新。\n责任单位：县财政局、县人社局\n完成时限：持续推进\n2、公开医疗。（县卫健局牵头，各乡镇配合，2022年底前完成）\n3. 做好年报。\n';
  const reading = readTaskTable(text)!;
  expect(shape(text)).toEqual([
    '1|公开　涉企信息　公开政策|每月更新。|县财政局、县人社局|持续推进',
    '2|公开　涉企信息|公开医疗|县卫健局牵头，各乡镇配合|2022年底前完成',
    '3|公开　涉企信息|做好年报||',
  ]);
  expect([reading.numbered, reading.remarks]).toEqual([3, [{ line: 7, message: '序号 3 没有写责任单位。' }]]);
});

describe('rows of a workbook', () => {
  const header = ['序号', '工作任务', '责任单位', '完成时限'];
  const rows = (...cells: string[][]) => [header, ...cells].map((row, index) => ({ line: index + 1, cells: row }));

  test('a numbered row without a task is named, never lost in silence', () => {
    const reading = tasksOfRows(rows(['1', '公开', '县政府办', ''], ['2', '', '', ''], ['3', '解读', '', '']))!;
    expect([reading.tasks.length, reading.numbered, reading.inherited]).toEqual([2, 3, ['3']]);
    expect(reading.remarks).toEqual([{ line: 3, message: '序号 2 没有写任务内容，没有读入。' }]);
  });

  test('organs below a merged task are added to it', () => {
    const reading = tasksOfRows(rows(['1', '公开', '县政府办', '年底前'], ['', '', '县财政局', '']))!;
    expect(reading.tasks.map(({ organs }) => organs)).toEqual(['县政府办、县财政局']);
  });

  test('deadlines without a last day and those that nobody understands are told apart', () => {
    const reading = tasksOfRows(rows(['1', '公开', '甲局', '长期坚持'], ['2', '解读', '甲局', '收到通知后10个工作日内']))!;
    const { openEnded, obscure } = importTasks(reading, new OrganNames([]), 2026);
    expect([[...openEnded.keys()], [...obscure.keys()]]).toEqual([['长期坚持'], ['收到通知后10个工作日内']]);
  });
});

test.each([
  ['12月中旬前', '2026-12-20'],
  ['2021年底前', '2021-12-31'],
  ['二月底前', '2026-02-28'],
  ['十二月十五日前'.replace('十五', '15'), '2026-12-15'],
  ['3月—10月', '2026-10-31'],
  ['2026.9.30', '2026-09-30'],
  ['上半年和下半年各一次', '2026-12-31'],
  ['年底前完成，长期坚持', '2026-12-31'],
  ['1-12月', '2026-12-31'],
  ['本年度内', '2026-12-31'],
  ['二〇二五年九月三十日前', '2025-09-30'],
  ['每季度末', undefined],
  ['即时', undefined],
])('the deadline %s', (written, day) => expect(dueDayOf(written, 2026)).toBe(day));

test.each(['长期坚持', '每季度末', '按季度', '即时', '立行立改', '持续推进'])('%s has no last day', (written) =>
  expect(isOpenEnded(written)).toBe(true),
);

test('those responsible as offices write them', () => {
  const names = new OrganNames([
    { id: 'county', name: '示例县人民政府', level: 'county' },
    { id: 'finance', name: '示例县财政局', level: 'department' },
    { id: 'audit', name: '示例县审计局', level: 'department' },
  ]);
  expect(readResponsibleOrgans('县财政局、县审计局按职责分工分别负责', names)).toMatchObject({ others: ['finance', 'audit'], unknown: [] });
  expect(readResponsibleOrgans('县财政局会同县审计局', names)).toMatchObject({ others: ['finance', 'audit'] });
  expect(readResponsibleOrgans('县财政局及各乡镇人民政府', names)).toMatchObject({ others: ['finance'], groups: ['各乡镇人民政府'], unknown: [] });
  expect(readResponsibleOrgans('各起草单位、各乡镇、街道、行业主管部门', names)).toMatchObject({ unknown: [] });
});
