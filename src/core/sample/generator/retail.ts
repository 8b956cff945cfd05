import { AS_OF, plusDays } from '../calendar.ts';
import type { Book } from '../book.ts';
import { DISTRICT_NAMES, type District } from '../planted/districts.ts';
import { sell, type Item } from '../planted/sale.ts';
import type { Draft } from '../schema.ts';
import type { Random } from './random.ts';
import { planRetail, type Sold, type Year } from './retail-plan.ts';
import { split } from './share-out.ts';

/** Retail orders in the dataset (domain.md 4.2), planted ones included. */
const ORDERS = 420;
const CANCELLED = 8;
const RETURNED = 6;
/** D-46: so many orders of December 2025 come late by one carrier; one more is planted (D-05). */
const LATE_IN_DECEMBER = 7;
export const LATE_CARRIER = '顺捷城配';

const MONTH_WEIGHTS = [7, 6, 7, 7, 10, 12, 11, 9, 8, 9, 10, 12].map((weight, at) => [at + 1, weight] as const);

function dateIn(random: Random, year: Year): string {
  const month = String(random.weighted(MONTH_WEIGHTS)).padStart(2, '0');
  return `${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

/** Groups what is sold into so many orders: every order has a large appliance or stands alone. */
function group(random: Random, sold: readonly Sold[], orders: number): Item[][] {
  const large = sold.filter(({ line }) => line !== '小家电');
  const small = sold.filter(({ line }) => line === '小家电');
  const first = large.splice(0, orders).map((one): Item[] => [one]);
  for (const one of [...large, ...small]) random.pick(first).push(one);
  return first;
}

/** How an order travelled; late ones by up to a week. */
function journey(random: Random, date: string): Partial<Omit<Draft<'orders'>, 'id'>> {
  const promised_at = plusDays(date, random.between(2, 5));
  const late = random.chance(0.06);
  const arrives = late ? plusDays(promised_at, random.between(1, 6)) : plusDays(date, random.between(1, 2));
  const delivered_at = arrives > AS_OF ? null : arrives;
  const carrier = random.pick(['自营配送', '自营配送', LATE_CARRIER, '迅达物流']);
  const online = random.chance(0.35);
  return {
    channel: online ? 'online' : 'store',
    rep_id: online ? null : random.pick(['EMP-20', 'EMP-21', 'EMP-22']),
    promised_at,
    delivered_at,
    carrier,
  };
}

interface Planned {
  readonly date: string;
  readonly district: District;
  readonly items: readonly Item[];
}

function planned(book: Book, random: Random, count: number): Planned[] {
  const years = (['2024', '2025'] as const).map((year) => ({ year, plan: planRetail(book, random, year) }));
  const cells = years.flatMap(({ year, plan }) => [...plan].map(([district, sold]) => ({ year, district, sold })));
  const counts = split(
    count,
    cells.map(({ sold }) => sold.filter(({ line }) => line !== '小家电').length),
  );
  return cells.flatMap(({ year, district, sold }, at) => {
    const mixed = [...sold].map((one) => ({ one, key: random.next() })).sort((a, b) => a.key - b.key);
    return group(
      random,
      mixed.map(({ one }) => one),
      counts[at] ?? 1,
    ).map((items) => ({ date: dateIn(random, year), district, items }));
  });
}

/** Orders that came to nothing: cancelled before delivery, or returned whole. */
function addVoid(book: Book, random: Random, buyers: ReadonlyMap<District, readonly string[]>): void {
  for (let at = 0; at < CANCELLED + RETURNED; at++) {
    const district = random.pick(DISTRICT_NAMES);
    const date = dateIn(random, at % 2 === 0 ? '2024' : '2025');
    const sku = random.pick(['WM-03', 'RF-02', 'TV-03', 'AC-01', 'SA-08']);
    const cancelled = at < CANCELLED;
    sell(book, {
      customer: random.pick(buyers.get(district) ?? []),
      date,
      district,
      items: [{ sku, returned: cancelled ? 0 : 1 }],
      order: cancelled
        ? { status: 'cancelled', delivered_at: null, paid_at: null }
        : { status: 'returned', channel: 'online', delivered_at: plusDays(date, 2) },
    });
  }
}

/** The retail orders of AP-I-033 to AP-I-120. */
export function addRetail(book: Book, random: Random): void {
  const buyers = new Map(
    DISTRICT_NAMES.map((district) => [
      district,
      book.rows.customers
        .filter((one) => one.type === 'person' && one.district === district && one.id > 'AP-I-032')
        .map(({ id }) => id),
    ]),
  );
  const count = ORDERS - CANCELLED - RETURNED - book.rows.orders.length;
  let late = 0;
  for (const { date, district, items } of planned(book, random, count)) {
    const travelled = journey(random, date);
    const slow = date >= '2025-12-01' && date <= '2025-12-20' && late < LATE_IN_DECEMBER;
    if (slow) late++;
    sell(book, {
      // A third of the buyers of a district come often.
      customer: random.pick((buyers.get(district) ?? []).slice(0, random.chance(0.5) ? 9 : undefined)),
      date,
      district,
      items,
      order: slow
        ? {
            ...travelled,
            carrier: LATE_CARRIER,
            promised_at: plusDays(date, 3),
            delivered_at: plusDays(date, 3 + 2 + (late % 4)),
          }
        : travelled,
    });
  }
  addVoid(book, random, buyers);
}
