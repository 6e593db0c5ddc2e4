import { absoluteUrl } from '#disclosure';
import { getPortal } from '../portal.ts';

export async function GET(): Promise<Response> {
  const { site } = await getPortal();
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${absoluteUrl(site, '/sitemap-index.xml')}\n`);
}
