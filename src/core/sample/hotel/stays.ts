import { type Book } from '../book.ts';
import { AS_OF, plusDays } from '../calendar.ts';
import { dateOf, dayNumber } from '../../crm/days.ts';
import type { Random } from '../generator/random.ts';
import { split } from '../generator/share-out.ts';
import { ROOM_TYPES, type RoomProduct } from './house.ts';
import { addStay } from './stay.ts';

/** Stays in the dataset (domain.md 4.2), planted ones included. */
const STAYS = 500;

/** domain.md F15 (D-33): thousand yuan a quarter, from the quarter told on. */
export const SERIES: readonly (readonly [firm: string, from: string, thousands: readonly number[]])[] = [
  ['HT-E-011', '2023-01', [12, 18, 9]],
  ['HT-E-012', '2023-01', [15, 32, 55, 62, 38, 10]],
  ['HT-E-013', '2023-01', [20, 45, 70, 92, 95, 60, 35, 58, 40, 12]],
  ['HT-E-014', '2023-01', [18, 40, 66, 85, 96, 104, 101, 108, 99, 103, 110, 107]],
  ['HT-E-015', '2025-01', [25, 48, 63, 71]],
];
/** domain.md F17: the margin of accounts under agreement. */
const ACCOUNT_COST = 0.66;
const PER_ORDER = 26;

const ON_ACCOUNT = { channel: 'rep', pay_channel: 'on-account' } as const;

/** The orders of one quarter whose amounts add to so many thousand yuan. */
function addQuarter(book: Book, random: Random, customer: string, start: string, thousands: number): void {
  const count = Math.max(1, Math.round(thousands / PER_ORDER));
  const step = Math.floor(84 / count);
  const sums = split(
    thousands * 1000,
    Array.from({ length: count }, () => random.between(70, 130)),
  );
  sums.forEach((amount, at) => {
    const arrives = dateOf(dayNumber(start) + at * step + random.between(1, Math.max(1, step - 5)));
    const nights = Math.min(5, Math.max(1, Math.round(amount / 5000)));
    const rooms = Math.max(1, Math.round(amount / (nights * 330)));
    addStay(book, {
      customer,
      arrives,
      nights,
      rooms,
      room: 'HT-RM-KG',
      amount,
      costShare: ACCOUNT_COST,
      order: ON_ACCOUNT,
    });
  });
}

/** D-33: five accounts, quarter by quarter as in F15. */
export function addSeries(book: Book, random: Random): void {
  for (const [firm, from, thousands] of SERIES)
    thousands.forEach((sum, at) => {
      const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + 3 * at;
      const start = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      addQuarter(book, random, firm, start, sum);
    });
}

/** Days of two years up to as-of, at equal distances, shaken a little, newest last. */
function spread(random: Random, count: number, from = '2024-01-06'): string[] {
  const first = dayNumber(from);
  const step = (dayNumber('2025-12-20') - first) / count;
  return Array.from({ length: count }, (_, at) =>
    dateOf(first + Math.floor(at * step + random.next() * Math.max(1, step - 3))),
  );
}

/** Groups of the agency, meetings, and what the other firms book. */
export function addFirmStays(book: Book, random: Random): void {
  for (const arrives of spread(random, 23)) {
    const rooms = random.between(9, 14);
    const nights = random.between(1, 2);
    addStay(book, {
      customer: 'HT-E-001',
      arrives,
      nights,
      rooms,
      room: 'HT-RM-TW',
      amount: rooms * nights * 268,
      segment: 'group',
      order: ON_ACCOUNT,
    });
  }
  for (const arrives of spread(random, 15)) {
    const rooms = random.between(4, 10);
    addStay(book, {
      customer: 'HT-E-002',
      arrives,
      nights: 1,
      rooms,
      room: 'HT-RM-KG',
      amount: rooms * 333,
      segment: 'meeting',
      extras: [{ product: 'HT-MT-HL', qty: random.between(1, 3) }],
      order: ON_ACCOUNT,
    });
  }
  for (let firm = 3; firm <= 10; firm++)
    for (const arrives of spread(random, 8))
      addStay(book, {
        customer: `HT-E-${String(firm).padStart(3, '0')}`,
        arrives,
        nights: random.between(1, 3),
        rooms: random.between(1, 4),
        room: random.pick(['HT-RM-KG', 'HT-RM-BZ', 'HT-RM-TW'] as const),
        costShare: ACCOUNT_COST,
        order: ON_ACCOUNT,
      });
}

const REQUESTS = ['高楼层', '安静房', '加床', '晚到', '发票', '早餐打包'] as const;
const ROOMS = Object.keys(ROOM_TYPES) as RoomProduct[];

/** Everybody else's stays until there are five hundred: a few guests come often, some not for long. */
export function addGuestStays(book: Book, random: Random): void {
  const guests = book.rows.customers.filter(({ id }) => id > 'HT-I-010' && id.startsWith('HT-I-'));
  const missing = STAYS - book.rows.stays.length;
  const counts = split(
    missing,
    guests.map((_, at) => (at % 5 === 0 ? 16 : at % 5 === 1 ? 10 : at % 5 === 2 ? 7 : at % 5 === 3 ? 4 : 2)),
  );
  guests.forEach(({ id, first_seen }, at) => {
    const from = (first_seen ?? '') > '2024-01-06' ? (first_seen ?? '') : '2024-01-06';
    // Every seventh guest has stayed away for half a year and more.
    const stopped = at % 7 === 3 ? 0.6 : 1;
    const room = random.pick(ROOMS);
    const own = spread(random, counts[at] ?? 1, from).map((day) =>
      stopped === 1 ? day : dateOf(dayNumber(from) + Math.floor((dayNumber(day) - dayNumber(from)) * stopped)),
    );
    for (const arrives of own) {
      const nights = random.weighted([
        [1, 5],
        [2, 3],
        [3, 1],
      ]);
      if (plusDays(arrives, nights) > AS_OF) throw new RangeError(`${arrives} is too late`);
      addStay(book, {
        customer: id,
        arrives,
        nights,
        room,
        extras: random.chance(0.3) ? [{ product: 'HT-FD-BF', qty: nights }] : [],
        stay: {
          room_no: `${random.between(3, 12)}${String(random.between(1, 16)).padStart(2, '0')}`,
          guaranteed: random.chance(0.8),
          requests: random.chance(0.2) ? random.pick(REQUESTS) : null,
        },
        order: { channel: random.pick(['online', 'online', 'phone', 'store'] as const) },
      });
    }
  });
}
