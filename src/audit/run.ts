import { formatCitation, type Finding, type Observation, type SitePlace } from '#disclosure';
import { Causes } from './causes.ts';
import { detach } from './detached-text.ts';
import { findingIds } from './finding-id.ts';
import { joinLinkFigures, LinkTally, type LinkFigures } from './link-figures.ts';
import { listedOn } from './listed-documents.ts';
import { kindOf } from './page-kind.ts';
import { findPersonalData, maskPersonalData } from './personal-data/index.ts';
import { placeName } from './places.ts';
import { foldRepeats } from './repeated-findings.ts';
import { concerns, findReplacedPages } from './replaced-pages.ts';
import type { RuleResult, RuleState } from './report.ts';
import type { ContentRule, ContentSubject, FragmentLink, GivenSubject, PageSummary, PersonRule, Rule, SiteRule, SiteSubject } from './rule.ts';
import { addressesOn, resolveReference } from './site-address.ts';
import { fileOf } from './site-manifest.ts';
import type { SitePage } from './site-page.ts';

/** What one audit of content or site found, before exceptions. */
export interface Outcome {
  readonly results: readonly RuleResult[];
  readonly findings: readonly Finding[];
}

/** What an audit of a site found, and what it looked at. */
export interface SiteOutcome extends Outcome {
  readonly pages: number;
  readonly links: LinkFigures;
}

/** Turns what one rule says into findings, each with its id; `hide` takes out what a report must not show. */
function findingMaker(rule: Rule, hide = (text: string) => text): (observation: Observation) => Finding {
  const idOf = findingIds(rule.id);
  return ({ where, message: said, fix }) => {
    const message = hide(said);
    return { rule: rule.id, severity: rule.severity, where, message, fix: hide(fix), id: idOf(placeName(where), message) };
  };
}

function toResult(rule: Rule, state: RuleState, checked: number, remark = state === 'not-applicable' ? rule.inapplicable : undefined): RuleResult {
  return {
    id: rule.id,
    version: rule.version,
    title: rule.title,
    basis: rule.basis.map(formatCitation),
    severity: rule.severity,
    subject: rule.subject,
    state,
    checked,
    ...(remark !== undefined && { remark }),
  };
}

/** A rule that was not run, shown as such. */
function toUnchecked(rule: Rule, remark: string): RuleResult {
  return { ...toResult(rule, 'to-confirm', 0, remark), unchecked: true };
}

function stateOf(checked: number, findings: number): RuleState {
  if (findings > 0) return 'failed';
  return checked > 0 ? 'passed' : 'not-applicable';
}

export function auditContent(rules: readonly ContentRule[], subject: ContentSubject): Outcome {
  const results: RuleResult[] = [];
  const told: { readonly observation: Observation; readonly finding: Finding }[] = [];
  const causes = new Causes();
  for (const rule of rules) {
    const obstacle = rule.obstacle?.(subject);
    if (obstacle !== undefined) {
      results.push(toUnchecked(rule, obstacle));
      continue;
    }
    let checked = 0;
    const toFinding = findingMaker(rule);
    const found = [...rule.check(subject, (things = 1) => void (checked += things))]
      .filter((observation) => causes.admits(observation))
      .map((observation) => ({ observation, finding: toFinding(observation) }));
    told.push(...found);
    results.push(toResult(rule, stateOf(checked, found.length), checked));
  }
  return { results, findings: told.map(({ observation, finding }) => ({ ...finding, fix: causes.fixOf(observation) })) };
}

/** What one rule has to say about a share of the pages. */
interface Tally {
  readonly checked: number;
  readonly observations: readonly SiteObservation[];
}
type SiteObservation = Observation & { readonly where: SitePlace };

/** What was seen on some pages of a site, in their order; plain data that can be handed from thread to thread. */
export interface PageShare {
  /** One for each rule, in the order of the rules. */
  readonly tallies: readonly Tally[];
  readonly pages: readonly (readonly [path: string, summary: PageSummary, anchors: ReadonlySet<string>])[];
  readonly fragmentLinks: readonly FragmentLink[];
  readonly links: LinkFigures;
}

/** The same anchors stand on most pages; each name is kept once. */
function makeIntern(): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    let kept = names.get(name);
    if (kept === undefined) names.set((kept = detach(name)), kept);
    return kept;
  };
}

/** Whether a page lacks its end, and is not the file that the build has made. */
function isCutOff({ complete, file }: SitePage, { manifest, files }: Pick<SiteSubject, 'manifest' | 'files'>): boolean {
  return !complete && manifest?.state === 'read' && files.get(file)?.bytes !== manifest.files.get(file)?.bytes;
}

function summarize(page: SitePage, subject: SiteSubject): PageSummary {
  const { portal } = subject;
  const kind = portal && kindOf(page, portal);
  const listed = kind?.kind === 'column' ? [...listedOn(page, kind.column.id, subject)].map(detach) : [];
  const keep = (text: string | undefined) => (text === undefined ? undefined : detach(text));
  const summary = { title: keep(page.title), mainHeading: keep(page.mainHeadings[0]), redirect: keep(page.redirect), listed };
  return isCutOff(page, subject) ? { ...summary, incomplete: true } : summary;
}

function* fragmentLinksOn(page: SitePage, subject: SiteSubject): Iterable<FragmentLink> {
  for (const { reference, address } of addressesOn(page, subject)) {
    if (reference.kind !== 'link' || address.kind !== 'internal' || !address.fragment || address.path === page.path) continue;
    yield { page: page.path, targetPage: detach(address.path), fragment: detach(address.fragment), href: detach(reference.value) };
  }
}

