import { readFile } from 'node:fs/promises';
import type { APIContext, GetStaticPaths } from 'astro';
import { attachmentFile, getPortal, publishedFiles } from '../../portal.ts';

export const getStaticPaths = (async () => {
  const portal = await getPortal();
  return publishedFiles(portal).map(({ document, file }) => ({ params: { file: `${document}/${file}` }, props: { document, file } }));
}) satisfies GetStaticPaths;

export async function GET({ props }: APIContext): Promise<Response> {
  const { document, file } = props as { document: string; file: string };
  return new Response(new Uint8Array(await readFile(attachmentFile(document, file))));
}
