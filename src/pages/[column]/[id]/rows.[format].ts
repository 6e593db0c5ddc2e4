import type { APIContext, GetStaticPaths } from 'astro';
import { isOfType } from '#disclosure';
import { toRegisterCsv, toRegisterJson } from '#exports/register-data.ts';
import { toRegisterWorkbook } from '#exports/register-workbook.ts';
import { getPortal, readRegisterRows } from '../../../portal.ts';

const formats = { csv: toRegisterCsv, json: toRegisterJson, xlsx: toRegisterWorkbook } as const;

export const getStaticPaths = (async () => {
  const portal = await getPortal();
  return portal.documents
    .filter(isOfType('register'))
    .flatMap(({ column, id }) => Object.keys(formats).map((format) => ({ params: { column, id, format } })));
}) satisfies GetStaticPaths;

export async function GET({ params }: APIContext): Promise<Response> {
  const portal = await getPortal();
  const register = portal.document(params['id']!);
  if (!register || !isOfType('register')(register)) throw new Error(`${params['id']} is no register`);
  const { current } = await readRegisterRows(register);
  return new Response(await formats[params['format'] as keyof typeof formats](portal, register, current.rows));
}
