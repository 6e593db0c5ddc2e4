import type { APIContext, GetStaticPaths } from 'astro';
import { getPortal, publishedFiles, readAttachment } from '../../portal.ts';

export const getStaticPaths = (async () => {
  const portal = await getPortal();
  return publishedFiles(portal).map(({ document, file }) => ({ params: { file: `${document}/${file}` }, props: { document, file } }));
}) satisfies GetStaticPaths;

export function GET({ props }: APIContext): Response {
  const { document, file } = props as { document: string; file: string };
  return new Response(readAttachment(document, file));
}
