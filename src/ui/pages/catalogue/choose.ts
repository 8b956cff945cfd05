import type { Entry } from '../../../app/library.svelte.ts';
import type { AttemptRow } from '../../../app/scores.svelte.ts';
import { FAMILIES, type Family } from '../../../core/scenario/scenario.ts';

/** What this device knows of one exercise. */
export interface History {
  /** The best score; null while none was finished. */
  readonly best: number | null;
  /** How many attempts were finished. */
  readonly times: number;
  /** The latest attempt that was begun and not finished. */
  readonly open: AttemptRow | undefined;
}

export const NO_HISTORY: History = { best: null, times: 0, open: undefined };

const timeOf = ({ started }: AttemptRow): number => Date.parse(started ?? '') || 0;

const later = (one: AttemptRow | undefined, other: AttemptRow): AttemptRow =>
  one && timeOf(one) > timeOf(other) ? one : other;

/**
 * The histories of all exercises, by the key of their entry. An older version of an exercise counts for the one of its id
 * that is listed now; attempts that came in files are of others and do not count.
 *
 * @param mayGoOn whether an attempt that is not finished is gone on with from here
 */
export function histories(
  rows: readonly AttemptRow[],
  entries: readonly Entry[],
  mayGoOn: (row: AttemptRow) => boolean,
): Map<string, History> {
  const keys = new Map(entries.map(({ hash, key }) => [hash, key]));
  const all = new Map<string, History>();
  // Who began again from the middle goes on there, not where they left.
  const left = new Set(rows.flatMap(({ retryOf }) => retryOf ?? []));
  for (const row of rows) {
    if (row.source !== 'here' || (!row.finished && left.has(row.attempt))) continue;
    const key = keys.get(row.scenarioHash) ?? row.scenarioId;
    const known = all.get(key) ?? NO_HISTORY;
    // What was begun again midway is practice: it neither counts as an attempt nor makes a best score.
    if (row.finished && row.retryOf !== undefined) continue;
    all.set(
      key,
      row.finished
        ? {
            ...known,
            times: known.times + 1,
            best: row.score === null ? known.best : Math.max(known.best ?? 0, row.score),
          }
        : { ...known, open: mayGoOn(row) ? later(known.open, row) : known.open },
    );
  }
  return all;
}

/** What the visitor looks for. */
export interface Wish {
  readonly words: string;
  readonly family: Family | 'all';
  readonly level: '1' | '2' | '3' | 'all';
  readonly unplayed: boolean;
}

export const ANYTHING: Wish = { words: '', family: 'all', level: 'all', unplayed: false };

/** The entries that fit a wish, in their own order. Every word must occur in the title, the summary or a skill's name. */
export function fitting(
  entries: readonly Entry[],
  wish: Wish,
  known: ReadonlyMap<string, History>,
  skillNames: (id: string) => string,
): Entry[] {
  const words = wish.words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = [entry.title.zh, entry.title.en, entry.about.zh, entry.about.en, ...entry.skills.map(skillNames)]
      .join(' ')
      .toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (wish.family === 'all' || entry.family === wish.family) &&
      (wish.level === 'all' || String(entry.level) === wish.level) &&
      !(wish.unplayed && (known.get(entry.key)?.times ?? 0) > 0)
    );
  });
}

interface Group {
  readonly family: Family;
  readonly entries: readonly Entry[];
}

/** The entries by family, in the order of the families; within one, the easier first. */
export function byFamily(entries: readonly Entry[]): Group[] {
  return FAMILIES.map((family) => ({
    family,
    entries: entries.filter((entry) => entry.family === family).sort((one, other) => one.level - other.level),
  })).filter((group) => group.entries.length > 0);
}

/** The first so many entries, as they stand under each other. */
export function firstOf(groups: readonly Group[], count: number): Group[] {
  let left = count;
  return groups.flatMap(({ family, entries }) => {
    const taken = entries.slice(0, left);
    left -= taken.length;
    return taken.length > 0 ? { family, entries: taken } : [];
  });
}
