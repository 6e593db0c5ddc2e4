import { describe, expect, test } from 'vitest';
import { proofread } from '../proofread.ts';
import { readPlainText, readWordParagraphs } from '../read-text.ts';
import { findingsOf } from '../testing/findings-of.ts';

const numbering = (lines: readonly string[], markdown = false) => findingsOf('numbering', lines, { markdown });
const messages = (lines: readonly string[]) =>
  proofread(readPlainText(lines.join('\n')))
    .filter(({ check }) => check === 'numbering')
    .map(({ message }) => message);

describe('a gap is told at the number after it', () => {
  test.each([
    [['一、总体要求', '二、主要任务', '四、保障措施'], '3:1 四、'],
    [['（一）加强领导。', '（三）抓好落实。'], '2:1 （三）'],
    [['1.报名', '2.初审', '4.公示'], '3:1 4.'],
    [['（1）甲', '（2）乙', '（4）丙'], '3:1 （4）'],
    [['①甲', '②乙', '④丙'], '3:1 ④'],
    [['第一条　甲', '第二条　乙', '第三条　丙', '第五条　丁', '第六条　戊'], '4:1 第五条'],
    [['第一章　总则', '第一条　甲', '第二章　职责', '第二条　乙', '第四章　附则'], '5:1 第四章'],
    [['第一条　甲', '第二条　乙', '第二章　丙', '第四条　丁', '第五条　戊', '第六条　己'], '4:1 第四条'],
  ])('%j', (lines, expected) => {
    expect(numbering(lines)).toEqual([expected]);
  });
});

describe('a wrong number is one finding, however it goes on', () => {
  test('repeated', () => {
    expect(messages(['一、总体要求', '二、主要任务', '二、保障措施', '三、工作要求'])).toEqual(['序号“二、”重复：前面已有“二、主要任务”。']);
    expect(messages(['一、总体要求', '二、主要任务', '二、保障措施', '四、工作要求'])).toEqual(['序号“二、”之后是“二、”，应为“三、”。']);
  });

  test('too high', () => {
    expect(messages(['一、总体要求', '二、主要任务', '四、保障措施', '四、工作要求'])).toEqual(['序号“二、”之后是“四、”，应为“三、”。']);
  });

  test('exchanged', () => {
    expect(messages(['1.甲', '3.丙', '2.乙', '4.丁'])).toEqual(['序号“3.”和“2.”的次序颠倒。']);
  });
});

describe('right numbering is left alone', () => {
  test.each<[string, string[]]>([
    ['a new parent begins anew', ['一、甲', '（一）甲', '（二）乙', '二、乙', '（一）甲', '（二）乙']],
    ['or goes on', ['一、甲', '（一）甲', '（二）乙', '二、乙', '（三）甲', '（四）乙']],
    ['articles go on over chapters', ['第一章　总则', '第一条　甲', '第二条　乙', '第二章　附则', '第三条　丙']],
    ['the first item stands behind its parent', ['一、总体要求（一）指导思想。坚持依法公开。', '（二）基本原则。坚持便民。', '（三）目标。']],
    ['an excerpt of a law', ['第三条　甲', '第二十条　乙', '第二十一条　丙', '第四十条　丁']],
    ['an attachment begins anew', ['一、甲', '二、乙', '附件1', '一、丙', '二、丁']],
    ['quantities and dates at the beginning of a line', ['1.甲', '2.乙', '2021年完成。', '1.5万元以下的。', '3.丙']],
    ['an item that begins with a number', ['1.5G基站建设。', '2.宽带网络。', '3.数据中心。']],
    ['an item that begins with a year', ['1.2021年底前完成。', '2.2022年验收。', '3.总结。']],
    ['二、三季度 is no number', ['一、甲', '二、三季度重点工作安排如下。', '二、乙', '三、丙']],
    ['ordinals in a sentence', ['第一条规定的情形，由县政府处理。', '第三条规定的情形，由部门处理。']],
    ['cells repeated after a page break', ['\t1', '\t优化便民举措', '\t1', '\t优化便民举措', '\t2']],
  ])('%s', (_, lines) => {
    expect(numbering(lines)).toEqual([]);
  });

  test('Markdown counts its own lists', () => {
    expect(numbering(['1. 甲', '1. 乙', '1. 丙'], true)).toEqual([]);
  });

  test('numbers that Word makes are not missed', () => {
    const paragraph = (text: string, number: number, numbered = false) => ({ text, number, cell: false, numbered });
    const word = readWordParagraphs([paragraph('一、甲', 1), paragraph('乙', 2, true), paragraph('三、丙', 3), paragraph('四、丁', 4)]);
    expect(proofread(word)).toEqual([]);
  });
});

