import { describe, expect, test } from 'vitest';
import type { InspectedTrace } from '../attachment-inspection.ts';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { attachmentMetadata } from './attachment-metadata.ts';

const key = 'county-budget-2026/budget-2026.xlsx';
const withTraces = (...traces: readonly InspectedTrace[]) => ({ inspections: new Map([[key, { texts: [], tables: [], traces, gaps: [] }]]) });
const author = (value: string): InspectedTrace => ({ kind: 'author', place: '文档属性“作者”', value });

describe('attachment-metadata', () => {
  test('passes an attachment that carries nothing along', () => {
    let checked = 0;
    expect([...attachmentMetadata.check(contentSubject({}, withTraces()), (things = 1) => void (checked += things))]).toEqual([]);
    expect(checked).toBe(1);
  });

  test.each(['张三', '欧阳小明', '李 明', 'zhangwei', 'Wang Xiaoming', 'lihua2020', 'machao', 'linchong', 'luopeng', '王伟-PC'])(
    'finds the name %s',
    (name) => {
      const found = findingsOf(attachmentMetadata, {}, withTraces(author(name)));
      expect(found).toMatchObject([
        {
          severity: 'warning',
          message: `附件“budget-2026.xlsx”的文档属性“作者”写着一个人的姓名：${name[0]}${'*'.repeat(Math.min(4, name.length - 1))}。`,
        },
      ]);
      const { where } = found[0]!;
      expect(where.file).toMatch(/^documents\/.*county-budget-2026/);
      expect(where).toMatchObject({ line: lineIn(where.file!, '- file: budget-2026.xlsx') });
    },
  );

  test.each([
    '示例县财政局',
    '财政局',
    '县政府办',
    'Administrator',
    'Windows 用户',
    'lenovo',
    'openpyxl',
    'WPS Office',
    'Microsoft® Word 2019',
    '办公室',
    'user',
    '',
    '123',
    '文印室',
    'Apache POI',
    'PDFKit',
    'HP',
    'China Company',
    'Xiaomi',
    'iMac',
  ])('takes %s for no person', (name) => {
    expect(findingsOf(attachmentMetadata, {}, withTraces(author(name)))).toEqual([]);
  });

  test('finds where a photo was taken and with what, and shows neither', () => {
    const found = findingsOf(
      attachmentMetadata,
      {},
      withTraces(
        { kind: 'position', place: '拍摄信息（EXIF）', value: '30.1,104.2' },
        { kind: 'device', place: '拍摄信息（EXIF）', value: 'SN12345678' },
      ),
    );
    expect(found.map(({ message }) => message)).toEqual([
      '附件“budget-2026.xlsx”的拍摄信息（EXIF）记着拍摄地点的经纬度。',
      '附件“budget-2026.xlsx”的拍摄信息（EXIF）记着拍摄设备的序列号：SN***。',
    ]);
  });
});
