import type { APIContext } from 'astro';
import { toRss } from '#exports/rss.ts';
import { columnPaths } from '../../column-paths.ts';
import { getPortal } from '../../portal.ts';

export const getStaticPaths = columnPaths;

export async function GET({ params }: APIContext): Promise<Response> {
  const portal = await getPortal();
  return new Response(await toRss(portal, portal.column(params.column!)!));
}
