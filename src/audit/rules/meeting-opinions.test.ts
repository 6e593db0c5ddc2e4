import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { auditContent } from '../run.ts';
import { meetingOpinions } from './meeting-opinions.ts';

const file = 'documents/meetings/executive-meeting-3.yaml';
const meeting = `title: 示例县人民政府第3次常务会议
issuers: [county-government]
published: 2026-03-10
held: 2026-03-09
agenda: [审议临时救助实施办法]
observers:
  - { kind: 群众代表, count: 2 }
  - { kind: 专家, count: 1 }
opinions: 采纳一条意见。
`;

test('passes a meeting that tells what became of opinions, or that nobody attended', () => {
  expect(auditContent([meetingOpinions], contentSubject({ [file]: meeting }))).toMatchObject({ findings: [], results: [{ checked: 1 }] });
  expect(findingsOf(meetingOpinions, { [file]: meeting.replace(/observers:[\s\S]*(?=opinions)/, '').replace(/opinions.*\n/, '') })).toEqual([]);
});

test('asks for it', () => {
  expect(findingsOf(meetingOpinions, { [file]: meeting.replace(/opinions.*\n/, '') })).toMatchObject([
    { severity: 'warning', where: { file, line: 6 }, message: '列席 3 人，没有写 opinions（意见和采纳情况）。' },
  ]);
});
