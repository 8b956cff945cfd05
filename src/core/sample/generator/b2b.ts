import { yuan, type Book } from '../book.ts';
import { AS_OF, plusDays } from '../calendar.ts';
import { dateOf, dayNumber } from '../../crm/days.ts';
import { sell, type Item } from '../planted/sale.ts';
import type { Random } from './random.ts';
import { split } from './share-out.ts';

/** domain.md F2 and F3 (D-22), 2025: firm, sales and gross profit (yuan), number of orders. */
const FIRM_YEARS = [
  [1, 1_240_000, 148_800, 18],
  [2, 300_000, 60_000, 8],
  [3, 860_000, 129_000, 14],
  [4, 420_000, 33_600, 24],
  [5, 80_000, 12_800, 6],
  [6, 50_000, 7_000, 4],
  [7, 220_000, 48_400, 10],
  [8, 560_000, 134_400, 12],
  [9, 160_000, 28_800, 8],
  [10, 110_000, 22_000, 8],
] as const;

/** The year before, for the ten and for ten firms that have bought nothing since: our own figures. */
const YEAR_BEFORE = [
  [1, 1_105_000, 143_650, 10],
  [2, 265_000, 54_325, 4],
  [3, 905_000, 139_370, 8],
  [4, 360_000, 36_000, 10],
  [7, 185_000, 39_960, 5],
  [8, 520_000, 122_200, 6],
  [9, 170_000, 30_600, 4],
  [10, 95_000, 18_050, 4],
  [11, 42_000, 6_720, 2],
  [12, 68_000, 10_200, 2],
  [13, 57_000, 7_410, 2],
  [14, 88_000, 14_080, 2],
  [15, 24_000, 3_120, 1],
  [16, 73_000, 13_140, 2],
  [17, 66_000, 11_220, 2],
  [18, 31_000, 5_270, 1],
  [19, 96_000, 14_400, 2],
  [20, 22_000, 4_620, 1],
] as const;

/** D-23 and F9: orders that are still owed, by firm: date and yuan. */
const OWED: Readonly<Record<number, readonly (readonly [date: string, amount: number])[]>> = {
  1: [
    ['2025-10-01', 190_000],
    ['2025-10-01', 120_000],
  ],
  7: [['2025-12-05', 55_000]],
};

const FAVOURED: Readonly<Record<number, readonly string[]>> = {
  1: ['AC-02', 'AC-04', 'RF-02', 'WM-02'],
  2: ['AC-04', 'WM-02', 'TV-06'],
  3: ['SA-02', 'SA-05', 'WM-01', 'RF-01', 'TV-01'],
  4: ['AC-01', 'WM-01', 'RF-01'],
  8: ['AC-07', 'RF-08', 'WM-06', 'SA-07'],
};
const USUAL = ['AC-01', 'AC-02', 'WM-02', 'RF-02', 'TV-02', 'SA-04'] as const;

type Piece = Required<Pick<Item, 'sku' | 'qty' | 'price' | 'cost'>>;

/** What firms pay, as a share of the list price, on average. */
const USUAL_PRICE = 0.85;

/** Products worth so much: bulk lines of one or two kinds, and one piece that settles the sum to the yuan. */
function basket(
  listOf: (sku: string) => number,
  random: Random,
  firm: number,
  target: number,
  profit: number,
): Piece[] {
  const kinds = FAVOURED[firm] ?? USUAL;
  const costShare = 1 - profit / target;
  const pieces: Piece[] = [];
  let [left, leftCost] = [target, target - profit];
  const last = random.pick(kinds);
  const budget = Math.max(0, Math.floor(left - listOf(last) * USUAL_PRICE));
  for (const share of split(budget, random.chance(0.5) ? [1] : [3, 2])) {
    const sku = random.pick(kinds);
    const qty = Math.floor(share / (listOf(sku) * USUAL_PRICE));
    if (qty === 0) continue;
    const price = Math.floor(share / qty);
    const cost = Math.round(price * costShare);
    pieces.push({ sku, qty, price, cost });
    left -= qty * price;
    leftCost -= qty * cost;
  }
  return [...pieces, { sku: last, qty: 1, price: left, cost: leftCost }];
}

