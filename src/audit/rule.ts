import type {
  AuditException,
  Citation,
  ContentPlace,
  Day,
  Observation,
  Portal,
  Problem,
  RegisterEditions,
  Settings,
  Severity,
  SitePlace,
  WorkingCalendar,
} from '#disclosure';
import type { ExternalCheck } from './external-links.ts';
import type { Replacement } from './replaced-pages.ts';
import type { ListedFile, SiteManifest } from './site-manifest.ts';
import type { AttachmentInspections } from './attachment-inspection.ts';
import type { SitePage } from './site-page.ts';

/** What a person said about a text: its Markdown, and the line of its file on which it begins. */
export interface TextBody {
  readonly text: string;
  readonly firstLine: number;
}

export interface AttachmentFile {
  /** Id of the document whose folder holds the file. */
  readonly document: string;
  readonly file: string;
  readonly bytes: number;
}

/** What the version control of a content folder tells of its documents. */
export interface ContentHistory {
  /** Why nothing is known, as a whole sentence. */
  readonly obstacle?: string;
  /** The day on which a document was first committed, by its id; a renamed document keeps the day of its first name. */
  readonly firstSeen: ReadonlyMap<string, Day>;
  /** Ids of documents whose `published` was changed after they had been committed, by the day of the change. */
  readonly redated: ReadonlyMap<Day, ReadonlySet<string>>;
}

/** What a former release (`data/catalog.json`) said of the documents that it published. */
export interface FormerCatalogue {
  /** The day for which it was made. */
  readonly asOf: Day;
  /** 发布日期 by document id. */
  readonly published: ReadonlyMap<string, string>;
}

/** Everything that content rules look at. */
export interface ContentSubject {
  readonly portal: Portal;
  readonly settings: Settings;
  /** What readers found while reading files; each is reported by the rule that it names. */
  readonly problems: readonly Problem[];
  /** Documents that could not be read: id → column. Nothing more is said about what would follow from their absence. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Bodies by file (`documents/…`, `pages/…`), withheld documents included. */
  readonly bodies: ReadonlyMap<string, TextBody>;
  /** Rows of registers by document id, withheld ones included. */
  readonly registers: ReadonlyMap<string, RegisterEditions>;
  readonly attachments: readonly AttachmentFile[];
  /** Why attachments of published documents cannot be searched, by `document/file`: the rest of a sentence about the file (已经加密). */
  readonly unsearchable: ReadonlyMap<string, string>;
  /** What attachments of published documents and pages hold, shown and hidden, by `document/file`; nothing for those that were not looked at. */
  readonly inspections: AttachmentInspections;
  /** Number of content files read, with and without problems. */
  readonly filesRead: number;
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
  /** What the history of the content folder tells of its documents; left out where nobody has looked. */
  readonly history?: ContentHistory;
  /** The catalogue of a former release (`--previous`). */
  readonly formerCatalogue?: FormerCatalogue;
}

/** A file of the built site. */
export interface SiteFile {
  /** Path below the output folder, `/`-separated, without a leading slash. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal; only where the site is compared with its manifest. */
  readonly sha256?: string;
}

/** What is kept of every page for the rules that compare pages. */
export interface PageSummary {
  readonly title: string | undefined;
  readonly mainHeading: string | undefined;
  readonly redirect: string | undefined;
  /** Addresses of documents of its own column that a column's list links to; empty on other pages. */
  readonly listed: readonly string[];
  /** The page was cut off after the build, so that nothing follows from what it lacks. */
  readonly incomplete?: true;
  /** The page was exchanged for something else after the build; that is told once. */
  readonly replacement?: Replacement;
}

/** A link from a page to an anchor of another page of the site. */
export interface FragmentLink {
  readonly page: string;
  readonly targetPage: string;
  /** Decoded. */
  readonly fragment: string;
  readonly href: string;
}

