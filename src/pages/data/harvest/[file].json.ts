import type { APIContext } from 'astro';
import { shardsOf, toHarvestIndex, toRemovedFile, toShardFile, type Shard } from '#exports/harvest.ts';
import { getPortal } from '../../../portal.ts';

export async function getStaticPaths() {
  const shards = shardsOf(await getPortal());
  return [
    { params: { file: 'index' }, props: { shards } },
    { params: { file: 'removed' }, props: { shards } },
    ...shards.map((shard) => ({ params: { file: shard.id }, props: { shards, shard } })),
  ];
}

export async function GET({ params, props }: APIContext<{ shards: readonly Shard[]; shard?: Shard }>): Promise<Response> {
  const portal = await getPortal();
  if (props.shard) return new Response(toShardFile(portal, props.shard));
  return new Response(params.file === 'removed' ? toRemovedFile(portal) : toHarvestIndex(portal, props.shards));
}
