import type { Language } from '../../core/scenario/scenario.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const;

/** Whole days between the local dates of two moments. */
function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

/** How long ago, in words: “3 minutes ago”, “yesterday”; from a month on, the date. */
export function ago(iso: string, now: number, lang: Language): string {
  const then = Date.parse(iso);
  const words = new Intl.RelativeTimeFormat(LOCALE[lang], { numeric: 'auto' });
  // A clock that was set back must not put the past into the future.
  const passed = Math.max(0, now - then);
  const days = Math.max(0, daysBetween(then, now));
  if (passed < HOUR) return words.format(-Math.floor(passed / MINUTE), 'minute');
  if (days === 0) return words.format(-Math.floor(passed / HOUR), 'hour');
  return days <= 30 ? words.format(-days, 'day') : dateOf(iso, lang);
}

/** A date in the manner of the language: 2026年5月6日. */
export const dateOf = (iso: string, lang: Language): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'long' }).format(Date.parse(iso));

/** Date and time, short enough for a table; in English the month is a word, since 3/4 is March to some and April to others. */
export const momentOf = (iso: string, lang: Language): string =>
  new Intl.DateTimeFormat(LOCALE[lang], {
    year: 'numeric',
    month: lang === 'zh' ? '2-digit' : 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.parse(iso));
