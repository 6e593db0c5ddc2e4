import type {
  AuditException,
  Citation,
  ContentPlace,
  Day,
  Observation,
  Portal,
  Problem,
  Settings,
  Severity,
  SitePlace,
  WorkingCalendar,
} from '#disclosure';
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
  readonly attachments: readonly AttachmentFile[];
  /** Why attachments of published documents cannot be searched, by `document/file`: the rest of a sentence about the file (已经加密). */
  readonly unsearchable: ReadonlyMap<string, string>;
  /** Number of content files read, with and without problems. */
  readonly filesRead: number;
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
}

/** A file of the built site. */
export interface SiteFile {
  /** Path below the output folder, `/`-separated, without a leading slash. */
  readonly path: string;
  readonly bytes: number;
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
  /** Links to anchors of other pages, as the pages were seen; for `checkSite`. */
  readonly fragmentLinks: readonly FragmentLink[];
  /** Texts of style sheets, scripts, drawings, data files and feeds by path. */
  readonly assets: ReadonlyMap<string, string>;
  /** Addresses that a former build had (`--previous`), without the base; `undefined` when no former catalogue was given. */
  readonly previous?: readonly string[];
  readonly portal?: Portal;
}

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
}

export interface ContentRule extends RuleHeader {
  readonly subject: 'content';
  check(subject: ContentSubject, count: Count): Iterable<Observation & { readonly where: ContentPlace }>;
}

export interface SiteRule extends RuleHeader {
  readonly subject: 'site';
  /** Looks at one page. */
  checkPage?(page: SitePage, subject: SiteSubject, count: Count): Iterable<Observation & { readonly where: SitePlace }>;
  /** Looks at the site as a whole, after all pages. */
  checkSite?(subject: SiteSubject, count: Count): Iterable<Observation & { readonly where: SitePlace }>;
}

/** A question that no program can answer; listed in each report until a person confirms it. */
export interface PersonRule extends RuleHeader {
  readonly subject: 'person';
  readonly question: string;
}

export type Rule = ContentRule | SiteRule | PersonRule;

export type { AuditException };
