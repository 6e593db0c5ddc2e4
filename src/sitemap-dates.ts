import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The day a page last changed, as it says itself: that of its document, of its text, else of the newest entry of its list.
 * @param notAfter days that are still to come are dates of something else
 */
export function lastChange(html: string, notAfter: string): string | undefined {
  const stated = /<meta name="PubDate" content="(\d{4}-\d{2}-\d{2})|class="updated"[^>]*>\s*更新日期：<time datetime="(\d{4}-\d{2}-\d{2})/.exec(html);
  if (stated) return stated[1] ?? stated[2];
  const days = [...html.matchAll(/<time datetime="(\d{4}-\d{2}-\d{2})/g)].map((match) => match[1]!).filter((day) => day <= notAfter);
  return days.reduce<string | undefined>((newest, day) => (newest === undefined || day > newest ? day : newest), undefined);
}

/** For the sitemap: puts the day of the last change to the address of a page that has been built into `folder`. */
export function withLastChange({ folder, base, notAfter }: { folder: string; base: string; notAfter: string }) {
  return <Item extends { url: string }>(item: Item): Item & { lastmod?: string } => {
    const path = decodeURIComponent(new URL(item.url).pathname).slice(base.length);
    const day = lastChange(readFileSync(join(folder, path, 'index.html'), 'utf8'), notAfter);
    return day === undefined ? item : { ...item, lastmod: day };
  };
}
