import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { personalParticulars } from './personal-particulars.ts';

const list = 'documents/social-assistance/relief-list-2026.md';
const insert = (text: string) => ({ [list]: replace('上半年救助12户。', `上半年救助12户。\n\n${text}\n`) });
const line = lineIn(list, '上半年') + 2;
const table = (head: string, row: string) => `| ${head} |\n| ${head.replace(/[^|]+/g, '---')} |\n| ${row} |`;

describe('personal-particulars', () => {
  test('passes the valid content and looks at every published text', () => {
    let checked = 0;
    expect([...personalParticulars.check(contentSubject(), (things = 1) => void (checked += things))]).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  test.each([
    ['家庭住址：东河镇石桥村三组15号', 0, '有一个家庭住址。'],
    ['住宅电话 0000-5551234', 0, '有一个住宅电话：0000*****34。'],
    ['联系人邮箱：zhangsan@163.com', 0, '有一个个人电子邮箱：z***@163.com。'],
    ['查获川A12345一辆', 0, '有一个机动车号牌：川A****5。'],
    [table('姓名 | 住址', '张大山 | 东河镇石桥村三组'), 2, '有一个家庭住址。'],
    [table('姓名 | 联系电话', '张大山 | 0000-5551234'), 2, '有一个住宅电话：0000*****34。'],
    [table('姓名 | 残疾类别', '张大山 | 肢体'), 0, '名单里有“残疾类别”一列，写着姓名和健康、残疾或者困难原因。'],
    [table('户主 | 致贫原因', '张大山 | 因病'), 0, '名单里有“致贫原因”一列，写着姓名和健康、残疾或者困难原因。'],
  ])('finds %s', (text, below, message) => {
    expect(findingsOf(personalParticulars, insert(text))).toMatchObject([
      { severity: 'warning', where: { file: list, line: line + below }, message },
    ]);
  });

  test.each([
    ['an office’s telephone in a list', table('姓名 | 职务 | 联系电话', '张大山 | 局长 | 0000-5551234')],
    ['a declared telephone in a list of names', table('姓名 | 联系电话', '张大山 | 0000-5550901')],
    ['a village', table('姓名 | 住址', '张大山 | 东河镇石桥村')],
    ['hidden names', table('姓名 | 残疾类别', '张** | 肢体')],
    ['an empty column', table('姓名 | 健康状况', '张大山 | 无')],
    ['numbers of the disabled', table('乡镇 | 残疾人数', '东河镇 | 12')],
    ['an office’s address', '办公地址：示例县城中镇示范路1号2号楼203室'],
  ])('lets pass: %s', (_, text) => {
    expect(findingsOf(personalParticulars, insert(text))).toEqual([]);
  });

  test('knows the contacts that site.yaml declares', () => {
    const text = table('姓名 | 邮箱', '窗口 | slxfw@163.com');
    expect(findingsOf(personalParticulars, insert(text))).toHaveLength(1);
    const site = replace('thresholds:', 'personalData:\n  officeContacts: [slxfw@163.com]\nthresholds:');
    expect(findingsOf(personalParticulars, { ...insert(text), 'site.yaml': site })).toEqual([]);
  });
});
