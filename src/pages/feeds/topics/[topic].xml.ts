import type { APIContext } from 'astro';
import { documentsOfSection, specialTopicPath, topicStateOn } from '#disclosure';
import { toRss } from '#exports/rss.ts';
import { getPortal } from '../../../portal.ts';

export async function getStaticPaths() {
  const portal = await getPortal();
  return portal.specialTopics.filter((topic) => topicStateOn(topic, portal.asOf) !== '未开设').map(({ id }) => ({ params: { topic: id } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  const portal = await getPortal();
  const topic = portal.specialTopics.find(({ id }) => id === params['topic'])!;
  const documents = [...new Set(topic.sections.flatMap((section) => documentsOfSection(portal, topic, section)))];
  return new Response(await toRss(portal, { title: topic.title, description: topic.description, path: specialTopicPath(topic.id), documents }));
}
