import { blocks, columnPath, type BlockId, type Portal, type Site } from '#disclosure';

export interface NavigationLink {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

export interface NavigationGroup extends NavigationLink {
  readonly links: readonly NavigationLink[];
}

/** What every page's frame shows, whatever the page is about. */
export interface PageFrame {
  readonly site: Site;
  readonly asOf: string;
  /** The four blocks in their fixed order; the third holds the statutory columns. */
  readonly blocks: readonly NavigationGroup[];
  /** Columns beside the blocks. */
  readonly beside: readonly NavigationLink[];
  readonly hasTopics: boolean;
}

const blockPaths: Record<BlockId, string> = { guide: '/guide/', rules: '/rules/', statutory: '/statutory/', 'annual-reports': '/annual-reports/' };

const frames = new WeakMap<Portal, PageFrame>();

export function frameOf(portal: Portal): PageFrame {
  let frame = frames.get(portal);
  if (!frame) {
    const links = (block: BlockId | undefined) =>
      portal.shownColumns.filter((column) => column.block === block).map(({ id, title }) => ({ id, title, path: columnPath(id) }));
    frame = {
      site: portal.site,
      asOf: portal.asOf,
      blocks: blocks.map(({ id, title }) => ({ id, title, path: blockPaths[id], links: id === 'statutory' ? links(id) : [] })),
      beside: links(undefined),
      hasTopics: portal.specialTopics.length > 0,
    };
    frames.set(portal, frame);
  }
  return frame;
}
