import { yuan, type Book } from '../book.ts';
import { TECHNICIANS } from '../planted/staff.ts';
import type { Draft } from '../schema.ts';
import type { Random } from './random.ts';
import { split } from './share-out.ts';

/** How often in 2025, and yuan each. */
type Times = readonly [count: number, cost: number];

interface Plan {
  readonly visits: Times;
  readonly urgent: Times;
  readonly credit: Times;
  readonly tickets: Times;
}

/** The cost to serve of domain.md F3 (D-22, D-26), 2025: each row adds to the figure behind it. */
const PLANS: readonly Plan[] = [
  { visits: [24, 900], urgent: [30, 800], credit: [15, 2000], tickets: [20, 1020] }, // 96 000
  { visits: [12, 900], urgent: [0, 0], credit: [0, 0], tickets: [8, 900] }, // 18 000
  { visits: [18, 800], urgent: [14, 700], credit: [4, 1500], tickets: [12, 900] }, // 41 000
  { visits: [6, 800], urgent: [60, 600], credit: [0, 0], tickets: [8, 725] }, // 46 600
  { visits: [9, 800], urgent: [0, 0], credit: [1, 1200], tickets: [3, 800] }, // 10 800
  { visits: [5, 800], urgent: [2, 700], credit: [1, 1500], tickets: [3, 700] }, // 9 000
  { visits: [8, 600], urgent: [0, 0], credit: [0, 0], tickets: [4, 900] }, // 8 400
  { visits: [16, 900], urgent: [6, 800], credit: [0, 0], tickets: [14, 800] }, // 30 400
  { visits: [8, 600], urgent: [2, 800], credit: [0, 0], tickets: [3, 800] }, // 8 800
  { visits: [8, 600], urgent: [0, 0], credit: [0, 0], tickets: [6, 700] }, // 9 000
];

const VISITS = ['季度对账与需求沟通', '看现场、量尺寸', '送样并介绍新品', '跟进交付进度', '回访使用情况'] as const;
const URGENT = [
  '租客当天入住，临时加急送一台',
  '客户要求两小时内送到，单独派车',
  '周末加急配送并安装',
  '临时改期，当日重送',
] as const;
const CREDIT = ['逾期催收，财务上门对账', '逾期资金占用与催款', '协调分期付款'] as const;
const REPAIRS = ['批量检修完成', '更换配件后正常', '更换主板后正常', '清洗保养完成', '移机重装完成'] as const;

/** Days of 2025, as many in every month as can be, in order. */
const spread = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const place = (12 * (at + 0.5)) / count;
    const day = 2 + Math.floor((place % 1) * 26);
    return `2025-${String(Math.floor(place) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  });

const HOURS = ['09:30', '10:40', '14:10', '15:20', '16:45'] as const;

function contact(
  book: Book,
  random: Random,
  customer_id: string,
  date: string,
  known: Pick<Draft<'interactions'>, 'channel' | 'direction' | 'topic' | 'summary' | 'minutes' | 'cost'>,
): void {
  book.add('interactions', {
    id: book.id('interactions', 'N', date),
    customer_id,
    time: `${date}T${random.pick(HOURS)}`,
    wait_minutes: 0,
    agent_id: book.get('customers', customer_id).owner_id ?? null,
    ...known,
  });
}

function addTickets(book: Book, random: Random, customer_id: string, [count, cost]: Times): void {
  const orders = book.rows.orders.filter((order) => order.customer_id === customer_id && order.status === 'delivered');
  for (const opened of spread(count)) {
    // A repair belongs to goods that were there: the latest order before it, else the first one.
    const order = orders.filter(({ date }) => (date ?? '') < opened).at(-1) ?? orders[0];
    const [labour = 0, parts = 0, travel = 0] = split(cost, [5, 4, 1]);
    book.add('service_tickets', {
      id: book.id('service_tickets', 'T', opened),
      customer_id,
      order_id: order?.id ?? null,
      kind: 'repair',
      opened,
      closed: opened,
      labour: yuan(labour),
      parts: yuan(parts),
      travel: yuan(travel),
      charged: 0,
      technician_id: random.pick(TECHNICIANS),
      result: random.pick(REPAIRS),
    });
  }
}

/** What serving AP-E-001 to AP-E-010 cost in 2025. */
export function addServiceCosts(book: Book, random: Random): void {
  PLANS.forEach(({ visits, urgent, credit, tickets }, at) => {
    const customer = `AP-E-${String(at + 1).padStart(3, '0')}`;
    for (const date of spread(visits[0]))
      contact(book, random, customer, date, {
        channel: 'visit',
        direction: 'out',
        topic: 'visit',
        summary: random.pick(VISITS),
        minutes: random.between(40, 120),
        cost: yuan(visits[1]),
      });
    for (const date of spread(urgent[0]))
      contact(book, random, customer, date, {
        channel: 'phone',
        direction: 'in',
        topic: 'urgent-delivery',
        summary: random.pick(URGENT),
        minutes: random.between(4, 12),
        cost: yuan(urgent[1]),
      });
    for (const date of spread(credit[0]))
      contact(book, random, customer, date, {
        channel: 'visit',
        direction: 'out',
        topic: 'credit',
        summary: random.pick(CREDIT),
        minutes: random.between(30, 90),
        cost: yuan(credit[1]),
      });
    addTickets(book, random, customer, tickets);
  });
}
