import type { Day, Portal } from '#disclosure';

/** Whether a day lies in a declared move of content. */
export function isMigrationDay(portal: Portal, day: Day): boolean {
  return portal.site.dateHonesty.migrations.some((migration) => migration.day <= day && day <= (migration.until ?? migration.day));
}
