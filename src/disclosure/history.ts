import { addDays, dayOf, type Day } from './dates.ts';
import type { DisclosureDocument } from './document-types/index.ts';
import type { Portal } from './portal.ts';
import { hasLifecycle, startOf } from './validity.ts';

/** One step in the life of a document. */
export interface HistoryStep {
  readonly day: Day;
  /** 成文, 施行, 被修改 … */
  readonly title: string;
  /** The published document by which it came about. */
  readonly document?: DisclosureDocument;
  /** After the day of judgement. */
  readonly ahead: boolean;
}

// The order of steps on one day.
const order = ['成文', '公布', '施行', '刊登政府公报', '发布解读', '被修改', '被废止', '有效期届满次日失效'] as const;
type StepTitle = (typeof order)[number];

/** The life of a document with a validity, oldest step first; empty for others. A withheld document gives its step without a name. */
export function historyOf(portal: Portal, document: DisclosureDocument): readonly HistoryStep[] {
  if (!hasLifecycle(document)) return [];
  const { asOf } = portal;
  const steps: { day: Day; title: StepTitle; document?: DisclosureDocument }[] = [
    { day: dayOf(document.published), title: '公布' },
    { day: startOf(document), title: '施行' },
  ];
  if (document.dated !== undefined) steps.push({ day: document.dated, title: '成文' });
  const add = (title: StepTitle, day: Day, other: DisclosureDocument) =>
    steps.push({ day, title, ...(portal.document(other.id) && { document: other }) });
  const repeals = portal.reverse('repealedBy', document.id).filter(hasLifecycle);
  for (const other of repeals) add('被废止', startOf(other), other);
  for (const other of portal.reverse('amendedBy', document.id).filter(hasLifecycle)) add('被修改', startOf(other), other);
  const { interpretedBy, publishedIn } = portal.relations(document);
  for (const other of interpretedBy) add('发布解读', dayOf(other.published), other);
  for (const other of publishedIn) add('刊登政府公报', dayOf(other.published), other);
  // Once repealed a document can no longer run out.
  const { expires } = document;
  if (expires !== undefined && !repeals.some((other) => startOf(other) <= expires))
    steps.push({ day: addDays(expires, 1), title: '有效期届满次日失效' });
  return steps
    .sort((a, b) => (a.day === b.day ? order.indexOf(a.title) - order.indexOf(b.title) : a.day < b.day ? -1 : 1))
    .map((step) => ({ ...step, ahead: step.day > asOf }));
}
