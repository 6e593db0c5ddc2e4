import type { APIContext } from 'astro';
import { toApplicationFormDocx } from '#exports/office-letters.ts';
import { getPortal } from '../../portal.ts';

export async function getStaticPaths() {
  const portal = await getPortal();
  return portal.shownColumns.some(({ id }) => id === 'applications') ? [{ params: { file: 'application-form' } }] : [];
}

export async function GET(_: APIContext): Promise<Response> {
  const portal = await getPortal();
  return new Response(await toApplicationFormDocx(portal.organName(portal.site.organ)));
}
