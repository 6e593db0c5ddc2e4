import { describe, expect, test } from 'vitest';
import type { OfficeContacts } from './detector.ts';
import { findInLine, findInText } from './index.ts';

const office: OfficeContacts = { telephones: new Set(['00005550901', '13900139000']), emails: new Set(['slxczj@163.com']) };
const context = { latest: '2026-11-20', office };
const found = (text: string) => [...findInText(text, context)].map(({ line, hit }) => `${line} ${hit.title} ${hit.masked}`.trim());
const inCell = (label: string, text: string, inNameList = true) =>
  findInLine(text, { ...context, label, inNameList }).map(({ title, masked }) => `${title} ${masked}`.trim());

describe('personal data in words', () => {
  test.each([
    ['护照号码E12345678', '0 护照号码 E******78'],
    ['持护照（G12345678）', '0 护照号码 G******78'],
    ['证件号码：EA1234567', '0 护照号码 E******67'],
    ['港澳居民来往内地通行证号：H12345678', '0 出入境通行证件号码 H******78'],
    ['台胞证 12345678', '0 出入境通行证件号码 1*****78'],
    ['香港身份证 A123456(3)', '0 香港身份证号码 A******(3)'],
    ['军官证：南字第1234567号', '0 军人证件号码 *****67'],
    ['学籍号 G110101199003074514', '0 学籍号 G****************14'],
    ['G110101199003074514', '0 学籍号 G****************14'],
    ['学籍号：2019110101123456', '0 学籍号 2*************56'],
    ['社会保障卡号：A12345678', '0 社会保障号码 *******78'],
    ['医保卡号1234567890', '0 社会保障号码 ********90'],
    ['家庭电话：0000-5551234', '0 住宅电话 0000*****34'],
    ['住宅电话 5551234', '0 住宅电话 *****34'],
    ['联系人邮箱：zhangsan1990@163.com', '0 个人电子邮箱 z***@163.com'],
    ['[写信](mailto:lisi@qq.com)', '0 个人电子邮箱 l***@qq.com'],
    ['车牌号：川A·12345', '0 机动车号牌 川A*****5'],
    ['查获鲁B1234D小型汽车', '0 机动车号牌 鲁B****D'],
    ['新能源 京AD12345', '0 机动车号牌 京A*****5'],
    ['家庭住址：示例县城中镇文昌街12号3单元402室', '0 家庭住址'],
    ['现住址 东河镇石桥村三组15号', '0 家庭住址'],
    ['户籍地址：东河镇石桥村3组', '0 家庭住址'],
    ['张某，男，汉族，1980年1月1日出生，住示例县城中镇文昌街12号。', '0 家庭住址'],
    ['当事人某某，女，住东河镇石桥村二组8号，公民身份号码略', undefined],
    ['个人微信号：zhangsan_1990', '0 微信号或QQ号 z***********0'],
    ['见 https://example.cn/q?id=110101199003074514', '0 居民身份证号码 110101********4514'],
    ['见 https://example.cn/q?phone=13800138000&a=1', '0 手机号码 138****8000'],
    ['身份证号1101011990\n03074514。', '0 居民身份证号码 110101********4514'],
    ['手机138001\n38000', '0 手机号码 138****8000'],
    ['> 11010519491231\n> 002x', '0 居民身份证号码 110105********002X'],
  ])('is found in “%s”', (text, expected) => {
    if (expected === undefined) expect(found(text)).not.toEqual([]);
    else expect(found(text)).toEqual([expected]);
  });

  test.each([
    ['联系电话', '0000-5551234', '住宅电话 0000*****34'],
    ['地址', '东河镇石桥村三组', '家庭住址'],
    ['家庭住址', '文昌小区3号楼2单元', '家庭住址'],
    ['邮箱', 'x1990@qq.com', '个人电子邮箱 x***@qq.com'],
    ['微信号', 'abc12345', '微信号或QQ号 a******5'],
    ['证件号码', 'E12345678', '护照号码 E******78'],
    ['社保号', '123456789012', '社会保障号码 **********12'],
    ['车牌', '川A12345', '机动车号牌 川A****5'],
  ])('is found in a list of names under “%s”', (label, text, expected) => {
    expect(inCell(label, text)).toEqual([expected]);
  });
});

describe('what is no personal data', () => {
  test.each([
    '联系电话：0000-5550901，传真0000-5550909',
    '办公电话 5550901；咨询电话：010-88881234；县政务服务中心电话：0531-88881234',
    '值班手机13900139000',
    '统一社会信用代码 11000000MB0D710039，索引号 SLX001/2026-00012',
    '京ICP备12345678号，京公网安备11010102000001号，增值电信业务经营许可证苏B2-20201234',
    '邮箱：slxczj@163.com；意见请发送至电子邮箱 zqyj2026@163.com',
    '电子邮箱 zwgk@shilixian.example',
    '办公地址：示例县城中镇文昌街12号；单位地址 示范路1号2号楼203室',
    '住所：示例县经济开发区创业路8号；经营场所：示范路9号',
    '住房保障资格的申请人，住房面积低于15平方米、3号楼12单元住户',
    '公务用车 川A12345 报废；执法车辆川A54321',
    '川A12345警',
    '学籍管理2026年第12345678号通知以后办理',
    '社保卡号码由系统生成；参保人数12345678人',
    '护照办理 12367 热线；通行证签注费 80元',
    '微信公众号：shilixian_zwfw；QQ群：123456789',
    '一组数据12号文件',
    '收款账户：6222021234567890128（县财政局非税专户）',
    '对公账户 6222021234567890128',
    '示政办发〔2026〕12号，建房〔2019〕110101号',
    'GB/T 37964—2019 ISBN 978-7-5000-1234-5',
    '2026年1—6月完成投资138001.38万元，同比增长15.01%',
    '身份证号110101\n199003074515',
    '合计13800\n138000',
    '坐标 E104.123456 N30.12345678',
    '地址：东河镇石桥村三组',
  ])('“%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['办公电话', '0000-5551234'],
    ['单位地址', '文昌街12号'],
    ['经营地址', '文昌街12号'],
    ['住址', '东河镇石桥村'],
    ['金额（元）', '13800138000'],
    ['总投资（万元）', '13800138000'],
  ])('in a list of names under “%s”: %s', (label, text) => {
    expect(inCell(label, text)).toEqual([]);
  });

  test('an address of a list that is none of names', () => {
    expect(inCell('地址', '文昌街12号', false)).toEqual([]);
    expect(inCell('联系电话', '0000-5551234', false)).toEqual([]);
  });
});

test('words without end take time in proportion to their length', () => {
  const texts = [
    '住址地址户籍家庭'.repeat(20_000),
    '，住'.repeat(60_000),
    '川A1'.repeat(50_000),
    'a@'.repeat(60_000),
    '电话5'.repeat(50_000),
    '138*'.repeat(50_000),
    `1${'\n'.repeat(100_000)}`,
    `1${' '.repeat(100_000)}`,
  ];
  for (const text of texts) {
    const start = performance.now();
    expect([...findInText(text, context)].length).toBeGreaterThanOrEqual(0);
    expect(performance.now() - start, text.slice(0, 8)).toBeLessThan(3_000);
  }
});
