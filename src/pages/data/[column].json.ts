import type { APIContext } from 'astro';
import { toCatalogue } from '#exports/catalogue.ts';
import { columnPaths } from '../../column-paths.ts';
import { getPortal } from '../../portal.ts';

export const getStaticPaths = columnPaths;

export async function GET({ params }: APIContext): Promise<Response> {
  const portal = await getPortal();
  return new Response(toCatalogue(portal, portal.inColumn(params.column!), { column: params.column }));
}
