import { parseContentFile, type ContentFile } from './content-file.ts';
import type { Column } from './columns.ts';
import type { Day } from './dates.ts';
import { isOfType, type DisclosureDocument } from './document-types/index.ts';
import { checkData, lineOf, splitDocumentPath, toDocument, toProsePage } from './documents.ts';
import { exceptionsFileSchema, type AuditException } from './exceptions.ts';
import type { Problem } from './finding.ts';
import { columnsFileSchema, mergeColumns, type ColumnsFile } from './local-columns.ts';
import { organsSchema, type Organ } from './organs.ts';
import { Portal, type PortalSettings } from './portal.ts';
import { proofreadingFileSchema, type ProofreadingWords } from './proofreading-words.ts';
import type { ProsePage } from './prose-pages.ts';
import { readRegister, type RegisterEditions, type RowTables } from './registers/read-register.ts';
import { searchWordsFileSchema, type SearchWord } from './search-words.ts';
import { siteSchema, type Site } from './site.ts';
import { specialTopicsFileSchema, type SpecialTopic } from './special-topics.ts';
import { withdrawalsFileSchema, type Withdrawal } from './withdrawals.ts';

/** The files that describe an office; the first two must exist. */
export const settingFiles = {
  'site.yaml': siteSchema,
  'organs.yaml': organsSchema,
  'columns.yaml': columnsFileSchema,
  'audit-exceptions.yaml': exceptionsFileSchema,
  'withdrawals.yaml': withdrawalsFileSchema,
  'search-words.yaml': searchWordsFileSchema,
  'proofreading.yaml': proofreadingFileSchema,
  'topics.yaml': specialTopicsFileSchema,
} as const;

export interface Settings extends PortalSettings {
  readonly site?: Site;
  readonly proofreading: ProofreadingWords;
  readonly exceptions: readonly AuditException[];
  /** False when columns.yaml could not be read, so that folders of local columns cannot be known. */
  readonly columnsComplete: boolean;
  readonly files: Readonly<Partial<Record<keyof typeof settingFiles, ContentFile>>>;
  readonly problems: readonly Problem[];
}

const noColumns: ColumnsFile = { columns: [], remarks: [], absences: [] };

/** Reads the settings files from their texts. */
export function readSettings(texts: ReadonlyMap<string, string>): Settings {
  const problems: Problem[] = [];
  const files: Partial<Record<keyof typeof settingFiles, ContentFile>> = {};
  const read = <Name extends keyof typeof settingFiles>(name: Name) => {
    const text = texts.get(name);
    if (text === undefined) {
      if (name === 'site.yaml' || name === 'organs.yaml') {
        problems.push({
          rule: 'settings-fields',
          where: { file: name, line: 1 },
          message: `缺少 ${name}。`,
          fix: `在内容文件夹里新建 ${name}，可参照演示内容。`,
        });
      }
      return undefined;
    }
    const parsed = parseContentFile(name, text);
    files[name] = parsed;
    const checked = checkData(settingFiles[name], parsed, 'settings-fields');
    if (checked.problems) problems.push(...checked.problems);
    return checked.value;
  };
  const site = read('site.yaml') as Site | undefined;
  const organs = read('organs.yaml') as { organs: Organ[] } | undefined;
  const columnsFile = (read('columns.yaml') as ColumnsFile | undefined) ?? noColumns;
  const columnIds = columnsFile.columns.map((column) => column.id);
  const exceptions = (read('audit-exceptions.yaml') as { exceptions: Omit<AuditException, 'line'>[] } | undefined)?.exceptions ?? [];
  return {
    site,
    organs: organs?.organs ?? [],
    columns: mergeColumns(columnsFile),
    absences: columnsFile.absences,
    withdrawals: (read('withdrawals.yaml') as { withdrawals: Withdrawal[] } | undefined)?.withdrawals ?? [],
    specialTopics: (read('topics.yaml') as { topics: SpecialTopic[] } | undefined)?.topics ?? [],
    searchWords: (read('search-words.yaml') as { words: SearchWord[] } | undefined)?.words ?? [],
    proofreading: (read('proofreading.yaml') as ProofreadingWords | undefined) ?? { words: [], allowed: [] },
    columnsComplete: !problems.some((problem) => problem.where.file === 'columns.yaml') && new Set(columnIds).size === columnIds.length,
    exceptions: exceptions.map((exception, index) => ({ ...exception, line: lineOf(files['audit-exceptions.yaml']!.source, `exceptions.${index}`) })),
    files,
    problems,
  };
}

/** Reads documents and prose pages one file at a time, so that callers decide how many texts are held at once. */
export class ContentReader {
  readonly documents: DisclosureDocument[] = [];
  readonly pages: ProsePage[] = [];
  readonly problems: Problem[] = [];
  /** Files that could not be turned into a document: id → column. Rules use it so that one mistake is told once. */
  readonly unreadable = new Map<string, string>();
  /** Rows of registers by document id; kept for checks, read again when a page is made. */
  readonly registers = new Map<string, RegisterEditions>();
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #rowTables: RowTables;
  readonly #files = new Map<string, string>();

  readonly #columnsComplete: boolean;

  /** @param rowTables table files that lie beside registers, by path below the content folder */
  constructor({ columns, columnsComplete }: Pick<Settings, 'columns' | 'columnsComplete'>, rowTables: RowTables = new Map()) {
    this.#rowTables = rowTables;
    this.#columns = new Map(columns.map((column) => [column.id, column]));
    this.#columnsComplete = columnsComplete;
  }

  /** Adds one file (`documents/…` or `pages/…`); returns its parsed form. */
  add(file: string, text: string): ContentFile {
    const parsed = parseContentFile(file, text);
    if (file.startsWith('pages/')) {
      const checked = toProsePage(parsed);
      if (checked.problems) this.problems.push(...checked.problems);
      else this.pages.push(checked.value);
    } else {
      const place = splitDocumentPath(file);
      if (place && !this.#columnsComplete && !this.#columns.has(place.column)) {
        // Told once, at columns.yaml.
        this.unreadable.set(place.id, place.column);
        return parsed;
      }
      const checked = toDocument(parsed, this.#columns);
      if (checked.problems) {
        this.problems.push(...checked.problems);
        if (place) this.unreadable.set(place.id, place.column);
      } else this.#addDocument(checked.value, parsed);
    }
    return parsed;
  }

  #addDocument(document: DisclosureDocument, parsed: ContentFile): void {
    const { file } = document.source;
    const other = this.#files.get(document.id);
    if (other !== undefined) {
      this.problems.push({
        rule: 'unique-ids',
        where: { file, line: 1 },
        message: `编号“${document.id}”已被 ${other} 使用，全站不能重复。`,
        fix: '给其中尚未发布过的一个文件换个文件名。',
      });
      return;
    }
    this.#files.set(document.id, file);
    this.documents.push(document);
    if (!isOfType('register')(document)) return;
    const { editions, problems } = readRegister(document, parsed, this.#rowTables);
    this.registers.set(document.id, editions);
    this.problems.push(...problems);
  }
}

export function buildPortal(settings: Settings & { readonly site: Site }, content: Pick<ContentReader, 'documents' | 'pages'>, asOf: Day): Portal {
  return new Portal({ ...settings, documents: content.documents, pages: content.pages, asOf });
}
