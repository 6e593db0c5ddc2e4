import { addWorkingDays, UnknownHolidayYear, type Day, type WorkingCalendar } from '#disclosure';

/** The last day of a deadline in working days, or the first year on the way that the calendar does not know; each day is reckoned once. */
export function workingDayDeadlines(calendar: WorkingCalendar, workingDays: number): (from: Day) => Day | UnknownHolidayYear {
  const known = new Map<Day, Day | UnknownHolidayYear>();
  return (from) => {
    let deadline = known.get(from);
    if (deadline !== undefined) return deadline;
    try {
      deadline = addWorkingDays(calendar, from, workingDays);
    } catch (error) {
      if (!(error instanceof UnknownHolidayYear)) throw error;
      deadline = error;
    }
    known.set(from, deadline);
    return deadline;
  };
}