/** Everything that site rules look at; pages are handed over one at a time and not kept. */
export interface SiteSubject {
  readonly base: string;
  /** `https://host` of the portal. */
  readonly origin: string;
  readonly files: ReadonlyMap<string, SiteFile>;
  /** Ids of anchors by page path; complete only after all pages have been seen, so only for `checkSite`. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pages by path; complete only after all pages have been seen, so only for `checkSite`. */
  readonly pages: ReadonlyMap<string, PageSummary>;
  /** Links to anchors of other pages, as the pages were seen; for `checkSite`. */
  readonly fragmentLinks: readonly FragmentLink[];
  /** Texts of style sheets, scripts, drawings, data files and feeds by path. */
  readonly assets: ReadonlyMap<string, string>;
  /** Addresses that a former build had (`--previous`), without the base; `undefined` when no former catalogue was given. */
  readonly previous?: readonly string[];
  readonly portal?: Portal;
  /** The manifest that the build has left; `undefined` while the site is still being built. */
  readonly manifest?: SiteManifest;
  /** Compressed copies (`.gz`, `.br`) that were not made from the file beside them, by the path of the file; complete only after all pages have been seen. */
  readonly staleCopies?: ReadonlyMap<string, readonly string[]>;
  /** What a text file says that is not as the build made it, `undefined` for other files; not for `checkPage`. */
  versionsOf?(path: string): FileVersions | undefined;
  /** Attachments of published documents in the content folder, by `attachments/<id>/<file>`; `undefined` where they were not read. */
  readonly attachments?: ReadonlyMap<string, ListedFile>;
  /** Links inside attachments of published documents; `undefined` where they were not read. */
  readonly attachmentLinks?: readonly AttachmentLink[];
  /** What came of asking for external links; `undefined` where nobody asked. */
  readonly external?: ExternalCheck;
}

/** A text file that was changed or added after the build. */
export interface FileVersions {
  /** What the build made, where a compressed copy still holds it. */
  readonly built?: string;
  readonly found: string;
}

/** A link that stands in an attachment. */
export interface AttachmentLink {
  readonly document: string;
  readonly file: string;
  readonly url: string;
  /** What the link is called, where the format tells. */
  readonly text?: string;
}

/** What the runner gathers from pages, and what must be given to it. */
export type GivenSubject = Omit<SiteSubject, 'anchors' | 'fragmentLinks' | 'pages'>;

/** Counts what a rule looks at; a rule that never counts has checked nothing. */
export type Count = (things?: number) => void;

interface RuleHeader {
  /** A noun, permanent, the file's name. */
  readonly id: string;
  /** Raised whenever the rule can judge the same content differently, so that two reports can be compared honestly. */
  readonly version: number;
  /** The passing state, in Chinese. */
  readonly title: string;
  readonly basis: readonly Citation[];
  readonly severity: Severity;
  /** Why the rule has nothing to look at when it counts nothing, in Chinese: 没有附件. */
  readonly inapplicable?: string;
}

export interface ContentRule extends RuleHeader {
  readonly subject: 'content';
  /** Why this rule cannot be answered for this subject, as a whole sentence; it is then left to be confirmed. */
  obstacle?(subject: ContentSubject): string | undefined;
  check(subject: ContentSubject, count: Count): Iterable<Observation & { readonly where: ContentPlace }>;
}

export interface SiteRule extends RuleHeader {
  readonly subject: 'site';
  /** Whether it compares pages with the documents that they were made from; says nothing of a site that was made from other content. */
  readonly needsSameContent?: true;
  /** Looks at one page. */
  checkPage?(page: SitePage, subject: SiteSubject, count: Count): Iterable<Observation & { readonly where: SitePlace }>;
  /** Looks at the site as a whole, after all pages. */
  checkSite?(subject: SiteSubject, count: Count): Iterable<Observation & { readonly where: SitePlace }>;
  /** Looks at what all other rules have left; `told`: paths of files about which one of them has said something worse than a notice. */
  checkRest?(subject: SiteSubject, told: ReadonlySet<string>, count: Count): Iterable<Observation & { readonly where: SitePlace }>;
}

/** A question that no program can answer; listed in each report until a person confirms it. */
export interface PersonRule extends RuleHeader {
  readonly subject: 'person';
  readonly question: string;
}

export type Rule = ContentRule | SiteRule | PersonRule;

export type { AuditException };
