import { getRssString } from '@astrojs/rss';
import { absoluteUrl, documentPath, type DisclosureDocument, type Portal } from '#disclosure';

/** Documents in a feed. */
const feedLength = 50;

/** A list of documents that can be subscribed to. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  /** Address of its page below the base. */
  readonly path: string;
  readonly documents: readonly DisclosureDocument[];
}

/** Address of the feed of a page below the base. */
const feedPath = (page: string) => `/feeds${page.replace(/\/$/, '')}.xml`;

/** RSS 2.0 of a column or topic: the newest documents first. */
export function toRss(portal: Portal, { title, description, path, documents }: Channel): Promise<string> {
  const { site } = portal;
  const newest = [...documents].sort((a, b) => b.published.localeCompare(a.published)).slice(0, feedLength);
  return getRssString({
    title: `${site.name}${site.columnTitle}：${title}`,
    description,
    site: absoluteUrl(site, path),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>zh-CN</language><atom:link href="${absoluteUrl(site, feedPath(path))}" rel="self" type="application/rss+xml"/>`,
    items: newest.map((document) => ({
      title: document.title,
      link: absoluteUrl(site, documentPath(document)),
      description: document.summary ?? document.title,
      // A time of publication is Beijing time.
      pubDate: new Date(`${document.published.slice(0, 10)}T${document.published.slice(11) || '00:00'}:00+08:00`),
      categories: [title],
    })),
  });
}