/** Of many baskets the one whose prices are nearest to what firms usually pay. */
function bestBasket(book: Book, random: Random, firm: number, target: number, profit: number): Piece[] {
  const prices = new Map(book.rows.products.map(({ id, price }) => [id.slice(3), (price ?? 0) / 100]));
  const listOf = (sku: string) => prices.get(sku) ?? 0;
  const far = (pieces: readonly Piece[]) =>
    Math.max(...pieces.map(({ sku, price }) => Math.abs(price / listOf(sku) - USUAL_PRICE)));
  let best = basket(listOf, random, firm, target, profit);
  for (let draw = 0; draw < 16; draw++) {
    const other = basket(listOf, random, firm, target, profit);
    if (far(other) < far(best)) best = other;
  }
  return best;
}

function add(book: Book, firm: number, date: string, items: readonly Item[]): void {
  const customer = `AP-E-${String(firm).padStart(3, '0')}`;
  const own = book.get('customers', customer);
  const promised = plusDays(date, 5);
  sell(book, {
    customer,
    date,
    district: own.district ?? '',
    items,
    order: {
      arm: 'b2b',
      channel: 'rep',
      pay_channel: 'on-account',
      paid_at: null,
      promised_at: promised,
      delivered_at: promised > AS_OF ? null : promised,
      status: promised > AS_OF ? 'placed' : 'delivered',
      rep_id: own.owner_id ?? null,
    },
  });
}

type FirmYear = readonly [firm: number, sales: number, profit: number, orders: number];

function addYear(book: Book, random: Random, year: string, [firm, sales, profit, orders]: FirmYear): void {
  const owed = year === '2025' ? (OWED[firm] ?? []) : [];
  const free = orders - owed.length;
  const rest = sales - owed.reduce((sum, [, amount]) => sum + amount, 0);
  const sums = split(
    rest,
    Array.from({ length: free }, () => random.between(60, 140)),
  );
  const start = dayNumber(`${year}-01-08`);
  const step = Math.floor(345 / free);
  const told = [
    ...sums.map(
      (amount, at) => [dateOf(start + at * step + random.between(0, Math.max(0, step - 3))), amount] as const,
    ),
    ...owed,
  ];
  const profits = split(
    profit,
    told.map(([, amount]) => amount),
  );
  told.forEach(([date, amount], at) => add(book, firm, date, bestBasket(book, random, firm, amount, profits[at] ?? 0)));
}

/** The B2B orders: 2025 exactly as in F2 and F3, the year before by our own figures. */
export function addB2b(book: Book, random: Random): void {
  for (const firm of YEAR_BEFORE) addYear(book, random, '2024', firm);
  for (const firm of FIRM_YEARS) addYear(book, random, '2025', firm);
}

/** One receivable an order, due after the firm's term: paid near that day, or still owed. */
export function addReceivables(book: Book, random: Random): void {
  const terms = new Map(book.rows.firm_profiles.map(({ customer_id, term_days }) => [customer_id, term_days ?? 0]));
  const open = Object.entries(OWED).flatMap(([firm, owed]) =>
    owed.map(([date, amount]) => `AP-E-${firm.padStart(3, '0')} ${date} ${yuan(amount)}`),
  );
  for (const order of book.rows.orders) {
    if (order.arm !== 'b2b') continue;
    const { id, customer_id = null, date = null, amount = 0 } = order;
    const due_at = plusDays(date ?? AS_OF, terms.get(customer_id) ?? 30);
    const wished = plusDays(due_at, random.between(-3, 6));
    // What E-001 and E-007 owe is planted; the others owe what is not yet due.
    const planted = ['AP-E-001', 'AP-E-007'].includes(customer_id ?? '');
    const still = planted ? open.includes(`${customer_id} ${date} ${amount}`) : wished > AS_OF;
    const latest = wished > AS_OF ? AS_OF : wished;
    const paid_at = still ? null : latest < (date ?? '') ? date : latest;
    book.add('receivables', {
      id: id.replace('-O-', '-R-'),
      customer_id,
      order_id: id,
      invoiced_at: date,
      due_at,
      amount,
      paid: still ? 0 : amount,
      paid_at,
    });
  }
}
