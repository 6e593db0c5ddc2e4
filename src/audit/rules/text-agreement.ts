import { cite, dayOf, daysBetween, addDays, hasLifecycle, type Day, type DisclosureDocument } from '#disclosure';
import { statedDays } from '../stated-days.ts';
import { at } from '../places.ts';
import type { ContentRule, TextBody } from '../rule.ts';

/** A text signed this many days before its publication or more is a matter for the rules on deadlines. */
const usualDays = 26;

/** The field, unless a rule on the order of dates has already something to say of it. */
function comparable(document: DisclosureDocument): { readonly dated?: string; readonly effective?: string; readonly expires?: string } {
  const { dated } = document;
  const published = dayOf(document.published);
  const delay = dated === undefined ? -1 : daysBetween(dated, published);
  const ordered = delay >= 0 && delay <= usualDays;
  if (!hasLifecycle(document)) return ordered ? { dated } : {};
  const { effective, expires } = document;
  const effectiveFits = effective !== undefined && (document.type !== 'normative-document' || dated === undefined || effective >= dated);
  return {
    ...(ordered && (effective === undefined || effectiveFits) && { dated }),
    ...(effectiveFits && (expires === undefined || expires >= effective) && { effective }),
    ...(expires !== undefined && expires >= (effective ?? dated ?? '') && { expires }),
  };
}

const terms = { dated: '成文日期', effective: '施行日期', expires: '有效期至' } as const;
const words = { dated: '落款', effective: '施行日期', expires: '有效期' } as const;

function meets(field: keyof typeof terms, value: string, day: Day): boolean {
  // “有效期5年” may or may not count the day on which it begins.
  return day === value || (field === 'expires' && (addDays(day, 1) === value || addDays(day, -1) === value));
}

function* disagreements(document: DisclosureDocument, body: TextBody) {
  const stated = statedDays(document, body.text);
  for (const [field, value] of Object.entries(comparable(document)) as [keyof typeof terms, string][]) {
    const days = stated[field];
    if (days.length === 0 || days.some((day) => meets(field, value, day))) continue;
    yield {
      where: at(document, field),
      message: `${field}（${terms[field]}）是 ${value}，正文写的${words[field]}是 ${days[0]}。`,
      fix: `对照原文核对，改正 ${field} 或者正文。`,
    };
  }
}

/** The days that a text states of itself are those of its fields: validity is computed from the fields, readers trust the text. */
export const textAgreement: ContentRule = {
  id: 'text-agreement',
  version: 1,
  title: '正文写明的成文日期、施行日期和有效期与所填的一致',
  basis: [cite('normative-document-notice'), cite('official-document-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, bodies }, count) {
    for (const document of [...portal.documents, ...portal.withheld]) {
      const body = document.contentSource === undefined ? bodies.get(document.source.file) : undefined;
      if (!body) continue;
      count();
      yield* disagreements(document, body);
    }
  },
};
