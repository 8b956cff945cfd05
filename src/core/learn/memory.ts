import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';

/** How well one thing is remembered, as it is stored: days as in FSRS, moments in milliseconds since 1970. */
export interface Memory {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly interval: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: Card['state'];
  readonly last: number;
}

// No fuzz: the same answers give the same dates. No steps within a day: a course meets a few times a week.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** From this credit on an answer counts as known, below `HALF` as not known. */
const KNOWN = 0.85;
const HALF = 0.5;

const gradeOf = (credit: number): Grade => {
  if (credit < HALF) return Rating.Again;
  return credit < KNOWN ? Rating.Hard : Rating.Good;
};

function cardOf({ due, stability, difficulty, interval, reps, lapses, state, last }: Memory): Card {
  return {
    ...createEmptyCard(new Date(last)),
    due: new Date(due),
    stability,
    difficulty,
    scheduled_days: interval,
    reps,
    lapses,
    state: state,
    last_review: new Date(last),
  };
}

/**
 * What is remembered after one more try (FSRS with its published default weights).
 *
 * @param credit of the answer, 0 … 1
 * @param now milliseconds since 1970
 */
export function remembered(before: Memory | undefined, credit: number, now: number): Memory {
  const card = before ? cardOf(before) : createEmptyCard(new Date(now));
  const { card: next } = scheduler.next(card, new Date(Math.max(now, before?.last ?? now)), gradeOf(credit));
  return {
    due: next.due.getTime(),
    stability: next.stability,
    difficulty: next.difficulty,
    interval: next.scheduled_days,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    last: Math.max(now, before?.last ?? now),
  };
}
