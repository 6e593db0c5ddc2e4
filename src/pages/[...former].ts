import type { APIContext, GetStaticPaths } from 'astro';
import { documentPath } from '#disclosure';
import { toRedirectPage } from '#exports/redirect-page.ts';
import { getPortal } from '../portal.ts';

/** A page at each address that a document once had. */
export const getStaticPaths = (async () => {
  const portal = await getPortal();
  return portal.documents.flatMap((document) =>
    (document.formerAddresses ?? [])
      .filter((address) => address.startsWith('/') && address !== documentPath(document))
      .map((address) => ({ params: { former: address.slice(1).replace(/\/$/, '/index.html') }, props: { id: document.id } })),
  );
}) satisfies GetStaticPaths;

export async function GET({ props }: APIContext): Promise<Response> {
  const portal = await getPortal();
  return new Response(toRedirectPage(portal.site, portal.document((props as { id: string }).id)!));
}
