import { getRssString } from '@astrojs/rss';
import { absoluteUrl, columnPath, documentPath, type Column, type Portal } from '#disclosure';

/** Documents in a feed. */
const feedLength = 50;

/** RSS 2.0 of a column: the newest documents first. */
export function toRss(portal: Portal, column: Column): Promise<string> {
  const { site } = portal;
  const newest = [...portal.inColumn(column.id)].sort((a, b) => b.published.localeCompare(a.published)).slice(0, feedLength);
  return getRssString({
    title: `${site.name}${site.columnTitle}：${column.title}`,
    description: column.description,
    site: absoluteUrl(site, columnPath(column.id)),
    trailingSlash: true,
    customData: '<language>zh-CN</language>',
    items: newest.map((document) => ({
      title: document.title,
      link: absoluteUrl(site, documentPath(document)),
      description: document.summary ?? document.title,
      // A time of publication is Beijing time.
      pubDate: new Date(`${document.published.slice(0, 10)}T${document.published.slice(11) || '00:00'}:00+08:00`),
      categories: [column.title],
    })),
  });
}