describe('the form of numbers', () => {
  test('another separator than that of the other items is told', () => {
    expect(messages(['12.甲', '13.乙', '14、丙', '15.丁'].map((line, index) => (index === 0 ? `11.子\n${line}` : line)))).toEqual([
      '序号“14、”与同级的“11.”写法不一致。',
    ]);
  });

  test('one form throughout is right', () => {
    expect(numbering(['1、甲', '2、乙', '3、丙'])).toEqual([]);
  });

  test('a mark after a bracketed number is told', () => {
    expect(numbering(['（一）、加强领导', '（二）抓好落实'])).toEqual(['1:1 （一）、']);
  });
});

test('titles and articles without a blank are counted, references are not', () => {
  const articles = [
    '第一章总则',
    '第一条为规范管理，制定本办法。',
    '第二条本办法适用于本县。',
    '第三条中央和地方共同负责。',
    '第四条县财政局负责。',
    '第五条县审计局监督。',
  ];
  expect(numbering(articles)).toEqual([]);
  expect(numbering(articles.toSpliced(3, 1))).toEqual(['4:1 第四条']);
  expect(numbering([...articles, '第八条规定的情形除外。', '第九条第一款修改为：'])).toEqual([]);
});

describe('headings numbered 1.1 and 1.1.1', () => {
  const plan = [
    '1 总则',
    '1.1 编制目的',
    '1.2 编制依据',
    '1.3 适用范围',
    '2 组织体系',
    '2.1 领导机构',
    '2.1.1 总指挥',
    '2.1.2 成员单位',
    '2.2 办事机构',
    '3 应急响应',
  ];

  test('in order, also with a table of contents before them', () => {
    expect(numbering(plan)).toEqual([]);
    expect(numbering(['目  录', '1、总则', '1.1编制目的………（4）', '1.2编制依据………（5）', '2、组织体系', ...plan])).toEqual([]);
  });

  test('a gap, a repeat and a wrong number are told', () => {
    expect(numbering([...plan.slice(0, 4), '1.5 工作原则', ...plan.slice(4)])).toEqual(['5:1 1.5']);
    expect(numbering([...plan.slice(0, 4), '1.3 工作原则', ...plan.slice(4)])).toEqual(['5:1 1.3']);
    expect(messages([...plan.slice(0, 3), '1.5 适用范围', '1.4 工作原则'])).toEqual(['序号“1.2”之后是“1.5”，应为“1.3”。']);
    expect(messages(plan.toSpliced(4, 1))).toEqual([]);
  });

  test('figures at the beginning of a line are none', () => {
    expect(numbering(['1.1万元以上的，由县政府审批。', '1.5万元以下的，由部门审批。', '2.5G基站建设。'])).toEqual([]);
  });
});

describe('the number of items that is stated', () => {
  test('another number of items is told', () => {
    expect(
      messages(['申请人应当符合下列三项条件：', '（一）户籍在本县；', '（二）收入低于标准；', '（三）财产符合规定；', '（四）没有禁止的情形。']),
    ).toEqual(['写着“下列三项条件”，后面列了 4 项，不是 3 项。']);
    expect(messages(['重点做好三项工作：一是宣传；二是培训；三是检查；四是通报。'])).toEqual(['写着“三项工作”，后面列了 4 项，不是 3 项。']);
  });

  test.each([
    ['申请人应当符合下列两项条件：', '（一）户籍在本县；', '（二）收入低于标准。'],
    ['现就以下两项工作通知如下：', '一、加强培训', '二、加强检查', '三、工作要求'],
    ['抓好三个方面：一是宣传；二是培训；三是检查。四要通报。'],
    ['做好第三项工作：一是宣传；二是培训。'],
    ['做好三项工作：一是宣传；二是培训；', '三是检查。'],
  ])('%s', (...lines) => {
    expect(messages(lines)).toEqual([]);
  });
});

