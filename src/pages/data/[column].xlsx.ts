import type { APIContext } from 'astro';
import { toColumnWorkbook } from '#exports/column-workbook.ts';
import { columnPaths } from '../../column-paths.ts';
import { getPortal } from '../../portal.ts';

export const getStaticPaths = columnPaths;

export async function GET({ params }: APIContext): Promise<Response> {
  const portal = await getPortal();
  const column = portal.column(params.column!)!;
  return new Response(await toColumnWorkbook(portal, column.title, portal.inColumn(column.id)));
}
