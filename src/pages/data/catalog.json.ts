import { toCatalogue } from '#exports/catalogue.ts';
import { getPortal } from '../../portal.ts';

export async function GET(): Promise<Response> {
  const portal = await getPortal();
  return new Response(toCatalogue(portal, portal.documents));
}
