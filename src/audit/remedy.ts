import { addWorkingDays, UnknownHolidayYear, type Day, type Severity, type WorkingCalendar } from '#disclosure';

/** Working days for the remedy by severity, where site.yaml does not say otherwise. */
export const usualRemedyDays: Readonly<Record<Severity, number>> = { error: 3, warning: 10, notice: 30 };

/** Says until when a finding is to be remedied; `null` when the working days of that year are not known yet. */
export function remedyDays(
  calendar: WorkingCalendar | undefined,
  workingDays: Readonly<Record<Severity, number>>,
): (severity: Severity, firstSeen: Day) => Day | null {
  const known = new Map<string, Day | null>();
  const compute = (severity: Severity, firstSeen: Day): Day | null => {
    if (!calendar) return null;
    try {
      return addWorkingDays(calendar, firstSeen, workingDays[severity]);
    } catch (error) {
      if (error instanceof UnknownHolidayYear) return null;
      throw error;
    }
  };
  return (severity, firstSeen) => {
    const key = `${severity} ${firstSeen}`;
    let due = known.get(key);
    if (due === undefined) known.set(key, (due = compute(severity, firstSeen)));
    return due;
  };
}
