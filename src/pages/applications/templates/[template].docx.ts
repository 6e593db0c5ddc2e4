import type { APIContext } from 'astro';
import { replyTemplates } from '#disclosure';
import { toReplyDocx } from '#exports/office-letters.ts';
import { getPortal } from '../../../portal.ts';

export async function getStaticPaths() {
  const portal = await getPortal();
  const shown = portal.shownColumns.some(({ id }) => id === 'applications');
  return shown ? replyTemplates.map(({ id }) => ({ params: { template: id } })) : [];
}

export async function GET({ params }: APIContext): Promise<Response> {
  const portal = await getPortal();
  const template = replyTemplates.find(({ id }) => id === params['template']);
  if (!template) throw new Error(`no such template: ${params['template']}`);
  return new Response(await toReplyDocx(template, portal.organName(portal.site.organ), portal.site.requests));
}
