import { describe, expect, test } from 'vitest';
import { parseContentFile } from './content-file.ts';

const file = 'documents/plans/outline.md';

function problemsOf(text: string, name = file) {
  return parseContentFile(name, text).problems.map(({ rule, where, message }) => ({ rule, line: where.line, message }));
}

describe('parseContentFile', () => {
  test('parts fields and body, and knows the line of each', () => {
    const { source, data, body, problems } = parseContentFile(file, '---\ntitle: 纲要\npublished: 2026-01-05\n---\n# 目标\n\n正文\n');
    expect(problems).toEqual([]);
    expect(data).toEqual({ title: '纲要', published: '2026-01-05' });
    expect(body).toBe('# 目标\n\n正文\n');
    expect(source).toEqual({ file, format: 'md', lines: { title: 2, published: 3 }, bodyLine: 5 });
  });

  test('reads records without a body', () => {
    const { source, data, body } = parseContentFile('documents/annual-reports/a.yaml', 'title: 年报\nyear: 2025\n');
    expect(data).toEqual({ title: '年报', year: 2025 });
    expect(body).toBe('');
    expect(source).toMatchObject({ format: 'yaml', lines: { title: 1, year: 2 }, bodyLine: 0 });
  });

  test.each([
    ['a byte order mark', '\uFEFF---\ntitle: 纲要\n---\n正文\n', 4],
    ['line ends of Windows', '---\r\ntitle: 纲要\r\n---\r\n正文\r\n', 4],
    ['blanks after the dashes', '---  \ntitle: 纲要\n--- \n正文\n', 4],
    ['no text', '---\ntitle: 纲要\n---', 3],
    ['a rule in the body', '---\ntitle: 纲要\n---\n正文\n\n---\n', 4],
  ])('reads a file with %s', (_, text, bodyLine) => {
    const { data, problems, source } = parseContentFile(file, text);
    expect(problems).toEqual([]);
    expect(data).toEqual({ title: '纲要' });
    expect(source.bodyLine).toBe(bodyLine);
    expect(source.lines['title']).toBe(2);
  });

  test('leaves dates text, also those that do not exist', () => {
    const { data } = parseContentFile(file, '---\na: 2026-02-30\nb: 2026-01-05 09:30\nc: 2026-01-05\n---\n');
    expect(data).toEqual({ a: '2026-02-30', b: '2026-01-05 09:30', c: '2026-01-05' });
  });

  test('knows the lines of nested keys, entries of lists and cells in one line', () => {
    const text =
      'attachments:\n  - file: a.pdf\n    title: 甲\n  - file: b.pdf\n    title: 乙\ntables:\n  applications:\n    new: { nat: 1,\n      sum: 1 }\nissuers: [a,\n  b]\n';
    expect(parseContentFile('documents/a/b.yaml', text).source.lines).toMatchObject({
      'attachments.0': 2,
      'attachments.0.title': 3,
      'attachments.1.file': 4,
      'tables.applications.new': 8,
      'tables.applications.new.nat': 8,
      'tables.applications.new.sum': 9,
      'issuers.0': 10,
      'issuers.1': 11,
    });
  });

  test.each([
    ['a full-width colon', '---\ntitle：纲要\npublished: 2026-01-05\n---\n', 2, '“title：纲要”的冒号是全角的“：”，不能识别。'],
    ['only a full-width colon', '---\ntitle：纲要\n---\n', 2, '“title：纲要”的冒号是全角的“：”，不能识别。'],
    ['a key written twice', '---\ntitle: 甲\ntitle: 乙\n---\n', 3, '同一层里有重复的字段名：“title: 乙”。'],
    ['a tab', '---\nreview:\n\tfirst: 甲\n---\n', 3, '缩进用了制表符（Tab）：“first: 甲”。'],
    ['a quote that does not close', '---\ntitle: "纲要\npublished: 2026-01-05\n---\n', 2, '缺少配对的符号（引号或括号）：“title: "纲要”。'],
    [
      'a bracket that does not close',
      '---\ntitle: 纲要\nissuers: [a, b\npublished: 2026-01-05\n---\n',
      3,
      '缺少配对的符号（引号或括号）：“issuers: [a, b”。',
    ],
    ['two colons', '---\ntitle: 纲要: 目标\n---\n', 2, '一行里出现了两个冒号：值里有冒号时要加引号：“title: 纲要: 目标”。'],
    ['no second ---', '---\ntitle: 纲要\n\n正文\n', 1, '文件开头的元数据没有结束：缺少单独一行的 ---。'],
    ['no front matter', '# 纲要\n', 1, '文件开头没有元数据。'],
    ['nothing', '', 1, '文件开头没有元数据。'],
    ['words instead of fields', '---\n纲要\n---\n', 2, '没有找到“字段: 值”形式的内容。'],
    ['an unknown alias', '---\ntitle: *重要\n---\n', 2, ''],
  ])('tells a file with %s', (_, text, line, message) => {
    expect(problemsOf(text)).toEqual([{ rule: 'content-syntax', line, message: expect.stringContaining(message) as string }]);
  });

  test('tells problems of a record by the lines of its file', () => {
    expect(problemsOf('title: 年报\nyear: 2025\nyear: 2026\n', 'documents/a/b.yaml')).toEqual([
      { rule: 'content-syntax', line: 3, message: '同一层里有重复的字段名：“year: 2026”。' },
    ]);
  });

  test('tells several mistakes at once', () => {
    expect(problemsOf('---\ntitle: 甲\ntitle: 乙\ngenre: 通知\ngenre: 意见\n---\n').map(({ line }) => line)).toEqual([3, 5]);
  });
});
