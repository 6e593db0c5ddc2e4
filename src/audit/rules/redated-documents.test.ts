import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { redatedDocuments } from './redated-documents.ts';

const ids = contentSubject().portal.documents.map(({ id }) => id);
const settings = (lines: string) => ({ 'site.yaml': (text: string) => `${text}dateHonesty:\n${lines}` });
const history = (count: number) => ({ firstSeen: new Map(), redated: new Map([['2026-08-03', new Set(ids.slice(0, count))]]) });

describe('redated-documents', () => {
  test('passes a few corrections', () => {
    expect(findingsOf(redatedDocuments)).toEqual([]);
    expect(findingsOf(redatedDocuments, settings('  redatedDocuments: 5\n'), { history: history(5) })).toEqual([]);
  });

  test('tells many on one day once, unless the move was declared', () => {
    expect(findingsOf(redatedDocuments, settings('  redatedDocuments: 5\n'), { history: history(6) })).toMatchObject([
      { message: expect.stringContaining('2026-08-03 一天之内有 6 件文件改了发布日期') },
    ]);
    const declared = settings('  redatedDocuments: 5\n  migrations:\n    - { day: 2026-08-01, until: 2026-08-05, reason: 换平台, by: 网站维护岗 }\n');
    expect(findingsOf(redatedDocuments, declared, { history: history(6) })).toEqual([]);
  });

  test('tells dates that differ from a former release', () => {
    const formerCatalogue = { asOf: '2026-11-01', published: new Map(ids.slice(0, 6).map((id) => [id, '2020-01-02'])) };
    expect(findingsOf(redatedDocuments, settings('  redatedDocuments: 5\n'), { formerCatalogue })).toMatchObject([
      { message: expect.stringContaining('2026-11-01 的数据目录之后有 6 件文件改了发布日期') },
    ]);
  });

  test('tells a single document by itself, with the day that was published', () => {
    const document = contentSubject().portal.documents[0]!;
    const formerCatalogue = { asOf: '2026-11-01', published: new Map([[document.id, '2020-01-02 09:30']]) };
    expect(findingsOf(redatedDocuments, {}, { formerCatalogue })).toMatchObject([
      { where: { file: document.source.file }, message: expect.stringContaining('2026-11-01 的数据目录里是 2020-01-02。') },
    ]);
    const same = { asOf: '2026-11-01', published: new Map([[document.id, `${document.published.slice(0, 10)} 09:30`]]) };
    expect(findingsOf(redatedDocuments, {}, { formerCatalogue: same })).toEqual([]);
  });

  test('tells a day on which too many were published', () => {
    expect(findingsOf(redatedDocuments, settings('  sameDayDocuments: 2\n')).map(({ message }) => message)).toEqual([
      expect.stringContaining('有 3 件文件的发布日期都是 2026-01-20'),
      expect.stringContaining('有 3 件文件的发布日期都是 2025-01-20'),
    ]);
  });
});