const nothingGathered = { anchors: new Map(), fragmentLinks: [], pages: new Map() } as const;

/** Looks at some pages of a site with every rule; `pages` is walked once and no page is kept. */
export async function lookAtPages(
  rules: readonly SiteRule[],
  given: GivenSubject,
  pages: Iterable<SitePage> | AsyncIterable<SitePage>,
): Promise<PageShare> {
  const subject: SiteSubject = { ...given, ...nothingGathered };
  const intern = makeIntern();
  const tallies = rules.map(() => ({ checked: 0, observations: [] as SiteObservation[] }));
  const counts = tallies.map(
    (tally) =>
      (things = 1) =>
        void (tally.checked += things),
  );
  const seen: [string, PageSummary, ReadonlySet<string>][] = [];
  const fragmentLinks: FragmentLink[] = [];
  const links = new LinkTally();
  for await (const page of pages) {
    links.add(page, subject);
    seen.push([page.path, summarize(page, subject), new Set([...page.ids].map(intern))]);
    // A page that the build did not make, or that was cut off, is told as such, not with all that it lacks.
    if ((given.manifest?.state === 'read' && !given.manifest.files.has(page.file)) || isCutOff(page, given)) continue;
    fragmentLinks.push(...fragmentLinksOn(page, subject));
    rules.forEach((rule, index) => {
      for (const observation of rule.checkPage?.(page, subject, counts[index]!) ?? []) {
        const { target } = observation.where;
        const where = target === undefined ? observation.where : { ...observation.where, target: detach(target) };
        tallies[index]!.observations.push({ ...observation, where });
      }
    });
  }
  return { tallies, pages: seen, fragmentLinks, links: links.figures() };
}

/** Files of the site that findings worse than a notice are about. */
function toldFiles(findings: Iterable<Finding>, subject: SiteSubject): Set<string> {
  const told = new Set<string>();
  for (const { severity, where } of findings) {
    if (severity === 'notice' || !('page' in where)) continue;
    told.add(fileOf(where.page));
    const address = where.target === undefined ? undefined : resolveReference(where.target, where.page, subject);
    if (address?.kind === 'internal') told.add(fileOf(address.path));
  }
  return told;
}

/** Puts shares of pages together, in their order, and looks at the site as a whole. */
export async function auditShares(
  rules: readonly SiteRule[],
  given: GivenSubject,
  shares: Iterable<PageShare> | AsyncIterable<PageShare>,
): Promise<SiteOutcome> {
  const anchors = new Map<string, ReadonlySet<string>>();
  const pages = new Map<string, PageSummary>();
  const fragmentLinks: FragmentLink[] = [];
  const intern = makeIntern();
  const asOf = given.portal?.asOf;
  // A page or file that was tampered with may hold anything.
  const hide = asOf === undefined ? undefined : (text: string) => (findPersonalData(text, asOf).length > 0 ? maskPersonalData(text, asOf) : text);
  const tallies = rules.map((rule) => {
    const tally = {
      rule,
      checked: 0,
      findings: [] as Finding[],
      toFinding: findingMaker(rule, hide),
      count: (things = 1) => void (tally.checked += things),
    };
    return tally;
  });
  const links: LinkFigures[] = [];
  for await (const share of shares) {
    links.push(share.links);
    for (const [path, summary, ids] of share.pages) {
      pages.set(path, summary);
      if (!summary.incomplete) anchors.set(path, new Set([...ids].map(intern)));
    }
    for (const link of share.fragmentLinks) fragmentLinks.push(link);
    share.tallies.forEach(({ checked, observations }, index) => {
      const tally = tallies[index]!;
      tally.checked += checked;
      for (const observation of observations) tally.findings.push(tally.toFinding(observation));
    });
  }
  const subject: SiteSubject = { ...given, anchors, fragmentLinks, pages };
  for (const tally of tallies) {
    for (const observation of tally.rule.checkSite?.(subject, tally.count) ?? []) tally.findings.push(tally.toFinding(observation));
  }
  const replaced = findReplacedPages(
    tallies.flatMap(({ findings }) => findings),
    subject,
  );
  for (const [path, replacement] of replaced) pages.set(path, { ...pages.get(path)!, replacement });
  if (replaced.size > 0) for (const tally of tallies) tally.findings = tally.findings.filter((finding) => !concerns(finding, replaced, subject));
  const told = toldFiles(
    tallies.flatMap(({ findings }) => findings),
    subject,
  );
  for (const tally of tallies) {
    for (const observation of tally.rule.checkRest?.(subject, told, tally.count) ?? []) tally.findings.push(tally.toFinding(observation));
  }
  for (const tally of tallies) tally.findings = [...foldRepeats(tally.findings)];
  return {
    results: tallies.map(({ rule, checked, findings }) => toResult(rule, stateOf(checked, findings.length), checked)),
    findings: tallies.flatMap(({ findings }) => findings),
    pages: pages.size,
    links: joinLinkFigures(links),
  };
}

/** Audits a built site; `pages` is walked once and no page is kept. */
export async function auditSite(
  rules: readonly SiteRule[],
  given: GivenSubject,
  pages: Iterable<SitePage> | AsyncIterable<SitePage>,
): Promise<SiteOutcome> {
  return auditShares(rules, given, [await lookAtPages(rules, given, pages)]);
}

/** Rules that were not run, shown as such. */
export function leaveUnchecked(rules: readonly Rule[], remark: string): Outcome {
  return { results: rules.map((rule) => toUnchecked(rule, remark)), findings: [] };
}

export function listQuestions(rules: readonly PersonRule[]): Outcome {
  return { results: rules.map((rule) => toResult(rule, 'to-confirm', 0, rule.question)), findings: [] };
}
