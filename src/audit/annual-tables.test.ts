import { describe, expect, test } from 'vitest';
import { annualTables, toTablesYaml, type RegisterRow } from '#disclosure';
import { equationsOf, findBrokenEquations } from './annual-report-equations.ts';

const row = (period: string, item: string, nat: number, ent: number): RegisterRow => ({
  line: 1,
  cells: { period, item, nat, ent, sci: 0, ngo: 0, law: 0, oth: 0, sum: nat + ent },
});
const requests = [
  row('2026年第一季度', '一、本年新收政府信息公开申请数量', 5, 1),
  row('2026年第二季度', '一、本年新收政府信息公开申请数量', 4, 2),
  row('2026年第一季度', '二、上年结转政府信息公开申请数量', 1, 0),
  row('2026年第一季度', '（一）予以公开', 3, 1),
  row('2026年第二季度', '（一）予以公开', 2, 0),
  row('2026年第二季度', '（三）不予公开 1.属于国家秘密', 1, 0),
];
const disputes: RegisterRow[] = [{ line: 1, cells: { group: '行政复议', upheld: 2, corrected: 1, other: 0, pending: 1, sum: 4 } }];

describe('tables of the year', () => {
  const tables = annualTables(requests, disputes);

  test('add the periods up and carry the rest over', () => {
    expect(tables.applications['new']).toMatchObject({ nat: 9, ent: 3, sum: 12 });
    expect(tables.applications['deny1']).toMatchObject({ nat: 1, sum: 1 });
    expect(tables.applications['total']).toMatchObject({ nat: 6, ent: 1, sum: 7 });
    expect(tables.applications['carryOut']).toMatchObject({ nat: 4, ent: 2, sum: 6 });
    expect(tables.disputes['reconsideration']).toEqual({ upheld: 2, corrected: 1, other: 0, pending: 1, sum: 4 });
    expect(tables.contradictions).toEqual([]);
  });

  test('satisfy every equation of the national form', () => {
    const valueOf = (path: string) => {
      const [table, key, cell] = path.split('.') as ['applications' | 'disputes', string, string];
      return tables[table][key]?.[cell] ?? 0;
    };
    expect(findBrokenEquations(equationsOf(2021), valueOf)).toEqual([]);
  });

  test('are written as an annual report has them', () => {
    expect(toTablesYaml(tables)).toContain('tables:\n  applications:\n    new: { nat: 9, ent: 3, sci: 0, ngo: 0, law: 0, oth: 0, sum: 12 }\n');
  });

  test('tell of more results than there were applications', () => {
    expect(annualTables([row('2026年', '（一）予以公开', 0, 2)], []).contradictions).toEqual([
      '“商业企业”列：办理结果比新收和上年结转多 2 件。',
      '“总计”列：办理结果比新收和上年结转多 2 件。',
    ]);
  });
});
