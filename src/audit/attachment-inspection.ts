/** What an attachment holds, shown or hidden, as plain data; the formats are read elsewhere. Places and remarks are Chinese, for reports. */

/** A text and where it stands: `第3段`, `批注1`, `文档属性“标题”`. */
export interface InspectedText {
  readonly place: string;
  readonly text: string;
  /** Why a reader does not see it: `隐藏文字`, `修订中已删除的文字`. */
  readonly note?: string;
}

export interface InspectedCell {
  readonly text: string;
  /** As people name it: `C5`, `第2行第3列`. */
  readonly at: string;
  readonly note?: string;
  /** A number by its type, so that it may have lost digits. */
  readonly isNumber?: boolean;
}

export interface InspectedTable {
  /** `工作表“名单”`, `表格2`. */
  readonly place: string;
  readonly note?: string;
  /** Only rows that hold something; cells by their column, counted from 0. */
  readonly rows: readonly (readonly (InspectedCell | undefined)[])[];
}

/** What says who made a file, where and with what. */
export interface InspectedTrace {
  readonly kind: 'author' | 'position' | 'device';
  readonly place: string;
  readonly value: string;
}

export interface InspectionGap {
  /** A part of the file, or nothing for all of it. */
  readonly place?: string;
  /** The rest of a sentence about it: `已经加密，要密码才能打开`. */
  readonly reason: string;
}

/** What a file is that is not what its ending says. */
export interface ActualKind {
  /** `PDF`, `网页`. */
  readonly name: string;
  /** The ending that fits, where there is one. */
  readonly ending?: string | undefined;
}

export interface AttachmentInspection {
  readonly texts: readonly InspectedText[];
  readonly tables: readonly InspectedTable[];
  readonly traces: readonly InspectedTrace[];
  /** What could not be looked at. */
  readonly gaps: readonly InspectionGap[];
  readonly actual?: ActualKind;
}

/** Inspections by `document/file`, each read when it is asked for. */
export type AttachmentInspections = Pick<ReadonlyMap<string, AttachmentInspection>, 'get'>;
