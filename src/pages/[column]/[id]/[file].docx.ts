import type { APIContext, GetStaticPaths } from 'astro';
import { toOfficialDocx } from '#exports/official-docx.ts';
import { hasOfficialText } from '../../../article-texts.ts';
import { getPortal, readBody } from '../../../portal.ts';

export const getStaticPaths = (async () => {
  const portal = await getPortal();
  return portal.documents.filter(hasOfficialText).map(({ column, id }) => ({ params: { column, id, file: id } }));
}) satisfies GetStaticPaths;

export async function GET({ params }: APIContext): Promise<Response> {
  const portal = await getPortal();
  const document = portal.document(params['id']!);
  if (!document) throw new Error(`${params['id']} is no published document`);
  return new Response(await toOfficialDocx(portal, document, readBody(document.source)));
}
