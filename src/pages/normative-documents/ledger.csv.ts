import { toLedgerCsv } from '#exports/normative-ledger.ts';
import { getPortal } from '../../portal.ts';

export async function GET(): Promise<Response> {
  return new Response(toLedgerCsv(await getPortal()));
}
