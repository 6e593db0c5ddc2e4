import type { Article } from './articles.ts';

/** Articles of two texts that belong together; one side is missing where an article was added or left out. */
export interface ArticlePair {
  readonly before?: Article;
  readonly after?: Article;
}

/** At least this part of the pairs of characters must be common for two articles to be versions of one another. */
const leastLikeness = 0.3;
/** What the same number counts, so that of two equally like articles that with the same number is taken. */
const sameNumber = 0.05;

function pairsOf(article: Article): ReadonlyMap<string, number> {
  const text = article.paragraphs.join('').replace(/[\s\p{P}]/gu, '');
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: ReadonlyMap<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0);

/** Sørensen–Dice: 1 for the same pairs of characters, 0 for none in common. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = sizeOf(a) + sizeOf(b);
  if (size === 0) return 1;
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / size;
}

/**
 * Aligns the articles of two versions without changing the order of either, so that the likeness of the pairs is greatest
 * in all. Time and memory grow with the product of the numbers of articles.
 */
export function alignArticles(before: readonly Article[], after: readonly Article[]): readonly ArticlePair[] {
  const [left, right] = [before.map(pairsOf), after.map(pairsOf)];
  const scores = before.map((old, row) =>
    after.map((fresh, column) => {
      const score = likeness(left[row]!, right[column]!);
      return score < leastLikeness ? 0 : score + (old.label === fresh.label ? sameNumber : 0);
    }),
  );
  // best[row][column]: the greatest sum for what follows these two places.
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const score = scores[row]![column]!;
      const together = score > 0 ? score + best[row + 1]![column + 1]! : 0;
      best[row]![column] = Math.max(together, best[row + 1]![column]!, best[row]![column + 1]!);
    }
  }
  const pairs: ArticlePair[] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    const score = scores[row]![column]!;
    const here = best[row]![column]!;
    if (score > 0 && here === score + best[row + 1]![column + 1]!) pairs.push({ before: before[row++]!, after: after[column++]! });
    else if (here === best[row + 1]![column]!) pairs.push({ before: before[row++]! });
    else pairs.push({ after: after[column++]! });
  }
  return [...pairs, ...before.slice(row).map((old) => ({ before: old })), ...after.slice(column).map((fresh) => ({ after: fresh }))];
}
