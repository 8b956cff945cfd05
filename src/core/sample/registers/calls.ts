import type { Book } from '../book.ts';
import { AGENTS } from '../planted/staff.ts';
import type { Random } from '../generator/random.ts';
import type { Draft } from '../schema.ts';

type Reason = NonNullable<Draft<'calls'>['reason']>;

/** domain.md F19 (D-41): the calls of one day. */
const DAY = '2025-12-22';
const REASONS: readonly (readonly [Reason, number])[] = [
  ['repair', 190],
  ['order', 135],
  ['install', 90],
  ['complaint', 45],
  ['agent', 40],
];
const IN_TIME = 408;
const LATER = 48;
const SHORT = 20;
const ABANDONED = 24;
const FOLLOWED = 400;
const SETTLED = 312;
/** Mean seconds of an answered call. */
const SECONDS = { talk: 210, hold: 20, wrap: 40 } as const;
/** Calls by hour from eight to six; the busiest has sixty. */
const HOURS = [40, 58, 60, 52, 38, 42, 55, 57, 53, 45] as const;

function mixed<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const repeat = <T>(item: T, count: number): T[] => Array.from({ length: count }, () => item);

/** Seconds whose mean is exact: pairs lie equally far above and below it. */
function around(random: Random, mean: number, count: number): number[] {
  const far = Math.floor(mean * 0.8);
  const pairs = Array.from({ length: count / 2 }, () => random.between(0, far));
  return mixed(random, [...pairs.map((by) => mean - by), ...pairs.map((by) => mean + by)]);
}

/** The five hundred calls of 22 December with the counts and means of F19. */
export function addCalls(book: Book, random: Random): void {
  const times = HOURS.flatMap((count, at) =>
    Array.from({ length: count }, () => (8 + at) * 60 + random.between(0, 59)),
  ).sort((a, b) => a - b);
  const reasons = mixed(
    random,
    REASONS.flatMap(([reason, count]) => repeat(reason, count)),
  );
  const fates = mixed(random, [
    ...repeat('in-time', IN_TIME),
    ...repeat('later', LATER),
    ...repeat('short', SHORT),
    ...repeat('abandoned', ABANDONED),
  ]);
  const answered = IN_TIME + LATER;
  const [talk, hold, wrap] = [SECONDS.talk, SECONDS.hold, SECONDS.wrap].map((mean) => around(random, mean, answered));
  const settled = mixed(random, [
    ...repeat(true, SETTLED),
    ...repeat(false, FOLLOWED - SETTLED),
    ...repeat(null, answered - FOLLOWED),
  ]);
  let next = 0;
  times.forEach((minute, at) => {
    const fate = fates[at];
    const isAnswered = fate === 'in-time' || fate === 'later';
    const place = isAnswered ? next++ : -1;
    const waits = { 'in-time': [0, 20], later: [21, 140], short: [1, 4], abandoned: [25, 180] } as const;
    const [low, high] = waits[fate as keyof typeof waits];
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    book.add('calls', {
      id: `CALL-${String(at + 1).padStart(3, '0')}`,
      time: `${DAY}T${clock}`,
      reason: reasons[at] ?? 'agent',
      queue_seconds: random.between(low, high),
      answered: isAnswered,
      talk: talk?.[place] ?? null,
      hold: hold?.[place] ?? null,
      wrap: wrap?.[place] ?? null,
      resolved_first: settled[place] ?? null,
      agent_id: isAnswered ? random.pick(AGENTS) : null,
    });
  });
}
