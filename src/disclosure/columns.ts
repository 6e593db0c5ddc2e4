import type { DocumentTypeId } from './document-types/index.ts';
import type { OrganLevel } from './levels.ts';
import type { Citation } from './statutes.ts';
import type { UpdateCycle } from './update-cycles.ts';

/** The four fixed blocks of 国办公开办函〔2019〕61号, in their fixed order and with their fixed names. */
export const blocks = [
  { id: 'guide', title: '政府信息公开指南' },
  { id: 'rules', title: '政府信息公开制度' },
  { id: 'statutory', title: '法定主动公开内容' },
  { id: 'annual-reports', title: '政府信息公开年报' },
] as const;
export type BlockId = (typeof blocks)[number]['id'];

/**
 * What must be found in a column, as data, so that one rule checks all columns.
 * - `prose`: a page `pages/<column>.md` must exist
 * - `present`: at least one published document, or a dated absence record
 * - `yearly`: one document per organ and year; `dueBy` gives the last day (`MM-DD` of the next year) by level
 * - `none`: the office decides
 */
export type Duty =
  | { readonly kind: 'prose' }
  | { readonly kind: 'present' }
  | { readonly kind: 'yearly'; readonly dueBy: Readonly<Partial<Record<OrganLevel, string>>> }
  | { readonly kind: 'none' };

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** ColumnType of 《政府网站发展指引》, the national list of column categories. */
  readonly columnType: string;
  /** The block that holds the column; optional and local columns stand beside the blocks. */
  readonly block?: BlockId;
  readonly origin: 'statutory' | 'optional' | 'local';
  readonly basis: readonly Citation[];
  /** Levels of organ that the duty binds. */
  readonly levels: readonly OrganLevel[];
  /** Document types that may stand here; the first is the default. An empty list: prose only. */
  readonly accepts: readonly [DocumentTypeId, ...DocumentTypeId[]] | readonly [];
  readonly duty: Duty;
  /** How often something new must appear; without it the column need not change. */
  readonly updates?: UpdateCycle;
  /** Calendar days within which the office itself wants the column to be renewed (from `columns.yaml`). */
  readonly updateDays?: number;
  /** Id of the organ that answers for the column as a whole (from `columns.yaml`); without one it is the publishing organ. */
  readonly organ?: string;
  /** A remark of the office, shown above the list (from `columns.yaml`). */
  readonly remark?: string;
}

/** The type of a document that does not name one: the column's only type, if it accepts just one. */
export function defaultTypeOf(column: Column): DocumentTypeId | undefined {
  return column.accepts.length === 1 ? column.accepts[0] : undefined;
}
