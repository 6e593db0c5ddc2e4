import { z } from 'zod';
import { annualReport } from './annual-report.ts';
import { baseFields } from './base.ts';
import { budgetReport } from './budget-report.ts';
import { consultation } from './consultation.ts';
import type { DocumentType } from './document-type.ts';
import { decisionItem } from './decision-item.ts';
import { event } from './event.ts';
import { gazetteIssue } from './gazette-issue.ts';
import { information } from './information.ts';
import { interpretation } from './interpretation.ts';
import { meeting } from './meeting.ts';
import { normativeDocument } from './normative-document.ts';
import { plan } from './plan.ts';
import { policyDocument } from './policy-document.ts';
import { questionAnswer } from './question-answer.ts';
import { register } from './register.ts';

const list = [
  normativeDocument,
  policyDocument,
  interpretation,
  plan,
  annualReport,
  budgetReport,
  consultation,
  information,
  register,
  questionAnswer,
  decisionItem,
  meeting,
  event,
  gazetteIssue,
] as const;

type Listed = (typeof list)[number];
export type DocumentTypeId = Listed['id'];

export const documentTypes: ReadonlyMap<DocumentTypeId, DocumentType> = new Map(list.map((type) => [type.id, type]));

export function isDocumentTypeId(value: unknown): value is DocumentTypeId {
  return documentTypes.has(value as DocumentTypeId);
}

/** All fields of a type: its own after the base ones, which they may replace. */
export function fieldsOf(type: DocumentType): Record<string, z.ZodType> {
  return { ...baseFields, ...type.fields } as Record<string, z.ZodType>;
}

const plainSchemas = new Map<DocumentType, z.ZodObject>();

/** The schema of one document's data. */
export function documentSchema(type: DocumentType, data: Readonly<Record<string, unknown>> = {}): z.ZodObject {
  if (type.fieldsFor) return z.strictObject({ ...fieldsOf(type), ...type.fieldsFor(data) });
  let schema = plainSchemas.get(type);
  if (!schema) plainSchemas.set(type, (schema = z.strictObject(fieldsOf(type))));
  return schema;
}

type FieldsOf<Type extends DocumentType> = z.output<z.ZodObject<typeof baseFields>> &
  z.output<z.ZodObject<Type['fields']>> & { readonly type: Type['id'] };

/** Where a document or page comes from. Lines count from 1; `lines` maps key paths (`attachments.0.file`) to them. */
export interface ContentSource {
  /** Relative to the content folder, `/` between parts. */
  readonly file: string;
  readonly format: 'md' | 'mdx' | 'yaml';
  readonly lines: Readonly<Record<string, number>>;
  /** First line of the body; 0 when there is none. */
  readonly bodyLine: number;
}

interface Filed {
  readonly id: string;
  /** Id of the column, the folder the file lies in. */
  readonly column: string;
  readonly source: ContentSource;
}

export type DocumentOf<Id extends DocumentTypeId> = Filed & Readonly<FieldsOf<Extract<Listed, { id: Id }>>>;
/** A checked document: metadata and records, never the body of a text. */
export type DisclosureDocument = { [Id in DocumentTypeId]: DocumentOf<Id> }[DocumentTypeId];

/** Narrows by type: `documents.filter(isOfType('plan'))`. */
export function isOfType<Id extends DocumentTypeId>(typeId: Id) {
  return (document: DisclosureDocument): document is DocumentOf<Id> & DisclosureDocument => document.type === typeId;
}
