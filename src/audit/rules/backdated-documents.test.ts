import { describe, expect, test } from 'vitest';
import { auditContent } from '../run.ts';
import { contentSubject, findingsOf, validContent } from '../testing/content-subject.ts';
import type { ContentHistory } from '../rule.ts';
import { backdatedDocuments } from './backdated-documents.ts';

const notice = 'documents/policy-documents/heating-season-notice.md';
const history = (days: readonly (readonly [string, string])[]): ContentHistory => ({ firstSeen: new Map(days), redated: new Map() });
const declared = {
  'site.yaml': (text: string) => `${text}dateHonesty:\n  migrations:\n    - { day: 2026-10-29, reason: 旧站迁入, by: 网站维护岗 }\n`,
};

describe('backdated-documents', () => {
  test('passes a document that appeared on the day it claims, or a few days later', () => {
    expect(findingsOf(backdatedDocuments, {}, { history: history([['heating-season-notice', '2026-10-28']]) })).toEqual([]);
  });

  test('tells a document that appeared later than it claims', () => {
    expect(findingsOf(backdatedDocuments, {}, { history: history([['heating-season-notice', '2026-10-29']]) })).toMatchObject([
      { where: { file: notice, line: 8 }, message: '发布日期是 2026-10-21，内容版本库里最早出现在 2026-10-29，比实际早 7 日以上。' },
    ]);
  });

  test('respects a declared move', () => {
    expect(findingsOf(backdatedDocuments, declared, { history: history([['heating-season-notice', '2026-10-29']]) })).toEqual([]);
  });

  test('tells many that came on one day once', () => {
    const days = [...validContent().keys()].flatMap((file) =>
      file.startsWith('documents/') ? [[/([^/]+)\.\w+$/.exec(file)![1]!, '2026-11-19'] as const] : [],
    );
    expect(findingsOf(backdatedDocuments, {}, { history: history(days) })).toMatchObject([
      { message: expect.stringContaining(`有 ${days.length - 1} 件文件内容版本库里最早出现在 2026-11-19`) },
    ]);
  });

  test('holds a date against a former catalogue that did not have the document', () => {
    const ids = contentSubject().portal.documents.map(({ id, published }) => [id, published] as const);
    const formerCatalogue = { asOf: '2026-11-01', published: new Map(ids.filter(([id]) => id !== 'heating-season-notice')) };
    expect(findingsOf(backdatedDocuments, {}, { formerCatalogue })).toMatchObject([
      { where: { file: notice, line: 8 }, message: expect.stringContaining('2026-11-01 的数据目录里还没有') },
    ]);
  });

  test('is to be confirmed where nothing is known of the past', () => {
    const [result] = auditContent(
      [backdatedDocuments],
      contentSubject({}, { history: { ...history([]), obstacle: '内容文件夹不在 git 版本库里，看不到版本记录。' } }),
    ).results;
    expect(result).toMatchObject({ state: 'to-confirm', checked: 0, remark: expect.stringContaining('不在 git 版本库里') });
  });
});
