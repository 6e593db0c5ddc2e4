import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days';
import type { WorkingCalendar } from '#disclosure';

/** The official calendar as the library `chinese-days` carries it; the years it has files for are the years it knows. */
export function readHolidayCalendar(): WorkingCalendar {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('chinese-days'))), 'years');
  const years = new Set(
    readdirSync(folder)
      .flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? [])
      .map(Number),
  );
  return { years, isWorkday: (day) => chineseDays.isWorkday(day) };
}
