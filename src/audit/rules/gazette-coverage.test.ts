import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { auditContent } from '../run.ts';
import { gazetteCoverage } from './gazette-coverage.ts';

const file = 'documents/gazette/gazette-2026-1.yaml';
const issue = (item: string) => `title: 示例县人民政府公报2026年第1期
issuers: [county-government]
published: 2026-07-20
year: 2026
number: 1
total: 1
sections:
  - title: 县政府文件
    items: [${item}]
steps:
  edited: { by: 编辑岗位, date: 2026-07-10 }
  proofread: { by: 校对岗位, date: 2026-07-13 }
  reviewed: { by: 审核岗位, date: 2026-07-15 }
  issued: { by: 签发岗位, date: 2026-07-17 }
`;

test('passes a document that an issue printed', () => {
  expect(findingsOf(gazetteCoverage, { [file]: issue('relief-measures, parking-rules-amendment') })).toEqual([]);
});

test('finds one that no issue printed within the months', () => {
  expect(findingsOf(gazetteCoverage, { [file]: issue('parking-rules-amendment') })).toMatchObject([
    { severity: 'notice', message: '2026-03-10 发布，到 2026-07-10（4 个月）还没有在任何一期政府公报刊登。' },
  ]);
});

test('does not apply without a gazette', () => {
  expect(auditContent([gazetteCoverage], contentSubject()).results).toMatchObject([{ state: 'not-applicable' }]);
});
