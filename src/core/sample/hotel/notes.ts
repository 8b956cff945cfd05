import { yuan, type Book } from '../book.ts';
import type { Draft } from '../schema.ts';
import { HOTEL_SALES, NIGHT_MANAGER } from './house.ts';

type Interaction = Draft<'interactions'>;

/** customer, time, `channel direction topic`, minutes, agent, summary, what else */
type Card = readonly [
  string,
  string,
  `${NonNullable<Interaction['channel']>} ${'in' | 'out'} ${NonNullable<Interaction['topic']>}`,
  number,
  string,
  string,
  Partial<Omit<Interaction, 'id'>>?,
];

const CARDS: readonly Card[] = [
  // D-29
  [
    'HT-I-001',
    '2025-04-18T19:40',
    'store in stay',
    4,
    'EMP-26',
    '入住时问：有没有高一点、安静的房间，荞麦枕有吗。给了枕头，没登记',
  ],
  [
    'HT-I-001',
    '2025-09-12T20:05',
    'store in stay',
    5,
    'EMP-27',
    '又说上次提过安静的高楼层和荞麦枕，当班不知道；次日早餐想晚一点',
  ],
  ['HT-I-001', '2025-12-28T10:12', 'phone in booking', 3, 'EMP-26', '订31日两晚大床房，约17:30到'],
  // D-31
  ['HT-I-004', '2025-12-31T00:35', 'phone in stay', 2, 'EMP-27', '806来电：隔壁有人聚会，很吵。答应提醒807'],
  ['HT-I-004', '2025-12-31T01:05', 'phone in stay', 2, 'EMP-27', '806第二次来电：还是吵。已给807打电话'],
  ['HT-I-004', '2025-12-31T01:30', 'phone in stay', 3, 'EMP-27', '806第三次来电，声音已经很冲'],
  // D-32
  [
    'HT-I-005',
    '2025-12-20T15:22',
    'phone in booking',
    4,
    'EMP-26',
    '订31日商务房一晚，信用担保；航班22:40落地，约23:40到',
  ],
  ['HT-I-009', '2025-12-29T21:10', 'app in booking', 1, 'EMP-27', '网上订31日大床房一晚，未担保，约21:30到'],
  // D-33, 011: three invoices wrong one after the other
  ['HT-E-011', '2023-03-30T10:20', 'phone in invoice', 8, HOTEL_SALES, '首次月结发票抬头开错，要求重开'],
  ['HT-E-011', '2023-06-29T09:45', 'phone in invoice', 9, HOTEL_SALES, '第二张发票金额多算一晚，对方财务退回'],
  [
    'HT-E-011',
    '2023-08-22T16:30',
    'phone in invoice',
    11,
    HOTEL_SALES,
    '第三张发票税号又错。狄青：“对不起，我们换一家试试。”',
  ],
  // 012: another house shows more
  [
    'HT-E-012',
    '2024-03-12T14:10',
    'visit out visit',
    50,
    HOTEL_SALES,
    '佟磊说新开的酒店有班车和会议早餐，问我们有什么不同，没答上来',
  ],
  ['HT-E-012', '2024-07-18T11:00', 'phone out follow-up', 6, HOTEL_SALES, '已改住对方，“价格差不多，那边省事”'],
  // 013: bought back by a price, then gone for good
  ['HT-E-013', '2024-06-20T15:30', 'visit out visit', 60, HOTEL_SALES, '闻达：两年没有新东西，投诉也没人跟；用量会减'],
  ['HT-E-013', '2024-09-25T10:30', 'phone out promotion', 10, HOTEL_SALES, '给出四季度额外九折，对方答应再用一阵'],
  ['HT-E-013', '2024-12-03T16:00', 'phone in follow-up', 7, HOTEL_SALES, '闻达：折扣一停就没有留下的理由，服务没有变'],
  ['HT-E-013', '2025-10-09T09:30', 'phone out follow-up', 3, HOTEL_SALES, '今年合同不再续'],
  // 014: lasting
  ['HT-E-014', '2025-03-18T14:00', 'visit out visit', 90, HOTEL_SALES, '季度回顾：对账无差错；共同排下半年用房计划'],
  ['HT-E-014', '2025-09-16T14:00', 'visit out visit', 85, HOTEL_SALES, '季度回顾：对方提出一起做差旅碳排放报表'],
  ['HT-E-014', '2025-12-23T15:20', 'visit out visit', 80, HOTEL_SALES, '尚义：明年继续，希望固定两间高楼层长包房'],
  // 015: the first year, two small wishes
  ['HT-E-015', '2025-06-11T10:40', 'phone in stay', 6, HOTEL_SALES, '初一诺：常有人周一退房，能不能留到14点'],
  ['HT-E-015', '2025-10-22T11:15', 'phone in invoice', 5, HOTEL_SALES, '希望发票按部门分开开'],
  ['HT-E-015', '2025-12-24T09:50', 'phone out follow-up', 6, HOTEL_SALES, '两件小事还没落实；目前只认识初一诺一人'],
  ['HT-I-002', '2025-10-20T18:30', 'store in stay', 6, 'EMP-25', '住到第二周，问长住积分能不能换两次洗衣'],
];

/** D-31: two complaints about noise on the eighth floor before. */
const NOISE = [
  ['HT-I-014', '2025-10-18T23:50', '805房反映隔壁深夜唱歌', '换至1102房', 4],
  ['HT-I-022', '2025-11-15T00:40', '812房反映走廊喧哗到一点', '减免当晚房费50%', 3],
] as const;

/** What the hotel heard from the planted guests and accounts (D-29, D-31 to D-33). */
export function plantNotes(book: Book): void {
  for (const [customer_id, time, told, minutes, agent_id, summary, known = {}] of CARDS) {
    const [channel, direction, topic] = told.split(' ') as [
      NonNullable<Interaction['channel']>,
      NonNullable<Interaction['direction']>,
      NonNullable<Interaction['topic']>,
    ];
    book.add('interactions', {
      id: book.id('interactions', 'N', time.slice(0, 10), 'HT'),
      customer_id,
      time,
      channel,
      direction,
      topic,
      summary,
      minutes,
      wait_minutes: 0,
      agent_id,
      cost: yuan(channel === 'visit' ? 300 : channel === 'app' ? 0 : 30),
      ...known,
    });
  }
  for (const [customer_id, opened, facts, proposal, csat_after] of NOISE) {
    const day = opened.slice(0, 10);
    book.add('complaints', {
      id: book.id('complaints', 'C', day, 'HT'),
      business_id: 'HT',
      customer_id,
      opened,
      due_at: day,
      channel: 'phone',
      type: 'noise',
      severity: 'SEV3',
      facts,
      demand: '安静，能睡觉',
      valid: 'yes',
      unit: '前厅',
      root_cause: '八楼靠电梯一侧常排团队与聚会客人',
      proposal,
      cost: proposal.includes('减免') ? yuan(189) : 0,
      approved_by_id: NIGHT_MANAGER,
      notified_at: day,
      closed_at: day,
      csat_after,
      steps: [`${day} 受理`, `${day} ${proposal}`, `${day} 结案`],
    });
  }
}
