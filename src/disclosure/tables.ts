/** A table as data, rendered to HTML by one component; header cells carry ids that data cells point at. */
export interface TableCell {
  readonly text: string;
  readonly id?: string;
  /** Present on header cells. */
  readonly scope?: 'row' | 'col' | 'rowgroup' | 'colgroup';
  /** Ids of the header cells, for tables that `scope` cannot explain. */
  readonly headers?: readonly string[];
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly numeric?: boolean;
}

export interface TableView {
  readonly caption: string;
  readonly note?: string;
  readonly head: readonly (readonly TableCell[])[];
  readonly body: readonly (readonly TableCell[])[];
}

/** A part of a record's page: a heading, then Markdown text or tables. */
export interface RecordSection {
  readonly id: string;
  readonly title: string;
  readonly markdown?: string;
  readonly tables?: readonly TableView[];
}