describe('enumerations in a sentence', () => {
  test('a gap and a repeat are told', () => {
    expect(numbering(['一是加强领导；二是落实经费；四是强化督查。'])).toEqual(['1:15 四是']);
    expect(numbering(['主要做法：一是加强领导；二是落实经费；二是强化督查。'])).toEqual(['1:20 二是']);
    expect(numbering(['应提交：（1）申请书；（2）证明；（4）照片。'])).toHaveLength(1);
  });

  test('references to items are none', () => {
    expect(numbering(['按照第（1）（3）项办理；（2）（4）项除外。', '这一是历史原因，四是现实需要。'])).toEqual([]);
  });
});

describe('the first column of a table', () => {
  test('a row that is missing is told', () => {
    const rows = ['\t序号', '\t任务', ...[1, 2, 3, 5, 6].flatMap((number) => [`\t${number}`, '\t做好公开工作'])];
    expect(numbering(rows)).toEqual(['9:2 5']);
    expect(numbering(['| 序号 | 任务 |', '| --- | --- |', '| 1 | 甲 |', '| 2 | 乙 |', '| 4 | 丙 |'], true)).toEqual(['5:3 4']);
  });

  test('other columns of numbers are no count', () => {
    expect(numbering(['\t数量', '\t1', '\t2', '\t5', '\t6'])).toEqual([]);
  });
});

describe('一是, 二是', () => {
  const numbering = (text: string | string[]) => findingsOf('numbering', text);

  test('one to a paragraph', () => {
    expect(numbering(['主要有：', '一是时效性不高。', '三是人手不够。'])).toEqual(['3:1 三是']);
    expect(numbering(['一是时效性不高。', '三是形式单一。', '三是人手不够。'])).toEqual(['2:1 三是']);
    expect(numbering(['一是时效性不高。', '二是形式单一。', '一是加派人手。', '二是加强培训。'])).toEqual([]);
  });

  test('the first is missing', () => {
    expect(numbering('制定工作方案，细化任务。二是落实清单制度。')).toEqual(['1:13 二是']);
    expect(numbering('首先制定工作方案。二是落实清单制度。')).toEqual([]);
    expect(numbering(['一是制定工作方案。', '方案由县司法局起草。', '二是落实清单制度。'])).toEqual([]);
  });
});

test('an ordinal in figures among Chinese ones', () => {
  const chapters = ['第一章 总则', '第二章 计划', '第3章 储存', '第四章 附则'];
  expect(findingsOf('numbering', chapters)).toEqual(['3:1 第3章']);
});

test('a gap in a list of attachments', () => {
  expect(findingsOf('numbering', ['附件：1.任务表', '　　　3.汇总表'])).toEqual(['2:4 3.']);
});

test('the number behind a list in quotation marks', () => {
  expect(findingsOf('numbering', '实施“产业、生态、文化”四大战略。')).toEqual(['1:13 四大战略']);
  expect(findingsOf('numbering', '实施“强工业”“强农业”三项工程。')).toEqual(['1:13 三项工程']);
  expect(findingsOf('numbering', '实施“产业、生态、文化”三大战略，打造“文旅康养、农业和商贸”两大中心。')).toEqual([]);
});

test('a number whose separator is wrong or lost', () => {
  expect(findingsOf('numbering', ['一、范围', '二、期限', '三，公告期限', '四、其他'])).toEqual(['3:1 三，']);
  expect(findingsOf('numbering', ['1.加强领导', '2规范流程', '3.严格考核'])).toEqual(['2:1 2']);
  expect(findingsOf('numbering', ['1.加强领导', '2规范流程'])).toEqual(['2:1 2']);
  expect(findingsOf('numbering', ['1.加强领导', '2个乡镇先行', '2.规范流程', '3.严格考核'])).toEqual([]);
});

test('a wrong number alone in its cell', () => {
  const rows = ['一、\t组织领导', '二、\t工作机制', '四、\t专项整治', '四、\t信息报送', '五、\t奖扣分'];
  expect(findingsOf('numbering', rows)).toEqual(['3:1 四、']);
});
