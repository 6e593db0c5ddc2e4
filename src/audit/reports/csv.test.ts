import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { finding, reportWith } from '../testing/report-context.ts';
import { formatCsv } from './csv.ts';

const rowsOf = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

describe('formatCsv', () => {
  test('has one row for each open finding', () => {
    expect(rowsOf(formatCsv(reportWith([finding('a')])))).toEqual([
      {
        编号: 'a',
        级别: '错误',
        规则: 'date-order',
        规则名称: '规则 date-order',
        文件: 'content/documents/normative-documents/relief-measures.md',
        行: '6',
        网页: '',
        问题: '成文日期 2026-03-09 不对。',
        依据: '《政府信息公开条例》第四十九条',
        怎么办: '核对 dated。',
        责任机关编号: 'county-government',
        责任机关: '示例县人民政府',
        栏目: '行政法规、规章和规范性文件',
        首次发现: '2026-11-20',
        整改期限: '2026-11-25',
        是否逾期: '否',
        与上次相比: '',
      },
    ]);
  });

  test('keeps quotes, commas and lines, and no formula', () => {
    const message = '=HYPERLINK("http://x","甲,乙")\n第二行';
    const text = formatCsv(reportWith([finding('a', { message, where: { page: '/plans/' } })]));
    expect(text.startsWith('\uFEFF编号,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(rowsOf(text)[0]).toMatchObject({ 问题: `'${message}`, 网页: '/plans/', 文件: '', 行: '' });
  });
});
