import { addDays, dayOf, yearOf, type Day } from './dates.ts';
import type { DisclosureDocument, DocumentOf } from './document-types/index.ts';
import { isPublic, type Portal } from './portal.ts';
import { hasLifecycle } from './validity.ts';

export type Interpretation = DocumentOf<'interpretation'>;

/** A published document that must be interpreted, and its published interpretations. */
export interface InterpretedDocument {
  readonly document: DisclosureDocument;
  readonly interpretations: readonly Interpretation[];
  /** Whether one of them has a form other than 文字. */
  readonly diversified: boolean;
}

/** 解读率 and 多元化解读率 of an organ for the documents that it issued in a year; its documents are those that it leads. */
export interface InterpretationRate {
  readonly organ: string;
  readonly year: number;
  /** The denominator of both rates; newest first. */
  readonly required: readonly InterpretedDocument[];
  readonly interpreted: number;
  readonly diversified: number;
}

/** The day on which a document was issued: 成文日期, else the day of publication. */
export function issueDay(document: DisclosureDocument): Day {
  return document.dated ?? dayOf(document.published);
}

/** Whether a document must be interpreted: what it says itself, else what site.yaml says of its type and its day. */
export function needsInterpretation(portal: Portal, document: DisclosureDocument): boolean {
  if (!hasLifecycle(document)) return false;
  const { types, from } = portal.site.interpretation;
  return document.needsInterpretation ?? (types.includes(document.type) && issueDay(document) >= from);
}

export function interpretationsOf(portal: Portal, id: string): Interpretation[] {
  return (portal.reverse('interpretedBy', id) as readonly DisclosureDocument[]).filter(
    (document): document is Interpretation & DisclosureDocument => document.type === 'interpretation' && isPublic(document),
  );
}

/** The last day on which the first interpretation of a document is in time. */
export function interpretationDue(portal: Portal, document: DisclosureDocument): Day {
  const { interpretationDays, interpretationWorkingDays } = portal.site.thresholds;
  // Without the calendar: so few working days never meet more than ten days off.
  return addDays(dayOf(document.published), interpretationDays ?? interpretationWorkingDays + 10);
}

/**
 * The documents that had to be interpreted by the portal's day, by organ (in the order of organs.yaml) and year, newest year first.
 * A document that is not interpreted and whose time is not up counts nowhere; nor does one that is withheld.
 */
export function interpretationRates(portal: Portal): InterpretationRate[] {
  const byOrgan = new Map<string, Map<number, InterpretedDocument[]>>();
  for (const document of portal.documents) {
    if (!needsInterpretation(portal, document)) continue;
    const interpretations = interpretationsOf(portal, document.id);
    if (interpretations.length === 0 && interpretationDue(portal, document) >= portal.asOf) continue;
    const diversified = interpretations.some(({ forms }) => forms.some((form) => form !== '文字'));
    const organ = document.issuers[0]!;
    const year = yearOf(issueDay(document));
    const years = byOrgan.get(organ) ?? new Map<number, InterpretedDocument[]>();
    const required = years.get(year) ?? [];
    required.push({ document, interpretations, diversified });
    byOrgan.set(organ, years.set(year, required));
  }
  const known = portal.organs.map(({ id }) => id);
  const organs = [...known.filter((id) => byOrgan.has(id)), ...[...byOrgan.keys()].filter((id) => portal.organ(id) === undefined).sort()];
  return organs.flatMap((organ) =>
    [...byOrgan.get(organ)!]
      .sort(([a], [b]) => b - a)
      .map(([year, required]) => ({
        organ,
        year,
        required,
        interpreted: required.filter(({ interpretations }) => interpretations.length > 0).length,
        diversified: required.filter(({ diversified }) => diversified).length,
      })),
  );
}

/** A part of a whole as a number of 0 to 100; `null` when there is no whole: nothing is never 100 %. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}

/** `66.6%`; `不适用` when there is no whole. Rounded down, so that 100% means all. */
export function formatPercent(part: number, whole: number): string {
  const percent = percentOf(part, whole);
  return percent === null ? '不适用' : `${Math.floor(percent * 10 + 1e-9) / 10}%`;
}

/** `66.6%（2/3）`; `不适用（0/0）` when there is no whole. */
export function formatRate(part: number, whole: number): string {
  return `${formatPercent(part, whole)}（${part}/${whole}）`;
}

/** Several rates as one: numerators and denominators added up. */
export function sumOfRates(rates: readonly InterpretationRate[]): {
  readonly required: number;
  readonly interpreted: number;
  readonly diversified: number;
} {
  const add = (value: (rate: InterpretationRate) => number) => rates.reduce((sum, rate) => sum + value(rate), 0);
  return {
    required: add((rate) => rate.required.length),
    interpreted: add((rate) => rate.interpreted),
    diversified: add((rate) => rate.diversified),
  };
}
