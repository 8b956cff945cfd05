import { FigureError } from '../kernel/figure-error.ts';

const DAY = 86_400_000;

/** The number of a day, counted from 1970-01-01. @throws RangeError when `date` is no `YYYY-MM-DD` of the calendar */
export function dayNumber(date: string): number {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  const number = Date.UTC(year, month - 1, day) / DAY;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || dateOf(number) !== date) throw new FigureError('date', { text: date });
  return number;
}

/** The date of a day number, `YYYY-MM-DD`. */
export const dateOf = (day: number): string =>
  Number.isFinite(day) ? new Date(day * DAY).toISOString().slice(0, 10) : '';

/** The day number so many months earlier; a day that the month does not have becomes its last day. */
export function monthsBefore(day: number, months: number): number {
  const then = new Date(day * DAY);
  const first = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return first.getTime() / DAY + Math.min(then.getUTCDate(), last) - 1;
}
