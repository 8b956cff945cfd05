import { yuan, type Book } from '../book.ts';
import { AS_OF, plusDays } from '../calendar.ts';
import type { Random } from '../generator/random.ts';
import type { Draft } from '../schema.ts';
import { FRONT_DESK } from './house.ts';

type Topic = NonNullable<Draft<'interactions'>['topic']>;
type Channel = NonNullable<Draft<'interactions'>['channel']>;

/** channel, direction, topic, days from arrival, minutes, yuan, what was said */
const TALKS: readonly (readonly [
  readonly [Channel, 'in' | 'out', Topic, number, number, number, readonly string[]],
  number,
])[] = [
  [
    [
      'phone',
      'in',
      'booking',
      -4,
      4,
      30,
      ['电话订房，问能不能晚到', '改期一天', '问停车和早餐时间', '要大床，问有没有高楼层'],
    ],
    30,
  ],
  [['app', 'in', 'booking', -2, 1, 0, ['网上订房，备注尽量安静', '网上订房', '网上改人数']], 25],
  [['store', 'in', 'stay', 0, 5, 30, ['办理入住，问附近怎么走', '换了一次房卡', '请前台叫早', '借充电器']], 30],
  [['sms', 'out', 'follow-up', 2, 0, 0, ['离店次日致谢短信', '邀请填写入住评价']], 20],
];

/** How many interactions, complaints and surveys the hotel has, planted ones included. */
const INTERACTIONS = 300;
const COMPLAINTS = 20;

/** Everyday contacts around stays. */
export function addHotelContacts(book: Book, random: Random): void {
  // Nothing is added to the planted guests and accounts: what they said is what is to be found.
  const stays = book.rows.stays.filter(
    ({ arrives, leaves, customer_id }) =>
      (arrives ?? '') >= '2024-02-01' &&
      (leaves ?? '') <= AS_OF &&
      !/^HT-(I-00|I-010|E-01[1-6])/.test(customer_id ?? ''),
  );
  let missing = INTERACTIONS - book.rows.interactions.filter(({ id }) => id.startsWith('HT-')).length;
  while (missing > 0) {
    const { customer_id = null, arrives } = random.pick(stays);
    const [channel, direction, topic, days, minutes, cost, said] = random.weighted(TALKS);
    const day = plusDays(arrives ?? AS_OF, days);
    if (day > AS_OF) continue;
    missing--;
    book.add('interactions', {
      id: book.id('interactions', 'N', day, 'HT'),
      customer_id,
      time: `${day}T${random.pick(['08:20', '11:45', '14:30', '18:10', '21:35'])}`,
      channel,
      direction,
      topic,
      summary: random.pick(said),
      minutes: minutes === 0 ? 0 : minutes + random.between(0, 3),
      wait_minutes: channel === 'phone' ? random.between(0, 2) : 0,
      agent_id: random.pick(FRONT_DESK),
      cost: yuan(cost),
    });
  }
}

/** type, facts, demand, unit, cause, proposal, prevention */
const GRIEVANCES = [
  ['hygiene', '卫生间有头发，毛巾有渍', '重新打扫', '客房', '赶房漏查', '当场重做并送果盘', '查房表加浴室一项'],
  ['service', '入住等了二十五分钟', '给个说法', '前厅', '团队与散客同时到店', '致歉并延迟退房', '团队提前备房卡'],
  ['billing', '账单多出一份早餐', '改账单', '财务', '早餐券重复录入', '冲正账单', '离店前打印核对'],
  ['quality', '空调整晚不制冷', '换房', '工程', '滤网堵塞', '换房并减免', '换季前统一清洗'],
  ['noise', '清早施工声', '换到安静一侧', '工程', '外墙检修未避开早晨', '换房', '检修改到十点以后'],
] as const;

/** Complaints until the hotel has twenty, none in December 2025 (D-46 counts that month). */
export function addHotelComplaints(book: Book, random: Random): void {
  const stays = book.rows.stays.filter(
    ({ id, arrives, customer_id }) =>
      (arrives ?? '') >= '2024-03-01' &&
      (arrives ?? '') < '2025-11-20' &&
      (customer_id ?? '') > 'HT-I-010' &&
      id !== '',
  );
  while (book.rows.complaints.filter(({ id }) => id.startsWith('HT-')).length < COMPLAINTS) {
    const { customer_id = null, order_id = null, arrives } = random.pick(stays);
    const day = arrives ?? AS_OF;
    const [type, facts, demand, unit, root_cause, proposal, prevention] = random.pick(GRIEVANCES);
    const closed_at = plusDays(
      day,
      random.weighted([
        [0, 5],
        [1, 3],
        [3, 1],
      ]),
    );
    const cost = proposal.includes('减免') ? 189 : 0;
    book.add('complaints', {
      id: book.id('complaints', 'C', day, 'HT'),
      business_id: 'HT',
      customer_id,
      order_id,
      opened: `${day}T${random.pick(['07:50', '15:20', '19:05', '22:10'])}`,
      due_at: plusDays(day, 1),
      channel: random.pick(['phone', 'store', 'store', 'app'] as const),
      type,
      severity: type === 'billing' ? 'SEV4' : 'SEV3',
      facts,
      demand,
      valid: random.pick(['yes', 'yes', 'yes', 'part'] as const),
      unit,
      root_cause,
      proposal,
      cost: yuan(cost),
      approved_by_id: cost > 0 ? 'EMP-24' : null,
      notified_at: day,
      closed_at,
      csat_after: random.between(2, 5),
      prevention,
      steps: [`${day} 受理`, `${closed_at} ${proposal}`, `${closed_at} 结案`],
    });
  }
}

const COMMENTS: Readonly<Record<number, readonly string[]>> = {
  5: ['前台记得我，很暖', '干净安静', ''],
  4: ['早餐不错', '', '电梯等得久'],
  3: ['隔音一般', ''],
  2: ['卫生间有味道'],
};

/** Three waves of guests asked after their stay: 110 answers. */
export function addHotelSurveys(book: Book, random: Random): void {
  const guests = book.rows.customers.filter(({ id }) => id.startsWith('HT-I-')).map(({ id }) => id);
  let number = 0;
  const waves = [
    ['HT-2025-Q2', '2025-06-28', 36],
    ['HT-2025-Q3', '2025-09-28', 37],
    ['HT-2025-Q4', '2025-12-20', 37],
  ] as const;
  for (const [wave, date, count] of waves)
    for (let at = 0; at < count; at++) {
      const kind = at % 3 === 2 ? 'NPS' : 'CSAT';
      const score =
        kind === 'NPS'
          ? random.weighted([
              [10, 3],
              [9, 3],
              [8, 4],
              [7, 3],
              [6, 2],
              [4, 1],
            ])
          : random.weighted([
              [5, 5],
              [4, 6],
              [3, 3],
              [2, 1],
            ]);
      book.add('surveys', {
        id: `HT-S-${String(++number).padStart(3, '0')}`,
        business_id: 'HT',
        customer_id: guests[(at * 7 + number) % guests.length] ?? null,
        wave,
        date,
        kind,
        score,
        answers: [String(score)],
        comment: kind === 'NPS' ? null : random.pick(COMMENTS[score] ?? ['']),
      });
    }
}
