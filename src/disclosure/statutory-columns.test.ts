import { describe, expect, test } from 'vitest';
import { blocks } from './columns.ts';
import { documentTypes } from './document-types/index.ts';
import { mergeColumns } from './local-columns.ts';
import { reservedIds } from './reserved-ids.ts';
import { optionalColumns, statutoryColumns } from './statutory-columns.ts';

const all = [...statutoryColumns, ...optionalColumns];
const ofArticle = (article: number) =>
  statutoryColumns.filter((column) => column.block === 'statutory' && column.basis.some((basis) => basis.article === article));

describe('the four blocks', () => {
  test('have the names of 国办公开办函〔2019〕61号, in its order', () => {
    expect(blocks.map((block) => block.title)).toEqual(['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报']);
  });

  test('each hold a column', () => {
    expect(new Set(statutoryColumns.map((column) => column.block))).toEqual(new Set(blocks.map((block) => block.id)));
  });

  test.each(['guide', 'rules', 'annual-reports'])('%s is a block and a column of the same name', (id) => {
    expect(statutoryColumns.find((column) => column.id === id)?.title).toBe(blocks.find((block) => block.id === id)?.title);
  });
});

describe('article 20', () => {
  test('has 15 items in their order', () => {
    expect(ofArticle(20).map((column) => column.basis[0]?.item)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  test('binds the county in every item', () => {
    expect(ofArticle(20).every((column) => column.levels.includes('county'))).toBe(true);
  });
});

describe('article 21', () => {
  test('has 7 items for the county and its departments', () => {
    const titles = ofArticle(21)
      .filter((column) => column.levels.includes('county') && column.levels.includes('department'))
      .map((column) => column.title);
    expect(titles).toEqual(['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助']);
  });

  test('has 8 items for townships', () => {
    const titles = ofArticle(21)
      .filter((column) => column.levels.includes('township'))
      .map((column) => column.title);
    expect(titles).toEqual([
      '土地征收',
      '房屋征收',
      '社会救助',
      '农业农村政策落实',
      '农田水利工程建设运营',
      '农村土地承包经营权流转',
      '宅基地使用情况审核',
      '筹资筹劳',
    ]);
  });
});

describe('built-in columns', () => {
  test('have ids that are unique, of the right form and not reserved', () => {
    expect(new Set(all.map((column) => column.id)).size).toBe(all.length);
    for (const { id } of all) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(reservedIds.has(id)).toBe(false);
    }
  });

  test('accept known types only, and those of the law have a basis, a duty and keywords', () => {
    for (const column of all) for (const type of column.accepts) expect(documentTypes.has(type)).toBe(true);
    for (const column of statutoryColumns) {
      expect(column.basis.length).toBeGreaterThan(0);
      expect(column.duty.kind).not.toBe('none');
      expect(column.keywords.every((keyword) => keyword.length > 0)).toBe(true);
    }
  });

  test('expect annual reports by the days of article 49', () => {
    expect(statutoryColumns.find((column) => column.id === 'annual-reports')?.duty).toEqual({
      kind: 'yearly',
      dueBy: { county: '03-31', department: '01-31' },
    });
  });
});

describe('mergeColumns', () => {
  const local = { title: '本县', description: '本县的栏目。', keywords: ['本县'], columnType: '信息公开目录', accepts: ['information' as const] };

  test('puts local columns after the others', () => {
    const merged = mergeColumns({ columns: [{ id: 'local-standards', ...local }], remarks: [], absences: [] });
    expect(merged.slice(0, -1)).toEqual(all);
    expect(merged.at(-1)).toMatchObject({ id: 'local-standards', origin: 'local', duty: { kind: 'none' }, basis: [] });
  });

  test.each(['plans', 'policy-documents', 'search'])('leaves out a local column that takes the address %s', (id) => {
    expect(mergeColumns({ columns: [{ id, ...local }], remarks: [], absences: [] })).toEqual(all);
  });

  test('adds a remark and changes nothing else of a statutory column', () => {
    const merged = mergeColumns({ columns: [], remarks: [{ column: 'plans', text: '说明' }], absences: [] });
    const before = all.find((column) => column.id === 'plans');
    expect(merged.find((column) => column.id === 'plans')).toEqual({ ...before, remark: '说明' });
  });
});
