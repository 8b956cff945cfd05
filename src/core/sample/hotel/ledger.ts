import { type Book } from '../book.ts';
import { AS_OF, plusDays, plusMonths } from '../calendar.ts';
import type { Random } from '../generator/random.ts';
import { HOTEL_SALES } from './house.ts';
import { yuan } from '../book.ts';

/** Receivables of the hotel: the accounts of F15 and the agency, then meetings, until there are so many. */
const RECEIVABLES = 120;
const MEMBERS = 16;

/** One receivable an order on account, due after thirty days; only those of the last month may be open. */
export function addHotelReceivables(book: Book, random: Random): void {
  const wanted = ['HT-E-011', 'HT-E-012', 'HT-E-013', 'HT-E-014', 'HT-E-015', 'HT-E-001', 'HT-E-002'];
  const orders = wanted
    .flatMap((firm) => book.rows.orders.filter(({ customer_id }) => customer_id === firm))
    .slice(0, RECEIVABLES);
  for (const { id, customer_id = null, delivered_at, amount = 0 } of orders) {
    const invoiced_at = delivered_at ?? AS_OF;
    const due_at = plusDays(invoiced_at, 30);
    const wished = plusDays(due_at, random.between(-8, 4));
    const isOpen = wished > AS_OF;
    book.add('receivables', {
      id: id.replace('-O-', '-R-'),
      customer_id,
      order_id: id,
      invoiced_at,
      due_at,
      amount,
      paid: isOpen ? 0 : amount,
      paid_at: isOpen ? null : wished,
    });
  }
}

/** One point for each yuan; the guests who come most. */
export function addHotelMembers(book: Book): void {
  const spent = new Map<string, number>();
  for (const { customer_id, amount, status } of book.rows.orders)
    if (customer_id?.startsWith('HT-I-') && status === 'delivered')
      spent.set(customer_id, (spent.get(customer_id) ?? 0) + (amount ?? 0));
  const most = [...spent].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  const planted = ['HT-I-002', 'HT-I-003', 'HT-I-010'];
  for (const customer_id of [...planted, ...most.filter((id) => !planted.includes(id))].slice(0, MEMBERS)) {
    const earned = Math.floor((spent.get(customer_id) ?? 0) / yuan(1));
    book.add('memberships', {
      id: `HT-M-${customer_id.slice(-3)}`,
      customer_id,
      tier: customer_id === 'HT-I-010' || earned >= 8000 ? 'gold' : earned >= 4000 ? 'silver' : 'basic',
      points: earned,
      earned,
      burned: 0,
      joined: book.get('customers', customer_id).first_seen ?? null,
      expires: '2026-12-31',
    });
  }
}

/** firm, title, yuan, stage, opened, moved, why it was lost */
const DEALS = [
  ['HT-E-014', '2025年度协议续签', 420_000, 'won', '2024-10-14', '2024-12-20', null],
  ['HT-E-015', '首年协议', 180_000, 'won', '2024-11-21', '2025-01-08', null],
  ['HT-E-012', '2024年下半年协议', 160_000, 'lost', '2024-03-12', '2024-07-18', 'rival'],
  ['HT-E-013', '2026年度协议续签', 300_000, 'lost', '2025-07-15', '2025-10-09', 'rival'],
  ['HT-E-002', '春季会议包', 66_000, 'won', '2025-01-09', '2025-02-17', null],
] as const;

/** The deals of the hotel; all of them are closed, so that the open ones are those of F18. */
export function plantHotelDeals(book: Book): void {
  DEALS.forEach(([customer_id, title, amount, stage, opened_at, moved_at, lost_reason], at) => {
    book.add('opportunities', {
      id: `HT-B-00${at + 1}`,
      business_id: 'HT',
      customer_id,
      title,
      amount: yuan(amount),
      stage,
      probability: stage === 'won' ? 1 : 0,
      opened_at,
      moved_at,
      closes_at: plusMonths(moved_at, 0),
      rep_id: HOTEL_SALES,
      lost_reason,
    });
  });
}
