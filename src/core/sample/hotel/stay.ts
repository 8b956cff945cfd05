import { yuan, type Book } from '../book.ts';
import { AS_OF, plusDays } from '../calendar.ts';
import type { Draft } from '../schema.ts';
import { ROOM_TYPES, type RoomProduct } from './house.ts';

/** A stay as it is told. */
export interface Told {
  readonly customer: string;
  readonly arrives: string;
  readonly nights: number;
  readonly room: RoomProduct;
  readonly rooms?: number;
  /** Yuan for all rooms and nights, without extras; by default the list price. */
  readonly amount?: number;
  /** The share of the amount that the rooms cost; by default that of the catalogue. */
  readonly costShare?: number;
  readonly segment?: NonNullable<Draft<'stays'>['segment']>;
  /** Other products: halls and breakfasts. */
  readonly extras?: readonly { readonly product: string; readonly qty: number }[];
  readonly stay?: Partial<Omit<Draft<'stays'>, 'id'>>;
  readonly order?: Partial<Omit<Draft<'orders'>, 'id'>>;
}

type Line = Omit<Draft<'order_lines'>, 'id' | 'order_id'>;

/** Rooms worth so much: one line, and a second with one room night that settles the sum to the fen. */
function roomLines(book: Book, { room, rooms = 1, nights, amount, costShare }: Told): Line[] {
  const product = book.get('products', room);
  const qty = rooms * nights;
  const total = amount === undefined ? qty * (product.price ?? 0) : yuan(amount);
  const cost = (price: number) =>
    costShare === undefined
      ? Math.round(((product.unit_cost ?? 0) * price) / (product.price ?? 1))
      : Math.round(price * costShare);
  const price = Math.floor(total / qty);
  const last = total - (qty - 1) * price;
  const line = (count: number, unit: number): Line => ({
    product_id: room,
    qty: count,
    unit_price: unit,
    unit_cost: cost(unit),
    returned_qty: 0,
  });
  return last === price ? [line(qty, price)] : [line(qty - 1, price), line(1, last)];
}

/** Writes a stay with its order and lines. A guest who is still in the house has paid the deposit only. */
export function addStay(book: Book, told: Told): string {
  const { customer, arrives, nights, room, rooms = 1, segment = 'individual', extras = [], stay, order } = told;
  const id = book.id('orders', 'O', arrives, 'HT');
  const leaves = plusDays(arrives, nights);
  const isGone = leaves <= AS_OF;
  const lines = [
    ...roomLines(book, told),
    ...extras.map(({ product, qty }): Line => {
      const { price = 0, unit_cost = 0 } = book.get('products', product);
      return { product_id: product, qty, unit_price: price, unit_cost, returned_qty: 0 };
    }),
  ];
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0);
  const amount = sum(({ qty, unit_price }) => (qty ?? 0) * (unit_price ?? 0));
  const listed = sum(({ qty, product_id }) => (qty ?? 0) * (book.get('products', product_id ?? '').price ?? 0));
  book.add('orders', {
    id,
    customer_id: customer,
    arm: 'hotel',
    date: arrives,
    channel: 'phone',
    status: isGone ? 'delivered' : 'placed',
    amount,
    discount: listed - amount,
    paid_at: isGone ? leaves : null,
    pay_channel: 'mobile',
    promised_at: arrives,
    delivered_at: isGone ? leaves : null,
    ...order,
  });
  book.add(
    'order_lines',
    ...lines.map((line, at) => ({ ...line, id: `${id.replace('-O-', '-L-')}-${at + 1}`, order_id: id })),
  );
  book.add('stays', {
    id: id.replace('-O-', '-Y-'),
    order_id: id,
    customer_id: customer,
    arrives,
    leaves,
    nights,
    rooms,
    room_type: ROOM_TYPES[room],
    segment,
    guaranteed: true,
    ...stay,
  });
  return id;
}
