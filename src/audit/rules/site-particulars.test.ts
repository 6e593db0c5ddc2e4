import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { siteParticulars } from './site-particulars.ts';

test('the valid content passes', () => {
  expect(findingsOf(siteParticulars)).toEqual([]);
});

test.each([
  [
    'an address without HTTPS',
    'site.yaml',
    replace('site: https:', 'site: http:'),
    'site（网站地址）写的是 http://www.shilixian.example，没有加密。',
  ],
  [
    'another name of the column',
    'site.yaml',
    replace('columnTitle: 政府信息公开', 'columnTitle: 政务公开'),
    'columnTitle（专栏名称）写的是“政务公开”，专栏的统一名称是“政府信息公开”。',
  ],
  [
    'a telephone that lacks digits',
    'site.yaml',
    replace('0000-5550201', '0000-55502'),
    '联系方式的电话写的是 0000-55502，区号后面是 5 位，固定电话是 7 位或 8 位。',
  ],
  [
    'a postcode of five digits',
    'site.yaml',
    replace('  address: 示例县城中镇示范路1号\n', "  address: 示例县城中镇示范路1号\n  postcode: '12345'\n"),
    '联系方式的邮政编码写的是 12345，应为 6 位数字。',
  ],
  [
    'a mailbox without its sign',
    'site.yaml',
    replace('  address: 示例县城中镇示范路1号\n', '  address: 示例县城中镇示范路1号\n  email: zwgk.example\n'),
    '联系方式的电子邮箱写的是 zwgk.example，不是邮箱地址。',
  ],
  [
    'the telephone of a person',
    'organs.yaml',
    replace('phone: 0000-5550901', "phone: '13812345678'"),
    '“示例县财政局”的联系电话写的是手机号码，办公电话应当是固定电话或者服务热线。',
  ],
  [
    'a link that stands twice',
    'site.yaml',
    (text: string) => `${text.trimEnd()}\nlinks:\n  - { title: 甲, url: 'https://a.example/' }\n  - { title: 甲, url: 'https://b.example/' }\n`,
    'links（相关链接）里名称“甲”写了两次。',
  ],
  [
    'an organ without a telephone',
    'organs.yaml',
    replace('    phone: 0000-5550901\n', ''),
    '“示例县财政局”没有写 phone（联系电话），其他机关大都写了。',
  ],
])('%s is told', (_, file, change, message) => {
  expect(findingsOf(siteParticulars, { [file]: change })).toMatchObject([{ severity: 'warning', where: { file }, message }]);
});

test.each(['12345', '0000-5550901转203', '（0000）5550901', '400-555-0901', '0000-55509011'])('%s is a telephone', (phone) => {
  expect(findingsOf(siteParticulars, { 'organs.yaml': replace('phone: 0000-5550901', `phone: '${phone}'`) })).toEqual([]);
});
