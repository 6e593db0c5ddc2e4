import type { z } from 'zod';
import type { RecordSection } from '../tables.ts';

/**
 * One kind of document. Its own fields drive the check, the form, the JSON Schema, the metadata block and the CSV;
 * a new type is one file like this and a line in `index.ts`.
 */
export interface DocumentType {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Its own fields, beside the base fields. */
  readonly fields: z.ZodRawShape;
  /** Fields whose shape depends on others (a report's tables on its year); they replace those of the same name. */
  readonly fieldsFor?: (data: Readonly<Record<string, unknown>>) => z.ZodRawShape;
  /** The one field that is wrong where others do not fit because of it (a report's year, where its tables have the format of other years). */
  readonly slipIn?: (
    data: Readonly<Record<string, unknown>>,
  ) => { readonly field: string; readonly message: string; readonly fix: string } | undefined;
  /** Fields too large to keep for every document; like a text's body they are read again when its page is made. */
  readonly unstored?: readonly string[];
  /** Documents of this type have a validity (尚未施行, 有效, 已修改, 失效, 废止). */
  readonly hasValidity?: boolean;
  /** The parts of a record's page, made from its fields (which have passed the schema). */
  readonly sections?: (fields: Readonly<Record<string, unknown>>) => readonly RecordSection[];
}
