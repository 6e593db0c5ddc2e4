import type { Day, Settings, Site } from '#disclosure';
import { commonWords, makeWordList, type WordList } from '#proofreading';
import type { OfficeContacts } from './personal-data/detector.ts';
import { officeContactsOf } from './personal-data/office-contacts.ts';

/** What a text is measured by, whatever document it belongs to. */
export interface ReadingContext {
  readonly asOf: Day;
  readonly organNames: readonly string[];
  readonly words: WordList;
  readonly office: OfficeContacts;
  /** Fewer numbers than these fit a weak mask. */
  readonly leastCandidates: Site['personalData']['leastCandidates'];
}

/** Settings that texts are measured by. */
export type ReadingSettings = Pick<Settings, 'organs' | 'proofreading'>;

const contexts = new WeakMap<ReadingSettings, ReadingContext>();

/** One context for all readings under the same settings on the same day, so that what was found can be kept by it. */
export function readingContextOf(settings: ReadingSettings, site: Site, asOf: Day): ReadingContext {
  let context = contexts.get(settings);
  if (context?.asOf !== asOf) {
    const { organs, proofreading } = settings;
    context = {
      asOf,
      organNames: organs.flatMap(({ name, shortNames }) => [name, ...(shortNames ?? [])]),
      words: makeWordList([...commonWords, ...proofreading.words], proofreading.allowed),
      office: officeContactsOf({ site, organs }),
      leastCandidates: site.personalData.leastCandidates,
    };
    contexts.set(settings, context);
  }
  return context;
}
