import calendar, { ICalCalendarMethod } from 'ical-generator';
import { absoluteUrl, documentPath, isOfType, type Portal } from '#disclosure';

/** `2026-09-12 09:30` or `2026-09-12` of Beijing as a moment. */
function toMoment(time: string): Date {
  return new Date(`${time.slice(0, 10)}T${time.slice(11) || '00:00'}:00+08:00`);
}

/** The open days of a portal as iCalendar (RFC 5545), newest first; the same portal gives the same bytes. */
export function toICalendar(portal: Portal): string {
  const { site } = portal;
  const result = calendar({
    name: `${site.name}：政府开放日`,
    prodId: { company: site.name, product: site.columnTitle, language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of portal.documents.filter(isOfType('event'))) {
    const allDay = event.starts.length === 10;
    result.createEvent({
      id: `${event.id}@${new URL(site.site).host}`,
      stamp: toMoment(event.published),
      start: toMoment(event.starts),
      end: toMoment(event.ends),
      allDay,
      summary: event.title,
      location: event.place,
      description: `报名方式：${event.registration}`,
      url: absoluteUrl(site, documentPath(event)),
    });
  }
  return result.toString();
}
