import { yuan, type Book } from '../book.ts';
import { DISTRICT_NAMES, type District } from '../planted/districts.ts';
import { PRODUCT_LINES, type ProductLine } from '../planted/products.ts';
import type { Draft } from '../schema.ts';
import type { Random } from './random.ts';
import { shareOut, split } from './share-out.ts';

export type Year = '2024' | '2025';

/** domain.md F10, F11 (D-42): yuan by district and by line. The lines of 2024 and no other figure here are our own. */
const SALES: Readonly<Record<Year, { readonly districts: readonly number[]; readonly lines: readonly number[] }>> = {
  '2024': {
    districts: [275_000, 250_000, 200_000, 125_000, 87_500],
    lines: [285_000, 215_000, 290_000, 105_000, 42_500],
  },
  '2025': {
    districts: [330_000, 287_500, 190_000, 117_500, 75_000],
    lines: [300_000, 225_000, 325_000, 100_000, 50_000],
  },
};
/** The cost of sales of 2025 by line. */
const COSTS: readonly number[] = [234_000, 180_000, 273_000, 90_000, 32_500];

/** One product sold; yuan. */
export interface Sold {
  readonly sku: string;
  readonly line: ProductLine;
  readonly price: number;
  readonly cost: number;
}

/** Prices stay a little below the list, as discounts do. */
const DISCOUNTED = 0.95;

function products(book: Book, line: ProductLine) {
  return (
    book.rows.products
      .filter((product) => product.line === line)
      .map(({ id, price, unit_cost }) => ({ sku: id.slice(3), list: (price ?? 0) / 100, cost: (unit_cost ?? 0) / 100 }))
      // whole homes are rare enough to be planted
      .filter(({ list }) => list < 10_000)
  );
}

/** Products of one line whose prices add to the target: of many draws the one whose list prices fit best. */
function fill(book: Book, random: Random, line: ProductLine, target: number): Sold[] {
  const choice = products(book, line);
  const wanted = target / DISCOUNTED;
  const mean = choice.reduce((sum, { list }) => sum + list, 0) / choice.length;
  const count = Math.max(1, Math.round(wanted / mean));
  const sumOf = (basket: typeof choice) => basket.reduce((sum, { list }) => sum + list, 0);
  let best: typeof choice = [];
  for (let draw = 0; draw < 40; draw++) {
    const basket = Array.from({ length: count }, () => random.pick(choice));
    if (best.length === 0 || Math.abs(sumOf(basket) - wanted) < Math.abs(sumOf(best) - wanted)) best = basket;
  }
  const prices = split(
    target,
    best.map(({ list }) => list),
  );
  return best.map(({ sku, cost }, at) => ({ sku, line, price: prices[at] ?? 0, cost }));
}

interface Spent {
  readonly year: string;
  readonly district: string;
  readonly line: NonNullable<Draft<'products'>['line']>;
  readonly sales: number;
  readonly cost: number;
}

/** What the planted orders already sell, line by line. */
function spent(book: Book): Spent[] {
  const orders = new Map(book.rows.orders.map((order) => [order.id, order]));
  const lines = new Map(book.rows.products.map((product) => [product.id, product.line]));
  return book.rows.order_lines.flatMap((row: Draft<'order_lines'>) => {
    const order = orders.get(row.order_id ?? '');
    const line = lines.get(row.product_id ?? '');
    if (!order || !line) return [];
    const qty = (row.qty ?? 0) - (row.returned_qty ?? 0);
    const [sales, cost] = [qty * (row.unit_price ?? 0), qty * (row.unit_cost ?? 0)];
    return [{ year: order.date?.slice(0, 4) ?? '', district: order.district ?? '', line, sales, cost }];
  });
}

const totalOf = (spent: readonly Spent[], of: (one: Spent) => number, holds: (one: Spent) => boolean) =>
  spent.filter(holds).reduce((sum, one) => sum + of(one), 0) / yuan(1);

/** Scales purchase prices so that a line's cost of sales of 2025 comes out exactly. */
function settleCosts(sold: ReadonlyMap<District, Sold[]>, own: readonly Spent[]): void {
  PRODUCT_LINES.forEach((line, at) => {
    const target =
      (COSTS[at] ?? 0) -
      totalOf(
        own,
        ({ cost }) => cost,
        (one) => one.line === line,
      );
    const all = [...sold.values()].flat().filter((one) => one.line === line);
    const costs = split(
      target,
      all.map(({ cost }) => cost),
    );
    const settled = new Map(all.map((one, place) => [one, { ...one, cost: costs[place] ?? 0 }]));
    for (const list of sold.values()) list.forEach((one, place) => (list[place] = settled.get(one) ?? one));
  });
}

/** What the generated retail orders of a year sell in each district, so that with the planted ones F10 and F11 hold. */
export function planRetail(book: Book, random: Random, year: Year): ReadonlyMap<District, readonly Sold[]> {
  const own = spent(book).filter((one) => one.year === year);
  const { districts, lines } = SALES[year];
  const sales = ({ sales }: Spent) => sales;
  const cells = shareOut(
    DISTRICT_NAMES.map((name, at) => (districts[at] ?? 0) - totalOf(own, sales, (one) => one.district === name)),
    PRODUCT_LINES.map((name, at) => (lines[at] ?? 0) - totalOf(own, sales, (one) => one.line === name)),
  );
  const sold = new Map(
    DISTRICT_NAMES.map((district, row) => [
      district,
      PRODUCT_LINES.flatMap((line, column) => fill(book, random, line, cells[row]?.[column] ?? 0)),
    ]),
  );
  if (year === '2025') settleCosts(sold, own);
  return sold;
}
