import type { APIContext } from 'astro';
import { columnPath } from '#disclosure';
import { toRss } from '#exports/rss.ts';
import { columnPaths } from '../../column-paths.ts';
import { getPortal } from '../../portal.ts';

export const getStaticPaths = columnPaths;

export async function GET({ params }: APIContext): Promise<Response> {
  const portal = await getPortal();
  const { id, title, description } = portal.column(params.column!)!;
  return new Response(await toRss(portal, { title, description, path: columnPath(id), documents: portal.inColumn(id) }));
}
