import { yuan, type Book } from '../book.ts';
import { MONTHS, plusDays } from '../calendar.ts';
import { PRODUCT_LINES } from '../planted/products.ts';
import type { Random } from './random.ts';
import { split } from './share-out.ts';

/** name, start, end, yuan */
const CAMPAIGNS = [
  ['春节换新', '2025-01-05', '2025-01-20', 6000],
  ['三八厨房节', '2025-03-01', '2025-03-08', 4500],
  ['五一空调早鸟', '2025-04-20', '2025-05-05', 8000],
  ['六一八大促', '2025-06-10', '2025-06-18', 9000],
  ['开学季小家电', '2025-08-20', '2025-09-01', 3000],
  ['中秋国庆团购', '2025-09-25', '2025-10-07', 7000],
  ['双十一会员专享', '2025-11-01', '2025-11-11', 10_000],
  ['冬季取暖', '2025-12-01', '2025-12-20', 3500],
] as const;
const TOUCHES = 25;
const JOINED = 50;

/** Campaigns and who was reached. D-17: AP-I-021 had withdrawn and was reached by C-07 all the same. */
export function addCampaigns(book: Book, random: Random): void {
  const willing = book.rows.consents
    .filter(({ purpose, customer_id }) => purpose?.includes('营销信息') && (customer_id ?? '') > 'AP-I-032')
    .map(({ customer_id }) => customer_id ?? '');
  const touch = (campaign_id: string, customer_id: string, sent_at: string) => {
    const opened = random.chance(0.35);
    book.add('touches', {
      id: `AP-X-${String(book.rows.touches.length + 1).padStart(3, '0')}`,
      campaign_id,
      customer_id,
      sent_at,
      channel: random.pick(['sms', 'app']),
      opened,
      ordered: opened && random.chance(0.15),
    });
  };
  CAMPAIGNS.forEach(([name, starts_at, ends_at, cost], at) => {
    const id = `C-0${at + 1}`;
    book.add('campaigns', { id, business_id: 'AP', name, cost: yuan(cost), starts_at, ends_at });
    for (let sent = 0; sent < TOUCHES; sent++)
      touch(id, willing[(sent * 3 + at * 5) % willing.length] ?? '', plusDays(starts_at, sent % 3));
    if (id === 'C-07') touch(id, 'AP-I-021', '2025-11-03');
  });
}

/** Memberships: the base of F1 and fifty others; one point for each yuan of delivered orders. */
export function addMemberships(book: Book, random: Random): void {
  const base = [1, 10, 11, 13, 14, 22, 23, 24, 25, 26].map((number) => `AP-I-${String(number).padStart(3, '0')}`);
  const others = book.rows.customers.filter(({ id, type }) => type === 'person' && id > 'AP-I-032').slice(0, JOINED);
  for (const customer_id of [...base, ...others.map(({ id }) => id)]) {
    const fen = book.rows.orders
      .filter((order) => order.customer_id === customer_id && order.status === 'delivered')
      .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const earned = Math.floor(fen / yuan(1));
    const burned = random.chance(0.3) ? Math.floor((earned * random.between(5, 40)) / 100) : 0;
    book.add('memberships', {
      id: `AP-M-${customer_id.slice(-3)}`,
      customer_id,
      tier: earned >= 40_000 ? 'diamond' : earned >= 20_000 ? 'gold' : earned >= 8000 ? 'silver' : 'basic',
      points: earned - burned,
      earned,
      burned,
      joined: book.get('customers', customer_id).first_seen ?? null,
      expires: '2026-12-31',
    });
  }
}

/** Average stock at cost of 2025 by line, yuan, in the order of domain.md F11. */
const STOCK = [39_000, 30_000, 34_125, 22_500, 13_000] as const;

/** Stock at cost at the end of each month; the mean of 2025 is that of F11, the year before is a little lower. */
export function addStock(book: Book, random: Random): void {
  PRODUCT_LINES.forEach((line, at) => {
    for (const [year, share] of [
      ['2024', 0.96],
      ['2025', 1],
    ] as const) {
      const months = MONTHS.filter((month) => month.startsWith(year));
      const stock = split(
        Math.round(12 * share * (STOCK[at] ?? 0)),
        months.map(() => random.between(85, 115)),
      );
      months.forEach((month, place) =>
        book.add('stock_months', {
          id: `AP-ST-${month}-${at + 1}`,
          month,
          line,
          stock_at_cost: yuan(stock[place] ?? 0),
        }),
      );
    }
  });
}
