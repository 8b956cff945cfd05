import { yuan, type Book } from '../book.ts';
import { AS_OF, plusDays } from '../calendar.ts';
import { AGENTS, LEAD, TECHNICIANS } from '../planted/staff.ts';
import type { Draft } from '../schema.ts';
import { GRIEVANCES, LATE, type Grievance } from './grievances.ts';
import type { Random } from './random.ts';
import { LATE_CARRIER } from './retail.ts';

/** Tickets, complaints and contacts in the dataset, planted ones included. */
const TICKETS = 260;
const COMPLAINTS = 60;
/** D-46: complaints of December 2025, how many of them closed on time. */
const IN_DECEMBER = 20;
const ON_TIME = 11;

type Order = Draft<'orders'>;

/** Delivered orders of the generated persons, in order of their ids. */
const delivered = (book: Book): Order[] =>
  book.rows.orders
    .filter(
      ({ customer_id, arm, status }) => arm === 'retail' && status === 'delivered' && (customer_id ?? '') > 'AP-I-032',
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const REPAIRS = ['更换门封条', '更换排水泵', '清洗滤网后正常', '更换遥控器', '紧固支脚后正常', '远程指导解决'] as const;

/** Installations of every second large order, then repairs, until the number is full. */
export function addTickets(book: Book, random: Random): void {
  const orders = delivered(book);
  const add = (order: Order, kind: 'install' | 'repair', opened: string) => {
    const repair = kind === 'repair';
    const parts = repair ? random.pick([0, 20, 45, 80]) : 0;
    book.add('service_tickets', {
      id: book.id('service_tickets', 'T', opened),
      customer_id: order.customer_id ?? null,
      order_id: order.id,
      kind,
      opened,
      closed: opened,
      labour: yuan(repair ? 85 : 60),
      parts: yuan(parts),
      travel: yuan(8),
      charged: 0,
      technician_id: random.pick(TECHNICIANS),
      result: repair ? random.pick(REPAIRS) : '安装完成，试机正常',
    });
  };
  const large = orders.filter(({ amount }) => (amount ?? 0) >= yuan(1500));
  large.forEach((order, at) => {
    if (at % 5 < 2) add(order, 'install', order.delivered_at ?? AS_OF);
  });
  while (book.rows.service_tickets.length < TICKETS) {
    const order = random.pick(orders);
    const opened = plusDays(order.delivered_at ?? AS_OF, random.between(10, 300));
    if (opened < AS_OF) add(order, 'repair', opened);
  }
}

interface Raised {
  readonly order: Order;
  readonly opened: string;
  readonly grievance: Grievance;
  /** Days to the end of it; undefined is still open. */
  readonly days?: number;
}

function addComplaint(book: Book, random: Random, { order, opened, grievance, days }: Raised): void {
  const end = days === undefined ? null : plusDays(opened, days);
  const closed_at = end !== null && end <= AS_OF ? end : null;
  const { proposal, prevention, ...known } = grievance;
  const time = `${opened}T${random.pick(['09:40', '11:15', '14:05', '16:30', '19:20'])}`;
  const steps = [`${opened} 受理`, ...(closed_at === null ? [] : [`${closed_at} ${proposal}`, `${closed_at} 结案`])];
  const cost = closed_at === null || random.chance(0.6) ? 0 : random.pick([30, 50, 80, 100]);
  book.add('complaints', {
    ...known,
    id: book.id('complaints', 'C', opened),
    business_id: 'AP',
    customer_id: order.customer_id ?? null,
    order_id: order.id,
    opened: time,
    due_at: plusDays(opened, 5),
    channel: random.pick(['phone', 'phone', 'store', 'app', 'social']),
    valid: closed_at === null ? 'open' : random.pick(['yes', 'yes', 'yes', 'part', 'no']),
    proposal: closed_at === null ? null : proposal,
    prevention: closed_at === null ? null : prevention,
    cost: yuan(cost),
    approved_by_id: cost > 0 ? random.pick([...AGENTS, LEAD]) : null,
    notified_at: opened,
    closed_at,
    csat_after: closed_at === null || random.chance(0.4) ? null : random.between(2, 5),
    steps,
  });
  book.add('interactions', {
    id: book.id('interactions', 'N', opened),
    customer_id: order.customer_id ?? null,
    time,
    channel: 'phone',
    direction: 'in',
    topic: 'complaint',
    summary: grievance.facts,
    minutes: random.between(4, 14),
    wait_minutes: random.between(0, 6),
    agent_id: random.pick(AGENTS),
    cost: yuan(30),
  });
}

/** Twenty complaints in December 2025 as D-46 has them, the others spread over the two years. */
export function addComplaints(book: Book, random: Random): void {
  const orders = delivered(book);
  const late = orders
    .filter(({ date, carrier, promised_at, delivered_at }) => {
      const inMonth = (date ?? '') >= '2025-12-01' && plusDays(promised_at ?? AS_OF, 1) < AS_OF;
      return inMonth && carrier === LATE_CARRIER && (delivered_at ?? '') > (promised_at ?? '');
    })
    .slice(0, 7);
  const recent = orders.filter(
    ({ delivered_at }) => (delivered_at ?? '') >= '2025-08-01' && (delivered_at ?? '') < '2025-12-15',
  );
  const before = book.rows.complaints.filter(({ opened }) => (opened ?? '') >= '2025-12').length;
  const own = IN_DECEMBER - before;
  for (let at = 0; at < own; at++) {
    const slow = late[at];
    // The first of each kind close on time: five of the late deliveries, six of the others.
    const onTime = slow ? at < 5 : at - late.length < ON_TIME - 5;
    addComplaint(book, random, {
      order: slow ?? random.pick(recent),
      opened: slow
        ? plusDays(slow.promised_at ?? AS_OF, 1)
        : `2025-12-${String(random.between(15, 22)).padStart(2, '0')}`,
      grievance: slow ? LATE : (GRIEVANCES[at % GRIEVANCES.length] ?? LATE),
      ...(onTime ? { days: random.between(1, 4) } : at % 2 === 0 ? { days: random.between(6, 8) } : {}),
    });
  }
  while (book.rows.complaints.length < COMPLAINTS) {
    const order = random.pick(orders);
    const opened = plusDays(order.delivered_at ?? AS_OF, random.between(1, 60));
    if (opened < '2025-12-01')
      addComplaint(book, random, { order, opened, grievance: random.pick(GRIEVANCES), days: random.between(1, 9) });
  }
}
