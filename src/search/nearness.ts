/** Of documents that hold several words of a query: how near to each other these stand. Needs their texts, so only the best are looked at. */
import { findSpans } from './excerpt.ts';
import type { Query } from './query.ts';
import { sortHits, type Hit, type Ordinal, type Outcome } from './search.ts';

/** So many results are looked at; ten of them are shown at once. */
const looked = 20;

/** The largest share of the query's words, at least two of them, that one block of a text holds; 0 when no two stand together. */
export function nearnessOf(blocks: readonly string[], { runs, others }: Query): number {
  const words = runs.map((run) => [run, ...(others?.get(run) ?? [])]);
  let most = 0;
  for (const block of blocks) {
    const held = words.filter((alternatives) => findSpans(block, alternatives).length > 0).length;
    if (held > 1) most = Math.max(most, held / words.length);
    if (most === 1) break;
  }
  return most;
}

/** A relaxed outcome whose best hits know how near the words stand to each other; any other as it is. `read` gives title and blocks of a document. */
export async function withNearness(
  outcome: Outcome,
  read: (ordinal: Ordinal) => Promise<{ readonly title: string; readonly blocks: readonly string[] }>,
  hasEnded: (ordinal: Ordinal) => boolean,
): Promise<Outcome> {
  if (outcome.query.runs.length < 2 || outcome.hits.length < 2 || outcome.relaxation === 'none') return outcome;
  const best = sortHits(outcome.hits, 'relevance', hasEnded).slice(0, looked);
  const near = new Map<Ordinal, Hit>(
    await Promise.all(
      best.map(async (hit) => {
        const { title, blocks } = await read(hit.ordinal);
        const nearness = nearnessOf([title, ...blocks], outcome.query);
        return [hit.ordinal, hit.fit ? { ...hit, fit: { ...hit.fit, nearness } } : hit] as const;
      }),
    ),
  );
  return { ...outcome, hits: outcome.hits.map((hit) => near.get(hit.ordinal) ?? hit) };
}
