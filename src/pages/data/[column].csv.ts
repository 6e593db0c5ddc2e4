import type { APIContext } from 'astro';
import { toCsv } from '#exports/csv.ts';
import { columnPaths } from '../../column-paths.ts';
import { getPortal } from '../../portal.ts';

export const getStaticPaths = columnPaths;

export async function GET({ params }: APIContext): Promise<Response> {
  const portal = await getPortal();
  return new Response(toCsv(portal, portal.inColumn(params.column!)));
}
