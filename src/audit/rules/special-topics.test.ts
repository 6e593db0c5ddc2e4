import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { auditContent } from '../run.ts';
import { specialTopics } from './special-topics.ts';

const file = 'topics.yaml';
const valid = `topics:
  - id: relief
    title: 社会救助
    description: 救助政策、标准和发放情况。
    opened: 2026-03-01
    sections:
      - id: policies
        title: 政策文件
        query:
          columns: [normative-documents]
          words: [救助]
      - id: figures
        title: 发放情况
        query:
          columns: [social-assistance]
          documents: [relief-measures]
`;
const messagesOf = (text: string) =>
  findingsOf(specialTopics, { [file]: text }).map(({ where, message }) => `${'line' in where ? where.line : ''} ${message}`);

test('passes topics that gather documents', () => {
  expect(auditContent([specialTopics], contentSubject({ [file]: valid }))).toMatchObject({
    findings: [],
    results: [{ state: 'passed', checked: 1 }],
  });
});

test('does not apply where there is none', () => {
  expect(auditContent([specialTopics], contentSubject()).results).toMatchObject([{ state: 'not-applicable' }]);
});

describe('a fault', () => {
  test('of a name that is not there, with the nearest', () => {
    expect(messagesOf(valid.replace('[normative-documents]', '[normative-document]'))).toEqual([
      '10 写的栏目 normative-document 不存在。是否为 normative-documents？',
    ]);
  });

  test('of a document that is not published', () => {
    expect(messagesOf(valid.replace('[relief-measures]', '[emergency-supplies-reply]'))).toEqual([
      '16 文件 emergency-supplies-reply 没有主动公开，不能收入专题。',
    ]);
  });

  test('of a blank section, unless it says why or the topic is closed', () => {
    const blank = valid.replace('[救助]', '[航天]');
    expect(messagesOf(blank)).toEqual(['7 专题“社会救助”的子栏目“政策文件”是空白的。']);
    expect(messagesOf(blank.replace('title: 政策文件', 'title: 政策文件\n        note: 本县没有这类文件。'))).toEqual([]);
    expect(messagesOf(blank.replace('opened: 2026-03-01', 'opened: 2026-03-01\n    closed: 2026-06-30'))).toEqual([]);
  });

  test('of a sub-column that a topic of a field of livelihood has to have', () => {
    const livelihood = valid.replace('opened:', 'livelihood: true\n    opened:');
    expect(messagesOf(livelihood)).toEqual(['7 民生领域专题“社会救助”没有子栏目：公开标准、监督检查。']);
    const standards = '      - id: standards\n        title: 公开标准\n        query:\n          documents: [relief-measures]\n';
    expect(messagesOf(livelihood.replace('title: 发放情况', 'title: 监督检查') + standards)).toEqual([]);
  });

  test('of dates and of ids used twice', () => {
    expect(messagesOf(valid.replace('opened: 2026-03-01', 'opened: 2026-03-01\n    closed: 2026-02-01'))).toEqual([
      '6 结束日期 2026-02-01 早于开设日期 2026-03-01。',
    ]);
    expect(messagesOf(valid.replace('id: figures', 'id: policies'))).toEqual(['12 子栏目编号 policies 用了两次。']);
  });
});
