import { describe, expect, test } from 'vitest';
import { OrganNames } from '../organ-names.ts';
import type { Organ } from '../organs.ts';
import {
  dueDayOf,
  importTasks,
  lookBack,
  progressByOrgan,
  readResponsibleOrgans,
  readTaskTable,
  reportedTasks,
  taskProgress,
  yearOfTaskTable,
} from './index.ts';

const organ = (id: string, name: string, level: Organ['level'] = 'department', shortNames?: string[]): Organ => ({ id, name, level, shortNames });
const names = new OrganNames([
  organ('county', '示例县人民政府', 'county', ['县政府']),
  organ('office', '示例县人民政府办公室'),
  organ('planning', '示例县发展和改革局'),
  organ('labour', '示例县人力资源和社会保障局'),
  organ('health', '示例县卫生健康局'),
  organ('approval', '示例县行政审批服务局'),
  organ('market', '示例县市场监督管理局'),
  organ('ecology', '示例市生态环境局示例分局', 'department', ['生态环境分局']),
  organ('town', '示例县东河镇人民政府', 'township'),
]);

describe('the name of an organ', () => {
  test.each([
    ['县政府办', 'office'],
    ['区政府办公室', 'office'],
    ['县人民政府办公室', 'office'],
    ['县发改局', 'planning'],
    ['发展改革局', 'planning'],
    ['市人社局', 'labour'],
    ['县卫健委', 'health'],
    ['区审批服务局', 'approval'],
    ['县行政审批局', 'approval'],
    ['市场监管局', 'market'],
    ['生态环境分局', 'ecology'],
    ['东河镇', 'town'],
    ['东河镇政府', 'town'],
    ['示例县东河镇人民政府', 'town'],
  ])('%s', (written, id) => expect(names.find(written)?.id).toBe(id));

  test.each(['县教育局', '高新区', '县直各单位', '西山镇', ''])('%s is none of them', (written) => expect(names.find(written)).toBeUndefined());
});

test.each([
  ['9月30日前', '2021-09-30'],
  ['5月底前', '2021-05-31'],
  ['2月底前', '2021-02-28'],
  ['2024年2月底前', '2024-02-29'],
  ['7月15日前', '2021-07-15'],
  ['全年', '2021-12-31'],
  ['年底前', '2021-12-31'],
  ['2022年底前', '2022-12-31'],
  ['次年1月31日前', '2022-01-31'],
  ['第三季度末', '2021-09-30'],
  ['上半年', '2021-06-30'],
  ['１０月中旬', '2021-10-20'],
  ['长期坚持', undefined],
  ['每季度', undefined],
  ['2月30日前', undefined],
  ['尽快', undefined],
])('the deadline %s', (written, day) => expect(dueDayOf(written, 2021)).toBe(day));

describe('those responsible', () => {
  const read = (text: string) => readResponsibleOrgans(text, names);

  test('are one who leads and others', () => {
    expect(read('县政府办、县行政审批局牵头，县卫健局、各乡镇（街道、园区）抓好落实')).toEqual({
      lead: ['office', 'approval'],
      others: ['health'],
      groups: ['各乡镇（街道、园区）'],
      unknown: [],
    });
    expect(read('牵头单位：县政府办；责任单位：县卫健局')).toMatchObject({ lead: ['office'], others: ['health'] });
  });

  test('may be a name and a group in one breath', () => {
    expect(read('县发改局等县级有关部门（单位），各乡镇（街道）人民政府（办事处）')).toEqual({
      lead: [],
      others: ['planning'],
      groups: ['县级有关部门（单位）', '各乡镇（街道）人民政府（办事处）'],
      unknown: [],
    });
    expect(read('县规划编制牵头部门（单位）').lead).toEqual([]);
    expect(read('区卫健局等部门')).toMatchObject({ others: ['health'], groups: [], unknown: [] });
  });

  test('that nobody knows are listed', () => {
    expect(read('县政府办、县商促局').unknown).toEqual(['县商促局']);
  });

  test('may hang out two signs', () => {
    expect(read('县政府办公室（县大数据局）').others).toEqual(['office']);
  });
});

const table = [
  '2021年政务公开工作任务分解表',
  ...['序号', '任务\n名称', '具体内容', '责任单位', '完成时限'].map((cell) => `\t${cell}`),
  '',
  ...['1', '重点领域', '规划', '公开各类规划。', '县发改局', '9月30日前'].map((cell) => `\t${cell}`),
  '',
  ...['2', '', '财政\n\n财政', '公开预决算。', '县卫健局', '全年'].map((cell) => `\t${cell}`),
  '',
  ...['', '', '', '公开债务。', '', ''].map((cell) => `\t${cell}`),
  '',
  ...['4', '政策解读', '范围', '应解读尽解读。', '', '5月底前'].map((cell) => `\t${cell}`),
].join('\n');

