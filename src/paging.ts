/** Documents on one page of a list. */
export const pageSize = 20;

/** Number of pages for `count` entries, at least one. */
export function pageCount(count: number): number {
  return Math.max(1, Math.ceil(count / pageSize));
}

/** The entries of page `page`, counted from 1. */
export function pageOf<Entry>(entries: readonly Entry[], page: number): readonly Entry[] {
  return entries.slice((page - 1) * pageSize, page * pageSize);
}

/** `undefined` for the first page, then `page/2`, `page/3` …; with a prefix `year/2025`, `year/2025/page/2` … */
export function pageParams(count: number, prefix = ''): { rest: string | undefined; page: number }[] {
  return Array.from({ length: pageCount(count) }, (_, index) => {
    const parts = [prefix, index > 0 ? `page/${index + 1}` : ''].filter(Boolean);
    return { rest: parts.join('/') || undefined, page: index + 1 };
  });
}
