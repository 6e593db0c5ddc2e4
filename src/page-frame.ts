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
  /** What stands beside the blocks, by what a reader comes for. */
  readonly beside: readonly { readonly title: string; readonly links: readonly NavigationLink[] }[];
  readonly hasAccessibilityPage: boolean;
}

const blockPaths: Record<BlockId, string> = { guide: '/guide/', rules: '/rules/', statutory: '/statutory/', 'annual-reports': '/annual-reports/' };

/** Columns that are in none of these are local ones. */
const groups = [
  { title: '政策和公报', columns: ['policy-documents', 'interpretations', 'questions', 'gazette'] },
  { title: '公众参与与服务', columns: ['applications', 'consultations', 'decisions', 'meetings', 'open-days'] },
] as const;

function groupsBeside(portal: Portal, links: readonly NavigationLink[]): PageFrame['beside'] {
  const named = groups.map(({ title, columns }) => ({ title, links: columns.flatMap((id) => links.filter((link) => link.id === id)) }));
  const local = links.filter(({ id }) => !groups.some(({ columns }) => (columns as readonly string[]).includes(id)));
  const topics = portal.specialTopics.length > 0 ? [{ id: 'topics', title: '专题', path: '/topics/' }] : [];
  const data = [
    { id: 'organs', title: '部门和乡镇', path: '/organs/' },
    { id: 'catalog', title: '政府信息公开目录', path: '/catalog/' },
    { id: 'quality', title: '公开质量', path: '/quality/' },
  ];
  const others = [
    { title: '专题和本地栏目', links: [...topics, ...local] },
    { title: '机构、数据与监督', links: data },
  ];
  return [...named, ...others].filter((group) => group.links.length > 0);
}

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
      beside: groupsBeside(portal, links(undefined)),
      hasAccessibilityPage: portal.page('accessibility') !== undefined,
    };
    frames.set(portal, frame);
  }
  return frame;
}