describe('a table from a word processor', () => {
  const { tasks, remarks } = readTaskTable(table)!;

  test('gives every row, merged cells filled from above', () => {
    expect(tasks.map(({ number, subject, content, organs, due }) => [number, subject, content, organs, due])).toEqual([
      ['1', '重点领域　规划', '公开各类规划。', '县发改局', '9月30日前'],
      ['2', '重点领域　财政', '公开预决算。', '县卫健局', '全年'],
      ['2-2', '重点领域　财政', '公开债务。', '县卫健局', '全年'],
      ['4', '政策解读　范围', '应解读尽解读。', '县卫健局', '5月底前'],
    ]);
  });

  test('tells of a number that is missing', () => {
    expect(remarks).toEqual([{ line: expect.any(Number) as number, message: '序号从 2 跳到 4，缺 3。' }]);
  });

  test('becomes rows of a register, with what is unknown and what has no last day', () => {
    const changed = table.replace('县卫健局', '县商促局').replace('全年', '长期');
    const { rows, unknown, openEnded } = importTasks(readTaskTable(changed)!, names, yearOfTaskTable(changed)!);
    expect(rows[0]).toEqual({
      number: '1',
      subject: '重点领域　规划',
      content: '公开各类规划。',
      organs: '示例县发展和改革局',
      due: '9月30日前',
      dueDay: '2021-09-30',
      state: '未启动',
    });
    expect([...unknown]).toEqual([['县商促局', ['2', '2-2', '4']]]);
    expect([...openEnded]).toEqual([['长期', ['2', '2-2']]]);
  });
});

test('a Markdown table is read too', () => {
  const text = '| 序号 | 工作任务 | 牵头单位 | 时限 |\n| --- | --- | --- | --- |\n| 1 | 更新指南 | 县政府办 | 年底前 |\n';
  expect(readTaskTable(text)!.tasks).toMatchObject([{ number: '1', content: '更新指南', organs: '牵头单位：县政府办', due: '年底前' }]);
});

test('a text that names those responsible after each sentence gives a task for each', () => {
  const text =
    '一、公开重点\n\n（一）公开规划。公开各类规划。（责任单位：县发改局）9月30日前公开\n\n预算。（责任单位：县卫健局、县政府办）\n\n（二）公开标准。制定标准。（牵头单位：县政府办）\n';
  expect(readTaskTable(text)!.tasks.map(({ number, subject, content, organs, due }) => [number, subject, content, organs, due])).toEqual([
    ['一（一）', '公开重点　公开规划', '公开各类规划。', '县发改局', ''],
    ['一（一）-2', '公开重点　公开规划', '9月30日前公开预算。', '县卫健局、县政府办', '9月30日前'],
    ['一（二）', '公开重点　公开标准', '制定标准。', '牵头单位：县政府办', ''],
  ]);
});

test('a text without tasks gives nothing', () => {
  expect(readTaskTable('关于召开会议的通知\n\n各单位：请准时参加。\n')).toBeUndefined();
});

test('progress counts each task once, and once for each organ', () => {
  const row = (cells: Record<string, string>) => ({ cells, line: 1 });
  const rows = [
    row({ state: '已完成', dueDay: '2026-05-31', organs: '甲局、乙局' }),
    row({ state: '进行中', dueDay: '2026-05-31', lead: '乙局' }),
    row({ state: '进行中', organs: '甲局' }),
    row({ state: '不再实施', dueDay: '2026-05-31', organs: '甲局' }),
  ];
  expect(taskProgress(rows, '2026-06-01')).toEqual({ counted: 4, done: 1, dropped: 1, overdue: 1, underway: 1 });
  expect(taskProgress(rows, '2026-05-31')).toMatchObject({ overdue: 0, underway: 2 });
  expect(progressByOrgan(rows, '2026-06-01').map(({ organ, counted, overdue }) => [organ, counted, overdue])).toEqual([
    ['乙局', 2, 1],
    ['甲局', 3, 0],
  ]);
});

test('the look-back counts tasks that have fallen due, and the report takes those that are marked', () => {
  const row = (dueDay: string | null, state: string, reported = false) => ({ line: 1, cells: { dueDay, state, reported } });
  const rows = [
    row('2026-03-31', '已完成', true),
    row('2026-03-31', '未完成'),
    row('2026-03-31', '进行中'),
    row('2026-12-31', '已完成'),
    row(null, '进行中'),
  ];
  const back = lookBack(rows, '2026-11-20');
  expect([back.due, back.done, back.explained, back.open]).toEqual([3, 1, [rows[1]], [rows[2]]]);
  expect(reportedTasks(rows)).toEqual([rows[0]]);
});
