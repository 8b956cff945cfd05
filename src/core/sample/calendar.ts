import { dateOf, dayNumber, monthsBefore } from '../crm/days.ts';

/** The day that "today" means in the course dataset. */
export const AS_OF = '2025-12-31';

/** The date so many days later. */
export const plusDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** The date so many months later; a day that the month does not have becomes its last day. */
export const plusMonths = (date: string, months: number): string => dateOf(monthsBefore(dayNumber(date), -months));

/** `2025-12-24` → `251224`, as ids carry it. */
export const short = (date: string): string => date.slice(2).replaceAll('-', '');

/** The months of two years, `2024-01` to `2025-12`. */
export const MONTHS: readonly string[] = Array.from({ length: 24 }, (_, at) =>
  plusMonths('2024-01-01', at).slice(0, 7),
);
