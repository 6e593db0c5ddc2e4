import { toICalendar } from '#exports/icalendar.ts';
import { getPortal } from '../../portal.ts';

export async function GET(): Promise<Response> {
  return new Response(toICalendar(await getPortal()));
}
