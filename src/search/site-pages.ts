/** Pages beside the documents that a reader may look for: columns, organs, and prose such as 政府信息公开指南. */
import { findSpans } from './excerpt.ts';
import type { Query } from './query.ts';

export interface SitePage {
  /** Below the base. */
  readonly path: string;
  readonly kind: '栏目' | '机关' | '页面';
  readonly title: string;
  /** Other names. */
  readonly names?: readonly string[];
  readonly blocks: readonly string[];
}

/** `pagefind/pages.json` */
export interface SitePagesFile {
  readonly pages: readonly SitePage[];
}

export const sitePagesFile = 'pagefind/pages.json';

function holds(texts: readonly string[], run: string): boolean {
  return texts.some((text) => findSpans(text, [run]).length > 0);
}

/** What of the wanted words stands in a page: in its names, and in all of it. */
function readPage(page: SitePage, alternatives: readonly (readonly string[])[]) {
  const names = [page.title, ...(page.names ?? [])];
  const named = alternatives.map((words) => words.some((word) => holds(names, word)));
  const all = alternatives.every((words, index) => named[index] || words.some((word) => holds(page.blocks, word)));
  return { page, named, all };
}

/**
 * The pages that hold every run of the query, or another word for it, those that are named so first and by the words that fewest pages
 * are named by; no more than `most`. With `byText`, prose that has the words in its text comes too when no page is named so.
 */
export function findSitePages(pages: readonly SitePage[], { runs, others, titlesOnly }: Query, most: number, byText: boolean): SitePage[] {
  if (runs.length === 0 || titlesOnly) return [];
  const read = pages.map((page) =>
    readPage(
      page,
      runs.map((run) => [run, ...(others?.get(run) ?? [])]),
    ),
  );
  const rarity = runs.map((_, index) => 1 / Math.max(1, read.filter(({ named }) => named[index]).length));
  const fitting = read
    .filter(({ all }) => all)
    .map(({ page, named }) => ({ page, value: named.reduce((sum, isNamed, index) => sum + (isNamed ? 1 + rarity[index]! : 0), 0) }))
    .sort((a, b) => b.value - a.value);
  const isNamed = (fitting[0]?.value ?? 0) > 0;
  return fitting
    .filter(({ page, value }) => (isNamed ? value > 0 : byText && page.kind === '页面'))
    .slice(0, most)
    .map(({ page }) => page);
}
