import { yuan, type Book } from '../book.ts';
import { plusDays, plusMonths, short } from '../calendar.ts';
import type { Draft } from '../schema.ts';

type Order = Draft<'orders'>;

/** One product of an order; prices in yuan, by default those of the catalogue. */
export interface Item {
  readonly sku: string;
  readonly qty?: number;
  readonly price?: number;
  readonly cost?: number;
  readonly returned?: number;
  readonly serial?: string;
}

/** An order as it is told: what is left out follows from the customer and the date. */
export interface Sale {
  readonly customer: string;
  readonly date: string;
  readonly items: readonly Item[];
  readonly district: string;
  readonly order?: Partial<Omit<Order, 'id'>>;
}

/** Months of production stand in the serial number: those of one batch share them. */
const serialOf = (sku: string, date: string, id: string, at: number): string =>
  `CL${sku.replace('-', '')}-${short(plusMonths(date, -1)).slice(0, 4)}-${id.slice(-5).replace('-', '')}${at}`;

function linesOf(book: Book, id: string, { date, items }: Sale, delivered: string | null): Draft<'order_lines'>[] {
  return items.map(({ sku, qty = 1, price, cost, returned = 0, serial }, at) => {
    const product = book.get('products', `AP-${sku}`);
    return {
      id: `${id.replace('-O-', '-L-')}-${at + 1}`,
      order_id: id,
      product_id: product.id,
      qty,
      unit_price: price === undefined ? (product.price ?? 0) : yuan(price),
      unit_cost: cost === undefined ? (product.unit_cost ?? 0) : yuan(cost),
      returned_qty: returned,
      serial_no: qty === 1 ? (serial ?? serialOf(sku, date, id, at + 1)) : null,
      warranty_end: delivered === null ? null : plusMonths(delivered, product.warranty_months ?? 12),
    };
  });
}

/**
 * Writes an order with its lines. Unless told otherwise it is a retail order, paid on the day, promised in three days and
 * delivered in two, to the address in the customer's file.
 *
 * @returns the order's id
 */
export function sell(book: Book, sale: Sale): string {
  const { customer, date, items, district, order = {} } = sale;
  const id = book.id('orders', 'O', date);
  const own = book.get('customers', customer);
  const delivered = order.delivered_at === undefined ? plusDays(date, 2) : order.delivered_at;
  const lines = linesOf(book, id, sale, delivered);
  const sum = (of: (at: number) => number) => lines.reduce((total, _, at) => total + of(at), 0);
  const amount = sum((at) => (lines[at]?.qty ?? 0) * (lines[at]?.unit_price ?? 0));
  const listed = sum((at) => (items[at]?.qty ?? 1) * (book.get('products', lines[at]?.product_id ?? '').price ?? 0));
  book.add('orders', {
    id,
    customer_id: customer,
    arm: 'retail',
    date,
    channel: 'store',
    district,
    status: delivered === null ? 'paid' : 'delivered',
    amount,
    discount: listed - amount,
    paid_at: date,
    pay_channel: 'mobile',
    promised_at: plusDays(date, 3),
    carrier: '自营配送',
    ship_name: own.name ?? null,
    ship_phone: own.phone ?? null,
    ship_address: own.address?.includes(district)
      ? own.address
      : own.address
        ? `${district} ${own.address.trim()}`
        : null,
    rep_id: order.channel === 'online' ? null : 'EMP-21',
    ...order,
    delivered_at: delivered,
  });
  book.add('order_lines', ...lines);
  return id;
}
