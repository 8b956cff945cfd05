import { yuan, type Book } from '../book.ts';
import { AS_OF, plusDays } from '../calendar.ts';
import type { Random } from '../generator/random.ts';
import type { Draft } from '../schema.ts';
import { CLERKS, PRICE_RISE } from './shop.ts';

type Interaction = Draft<'interactions'>;

/** customer, time, channel, topic, minutes, agent, summary */
const CARDS: readonly (readonly [
  string,
  string,
  NonNullable<Interaction['channel']>,
  NonNullable<Interaction['topic']>,
  number,
  string,
  string,
])[] = [
  // D-35
  [
    'MT-I-001',
    '2025-12-30T17:42',
    'store',
    'stay',
    6,
    'EMP-30',
    '杯里吃到一片硬塑料，嘴唇划破一小口，拍了照片，杯子还在手上',
  ],
  // D-36
  ['MT-I-002', '2025-12-29T12:35', 'store', 'stay', 4, 'EMP-31', '点的无糖，喝着是全糖；没有收下重做的那杯'],
  // D-37
  ['MT-I-005', '2025-10-12T19:20', 'app', 'inquiry', 2, 'EMP-30', '问为什么涨两块，说学生党喝不起了'],
  // D-39: 1.2 thousand views; two points are true, one is not
  [
    'MT-I-003',
    '2025-12-30T22:10',
    'social',
    'review',
    0,
    'EMP-30',
    '公开一星评价（浏览1,200）：等了四十分钟；要无糖给了全糖；“用的是隔夜茶”',
  ],
];

const SAID = [
  '问新品什么时候上',
  '改糖度',
  '问能不能换燕麦奶',
  '说杯盖不紧，已换',
  '夸店员记得口味',
  '问积分怎么用',
  '催单',
] as const;
const INTERACTIONS = 229;
const COMPLAINTS = 10;

/** What the shop heard, planted and everyday, until there are 229. */
export function addShopContacts(book: Book, random: Random): void {
  for (const [customer_id, time, channel, topic, minutes, agent_id, summary] of CARDS)
    book.add('interactions', {
      id: book.id('interactions', 'N', time.slice(0, 10), 'MT'),
      customer_id,
      time,
      channel,
      direction: 'in',
      topic,
      summary,
      minutes,
      wait_minutes: 0,
      agent_id,
      cost: 0,
    });
  // Nothing more is added to those who are planted.
  const orders = book.rows.orders.filter(({ arm, customer_id }) => arm === 'tea' && (customer_id ?? '') > 'MT-I-006');
  for (let at = CARDS.length; at < INTERACTIONS; at++) {
    const { customer_id = null, date } = random.pick(orders);
    const day = date ?? AS_OF;
    const pushed = random.chance(0.3);
    book.add('interactions', {
      id: book.id('interactions', 'N', day, 'MT'),
      customer_id,
      time: `${day}T${random.pick(['11:20', '13:05', '15:40', '18:15', '20:30'])}`,
      channel: pushed ? 'app' : random.pick(['store', 'app'] as const),
      direction: pushed ? 'out' : 'in',
      topic: pushed ? 'order' : 'inquiry',
      summary: pushed ? '取餐提醒' : random.pick(SAID),
      minutes: pushed ? 0 : random.between(1, 3),
      wait_minutes: 0,
      agent_id: random.pick(CLERKS),
      cost: 0,
    });
  }
}

/** type, severity, facts, demand, cause, proposal, prevention */
const GRIEVANCES = [
  ['wrong-item', 'SEV4', '少了加料', '补一份', '漏看备注', '重做并致歉', '出杯前念一遍备注'],
  ['service', 'SEV4', '等了半小时没人解释', '给个说法', '高峰只有两人', '致歉，送加料券', '高峰排三人'],
  ['quality', 'SEV4', '太甜', '重做', '糖泵没校准', '重做', '每班校准糖泵'],
  ['hygiene', 'SEV3', '杯身粘手', '换一杯', '台面未擦', '换杯', '每小时擦台'],
] as const;

/** Ten complaints, none in December 2025 (D-46 counts that month). */
export function addShopComplaints(book: Book, random: Random): void {
  const orders = book.rows.orders.filter(
    ({ arm, customer_id, date }) => arm === 'tea' && (customer_id ?? '') > 'MT-I-006' && (date ?? '') < '2025-11-20',
  );
  for (let at = 0; at < COMPLAINTS; at++) {
    const { id: order_id, customer_id = null, date } = random.pick(orders);
    const day = date ?? AS_OF;
    const [type, severity, facts, demand, root_cause, proposal, prevention] = random.pick(GRIEVANCES);
    book.add('complaints', {
      id: book.id('complaints', 'C', day, 'MT'),
      business_id: 'MT',
      customer_id,
      order_id,
      opened: `${day}T${random.pick(['12:40', '16:10', '19:25'])}`,
      due_at: plusDays(day, 1),
      channel: random.pick(['store', 'app'] as const),
      type,
      severity,
      facts,
      demand,
      valid: 'yes',
      unit: '门店',
      root_cause,
      proposal,
      cost: yuan(random.pick([0, 0, 7, 18])),
      notified_at: day,
      closed_at: day,
      csat_after: random.between(3, 5),
      prevention,
      steps: [`${day} 受理`, `${day} ${proposal}`, `${day} 结案`],
    });
  }
}

const MEMBERS = 14;

/** Two waves of answers, before the price rise and after it: 67. */
export function addShopSurveys(book: Book, random: Random): void {
  const people = book.rows.customers
    .filter(({ id }) => id.startsWith('MT-I-') && id !== 'MT-I-006')
    .map(({ id }) => id);
  let number = 0;
  for (const [wave, date, count] of [
    ['MT-2025-Q3', plusDays(PRICE_RISE, -6), 33],
    ['MT-2025-Q4', '2025-12-14', 34],
  ] as const)
    for (let at = 0; at < count; at++) {
      const score = random.weighted([
        [5, date < PRICE_RISE ? 6 : 4],
        [4, 5],
        [3, date < PRICE_RISE ? 2 : 4],
        [2, 1],
      ]);
      book.add('surveys', {
        id: `MT-S-${String(++number).padStart(3, '0')}`,
        business_id: 'MT',
        customer_id: people[(at * 11 + number) % people.length] ?? null,
        wave,
        date,
        kind: 'CSAT',
        score,
        answers: [String(score)],
        comment: score <= 3 ? random.pick(['涨价了', '等太久', '']) : random.pick(['好喝', '']),
      });
    }
}

/** One point for each yuan; the guests who spend most. */
export function addShopMembers(book: Book): void {
  const spent = new Map<string, number>();
  for (const { customer_id, amount, arm } of book.rows.orders)
    if (arm === 'tea' && customer_id) spent.set(customer_id, (spent.get(customer_id) ?? 0) + (amount ?? 0));
  const most = [...spent].filter(([id]) => id !== 'MT-I-006').sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [customer_id, fen] of most.slice(0, MEMBERS)) {
    const earned = Math.floor(fen / yuan(1));
    book.add('memberships', {
      id: `MT-M-${customer_id.slice(-3)}`,
      customer_id,
      tier: earned >= 1500 ? 'gold' : earned >= 700 ? 'silver' : 'basic',
      points: earned,
      earned,
      burned: 0,
      joined: book.get('customers', customer_id).first_seen ?? null,
      expires: '2026-12-31',
    });
  }
}
