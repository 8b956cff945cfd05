import type { Book } from '../book.ts';
import { dateOf, dayNumber } from '../../crm/days.ts';
import type { Random } from '../generator/random.ts';
import { split } from '../generator/share-out.ts';
import { CLERKS, DRINKS, PRICE_RISE, RISE, TOPPINGS } from './shop.ts';

/** Orders of the shop and order lines of the whole dataset (domain.md 4.2). */
const ORDERS = 1300;
const LINES = 3600;
const FIRST = '2025-04-01';
const LAST = '2025-12-31';

interface Habit {
  readonly customer: string;
  /** Orders, by weight. */
  readonly weight: number;
  readonly from: string;
  readonly to: string;
  readonly favourite: string;
}

/** D-35: five visits a week, from Monday to Friday. */
const weekdays = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++)
    // 1970-01-01 was a Thursday.
    if ((day + 3) % 7 < 5) days.push(dateOf(day));
  return days;
};

type Visit = (customer: string, date: string, drink: string) => void;

/** Writes visits: a drink each, and a topping in so many of them that the dataset has its lines. */
function visits(book: Book, random: Random): Visit {
  const toppings = LINES - book.rows.order_lines.length - ORDERS;
  const upTo = (count: number) => Math.floor((count * toppings) / ORDERS);
  let written = 0;
  return (customer, date, drink) => {
    const id = book.id('orders', 'O', date, 'MT');
    const cup = random.chance(0.75) ? drink : random.pick(DRINKS);
    const hasTopping = upTo(written + 1) > upTo(written);
    written++;
    const lines = [cup, ...(hasTopping ? [random.pick(TOPPINGS)] : [])].map((product_id) => {
      const { price, unit_cost, line } = book.get('products', product_id);
      const isBefore = line !== '加料' && date < PRICE_RISE;
      return {
        product_id,
        listed: price ?? 0,
        unit_price: (price ?? 0) - (isBefore ? RISE : 0),
        unit_cost: unit_cost ?? 0,
      };
    });
    const amount = lines.reduce((sum, { unit_price }) => sum + unit_price, 0);
    const listed = lines.reduce((sum, line) => sum + line.listed, 0);
    book.add('orders', {
      id,
      customer_id: customer,
      arm: 'tea',
      date,
      channel: random.chance(0.6) ? 'online' : 'store',
      status: 'delivered',
      amount,
      discount: listed - amount,
      paid_at: date,
      pay_channel: 'mobile',
      delivered_at: date,
      rep_id: random.pick(CLERKS),
    });
    lines.forEach(({ product_id, unit_price, unit_cost }, at) => {
      book.add('order_lines', {
        id: `${id.replace('-O-', '-L-')}-${at + 1}`,
        order_id: id,
        product_id,
        qty: 1,
        unit_price,
        unit_cost,
        returned_qty: 0,
      });
    });
  };
}

/** How often the others come, and until when: regulars, occasional guests, and some who have stopped. */
function habits(random: Random): Habit[] {
  return Array.from({ length: 40 }, (_, at): Habit => {
    const number = at + 1;
    const stopped = number % 6 === 2 && number > 6;
    const weights: Readonly<Record<number, number>> = { 2: 45, 3: 20, 4: 30, 5: 40, 6: 10 };
    return {
      customer: `MT-I-${String(number).padStart(3, '0')}`,
      weight: number === 1 ? 0 : (weights[number] ?? [60, 42, 30, 20, 12, 6, 3][number % 7] ?? 1),
      from: number === 3 ? '2025-05-20' : number === 6 ? '2025-06-01' : FIRST,
      // D-37: the last order is before the price rise.
      to: number === 5 ? '2025-09-29' : stopped ? `2025-${String(random.between(7, 10)).padStart(2, '0')}-15` : LAST,
      favourite: DRINKS[number % DRINKS.length] ?? '',
    };
  });
}

/** The shop's 1,300 orders, a drink each. */
export function addVisits(book: Book, random: Random): void {
  const visit = visits(book, random);
  for (const day of weekdays('2025-07-01', '2025-12-30')) visit('MT-I-001', day, DRINKS[0] ?? '');
  // D-36: ordered without sugar, got full sugar
  visit('MT-I-002', '2025-12-29', DRINKS[1] ?? '');
  // D-39
  visit('MT-I-003', '2025-12-30', DRINKS[1] ?? '');
  const own = habits(random);
  const counts = split(
    ORDERS - book.rows.orders.filter(({ arm }) => arm === 'tea').length,
    own.map(({ weight }) => weight),
  );
  own.forEach(({ customer, from, to, favourite }, at) => {
    const count = counts[at] ?? 0;
    const [first, last] = [dayNumber(from), dayNumber(to)];
    for (let time = 0; time < count; time++) {
      const place = (time + random.next()) / count;
      visit(customer, dateOf(first + Math.floor(place * (last - first))), favourite);
    }
  });
}
