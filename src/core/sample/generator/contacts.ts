import { yuan, type Book } from '../book.ts';
import { AS_OF, plusDays } from '../calendar.ts';
import { mobile } from '../planted/districts.ts';
import { AGENTS } from '../planted/staff.ts';
import type { Draft } from '../schema.ts';
import { inventName } from './names.ts';
import type { Random } from './random.ts';

type Interaction = Draft<'interactions'>;

/** channel, direction, topic, days from the order, minutes, yuan, what was said */
type Talk = readonly [
  NonNullable<Interaction['channel']>,
  'in' | 'out',
  NonNullable<Interaction['topic']>,
  number,
  number,
  number,
  readonly string[],
];

const TALKS: readonly (readonly [Talk, number])[] = [
  [
    ['store', 'in', 'order', 0, 25, 30, ['到店比较三款后下单', '带家人来看样机', '问以旧换新怎么算', '问能不能周末送']],
    22,
  ],
  [
    ['app', 'in', 'inquiry', -1, 3, 0, ['问尺寸能不能进厨房', '问耗电和噪声', '问有没有现货', '问安装要不要另外收费']],
    18,
  ],
  [['sms', 'out', 'delivery', 1, 0, 0, ['送达通知', '明日送货提醒', '安装预约确认']], 34],
  [
    [
      'phone',
      'out',
      'follow-up',
      9,
      4,
      30,
      ['回访：使用正常', '回访：满意，愿意推荐', '回访未接', '回访：想了解清洗保养'],
    ],
    16,
  ],
  [
    ['phone', 'in', 'inquiry', 20, 6, 30, ['问滤网怎么清洗', '问延保怎么买', '问发票抬头怎么改', '问遥控器怎么配对']],
    10,
  ],
];

/** Everyday contacts with the generated persons, about one an order. */
export function addContacts(book: Book, random: Random): void {
  const orders = book.rows.orders.filter(
    ({ arm, customer_id }) => arm === 'retail' && (customer_id ?? '') > 'AP-I-032',
  );
  for (const { customer_id = null, date, status, channel: bought } of orders) {
    const [channel, direction, topic, days, minutes, cost, said] = random.weighted(
      bought === 'online' ? TALKS.filter(([[way]]) => way !== 'store') : TALKS,
    );
    const day = plusDays(date ?? AS_OF, days);
    if (day > AS_OF || status === 'cancelled') continue;
    book.add('interactions', {
      id: book.id('interactions', 'N', day),
      customer_id,
      time: `${day}T${random.pick(['09:15', '10:30', '13:50', '15:10', '17:25', '19:40'])}`,
      channel,
      direction,
      topic,
      summary: random.pick(said),
      minutes: minutes === 0 ? 0 : minutes + random.between(0, 5),
      wait_minutes: channel === 'phone' && direction === 'in' ? random.between(0, 5) : 0,
      agent_id: channel === 'store' ? 'EMP-22' : random.pick(AGENTS),
      cost: yuan(cost),
    });
  }
}

const ROLES = [
  ['采购主管', 'buyer'],
  ['总经理', 'decider'],
  ['财务', 'approver'],
  ['行政', 'gatekeeper'],
  ['工程师', 'influencer'],
] as const;
const CONTACTS = 70;

/** Contacts of the other firms, until there are seventy; E-002 and E-005 stay as they are planted. */
export function addFirmContacts(book: Book, random: Random): void {
  const firms = book.rows.customers.filter(({ id, type }) => type === 'firm' && !['AP-E-002', 'AP-E-005'].includes(id));
  for (let at = 0; book.rows.contacts.length < CONTACTS; at++) {
    const number = book.rows.contacts.length + 1;
    const firm = firms[at % firms.length];
    const [role, buying_role] = ROLES[Math.floor(at / firms.length + at) % ROLES.length] ?? ROLES[0];
    book.add('contacts', {
      id: `AP-CT-${String(number).padStart(3, '0')}`,
      customer_id: firm?.id ?? null,
      name: inventName(random, random.chance(0.45)),
      role,
      work_phone: mobile(300 + number),
      buying_role,
      attitude: random.between(-1, 2),
      last_contact: plusDays(AS_OF, -random.between(5, firm?.status === 'active' ? 90 : 400)),
    });
  }
}
