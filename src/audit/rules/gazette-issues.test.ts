import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { auditContent } from '../run.ts';
import { gazetteIssues } from './gazette-issues.ts';

const first = 'documents/gazette/gazette-2026-1.yaml';
const second = 'documents/gazette/gazette-2026-2.yaml';
const issue = (number: number, total: number, item: string, published = '2026-07-20') => `title: 示例县人民政府公报2026年第${number}期
issuers: [county-government]
published: ${published}
year: 2026
number: ${number}
total: ${total}
sections:
  - title: 县政府文件
    items: [${item}]
steps:
  edited: { by: 编辑岗位, date: 2026-07-10 }
  proofread: { by: 校对岗位, date: 2026-07-13 }
  reviewed: { by: 审核岗位, date: 2026-07-15 }
  issued: { by: 签发岗位, date: 2026-07-17 }
`;
const valid = { [first]: issue(1, 11, 'relief-measures'), [second]: issue(2, 12, 'outline-2026') };
const messagesOf = (changes: object) =>
  findingsOf(gazetteIssues, { ...valid, ...changes }).map(({ where, message }) => `${'line' in where ? where.line : ''} ${message}`);

test('passes issues that follow one another', () => {
  expect(auditContent([gazetteIssues], contentSubject(valid))).toMatchObject({ findings: [], results: [{ state: 'passed', checked: 2 }] });
});

test('finds a gap, a number used twice and a wrong number in the year', () => {
  expect(messagesOf({ [second]: issue(2, 13, 'outline-2026') })).toEqual(['6 总期号从 11 跳到 13。']);
  expect(messagesOf({ [second]: issue(2, 11, 'outline-2026') })).toEqual([expect.stringContaining('总期号 11 已被')]);
  expect(messagesOf({ [second]: issue(3, 12, 'outline-2026') })).toEqual(['5 2026 年的期号是 3，上一期是 2026 年第 1 期，应为第 2 期。']);
});

test('an issue that cannot be read is not missing', () => {
  const unread = { 'documents/gazette/gazette-2026-7.yaml': issue(2, 12, 'outline-2026').replace('published:', 'publishd:') };
  expect(messagesOf({ ...unread, [second]: issue(3, 13, 'outline-2026') })).toEqual([]);
  expect(messagesOf({ ...unread, [second]: issue(4, 14, 'outline-2026') })).toEqual(['6 总期号从 11 跳到 14。']);
});

test('finds items that are not there, not published, twice, or later than the issue', () => {
  expect(messagesOf({ [second]: issue(2, 12, 'outline-2027') })).toEqual(['9 篇目 outline-2027 没有这个文件。是否为 outline-2026？']);
  expect(messagesOf({ [second]: issue(2, 12, 'emergency-supplies-reply') })).toEqual(['9 篇目 emergency-supplies-reply 没有主动公开，不能刊登。']);
  expect(messagesOf({ [second]: issue(2, 12, 'outline-2026, outline-2026') })).toEqual(['9 篇目 outline-2026 在这一期里出现不止一次。']);
  expect(
    messagesOf({ [first]: issue(1, 11, 'relief-list-2026', '2026-07-18').replace('2026-07-18', '2026-07-07'), [second]: valid[second]! }),
  ).toContain('9 篇目 relief-list-2026 的发布日期 2026-07-08 晚于公报的 2026-07-07。');
});

test('finds a step that was skipped back, and an issue before it was signed', () => {
  expect(messagesOf({ [second]: valid[second]!.replace('date: 2026-07-15', 'date: 2026-07-11') })).toEqual([
    '13 审核日期 2026-07-11 早于校对日期 2026-07-13。',
  ]);
  expect(messagesOf({ [second]: issue(2, 12, 'outline-2026', '2026-07-16') })).toEqual(['14 签发日期 2026-07-17 晚于发布日期 2026-07-16。']);
});
