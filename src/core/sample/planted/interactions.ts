import { yuan, type Book } from '../book.ts';
import type { Draft } from '../schema.ts';

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
  ['001', '2025-05-01T16:20', 'store in order', 25, 'EMP-21', '到店买柜机，顺便带邻居看冰箱，邻居当场下单'],
  ['001', '2025-11-28T20:10', 'phone in repair', 6, 'EMP-04', '新冰箱夜里有嗡嗡声，预约上门'],
  ['001', '2025-12-11T19:45', 'phone in repair', 8, 'EMP-05', '异响又来了，语气不满，再次预约'],
  [
    '001',
    '2025-12-23T11:30',
    'phone in complaint',
    7,
    'EMP-05',
    '问进度；答应24日由产品线回电',
    { next_action: '产品线回电', next_date: '2025-12-24' },
  ],
  [
    '001',
    '2025-12-26T09:50',
    'app in complaint',
    3,
    'EMP-06',
    '“没人回电。”答应27日上门',
    { next_action: '上门检测', next_date: '2025-12-27' },
  ],
  ['002', '2025-12-24T21:08', 'app in order', 4, 'EMP-04', '下单前问：排水管够不够长、能不能26日送'],
  ['002', '2025-12-26T15:42', 'sms out delivery', 0, 'EMP-17', '送达并安装通知；请客户试用后回复满意度'],
  [
    '003',
    '2025-12-13T10:05',
    'phone in inquiry',
    12,
    'EMP-06',
    '不会切换到电视直播，讲了一遍仍不会',
    { wait_minutes: 9 },
  ],
  ['003', '2025-12-17T09:32', 'phone in inquiry', 10, 'EMP-04', '语音助手听不懂方言，想关掉', { wait_minutes: 14 }],
  [
    '003',
    '2025-12-22T15:28',
    'phone in complaint',
    14,
    'EMP-05',
    '投屏误触回不来，说字太小、按钮太多',
    { wait_minutes: 11 },
  ],
  ['004', '2025-12-29T09:20', 'phone in complaint', 9, 'EMP-06', '反映安装多收费，已发转账截图'],
  ['005', '2025-12-22T18:30', 'phone in delivery', 5, 'EMP-04', '今天没送到，改约27日', { next_date: '2025-12-27' }],
  ['005', '2025-12-28T19:05', 'phone in complaint', 8, 'EMP-05', '27日又没送到，1月2日婚礼，很着急'],
  ['006', '2025-01-20T11:00', 'phone in complaint', 10, 'EMP-05', '要求补偿'],
  ['006', '2025-03-28T11:00', 'phone in complaint', 12, 'EMP-05', '要求补偿'],
  ['006', '2025-05-16T11:00', 'phone in complaint', 15, 'EMP-06', '要求补偿，称要发网上'],
  ['006', '2025-07-02T11:00', 'phone in complaint', 11, 'EMP-04', '要求补偿'],
  ['006', '2025-09-10T11:00', 'phone in complaint', 13, 'EMP-05', '要求补偿'],
  ['006', '2025-12-22T11:00', 'phone in complaint', 16, 'EMP-06', '要求免费换新'],
  ['014', '2025-08-02T14:15', 'phone out follow-up', 4, 'EMP-05', '回访：同款别家便宜200元，以后看价格'],
  ['015', '2025-07-09T10:40', 'phone out follow-up', 3, 'EMP-04', '回访：已搬到外地，谢谢，不再需要联系'],
  ['016', '2025-09-18T16:00', 'phone out follow-up', 1, 'EMP-06', '回访未接；投诉结案后再无来往'],
  ['017', '2025-02-23T17:30', 'phone in complaint', 9, 'EMP-05', '拒付并辱骂，已按规定提醒录音'],
  ['018', '2025-10-11T11:20', 'phone out follow-up', 5, 'EMP-04', '回访：别家送货当天就装好，以后图省事'],
  ['019', '2025-10-12T18:03', 'app in inquiry', 2, 'EMP-06', '自述13岁，想办生日会员；已告知须监护人同意'],
  ['021', '2025-09-02T12:10', 'app in consent', 2, 'EMP-04', '要求停止营销短信，撤回同意'],
  ['022', '2025-12-13T15:00', 'store in order', 70, 'EMP-22', '新房全屋中央空调加冰箱，一次付清'],
  ['027', '2024-12-03T10:00', 'sms in follow-up', 0, 'EMP-05', '满意度回复5分：送装都好'],
  ['028', '2025-12-20T13:20', 'phone in repair', 6, 'EMP-06', '洗衣机后面滴水；“要不是签了延保早换别家了”'],
  ['029', '2025-12-22T19:40', 'app in repair', 3, 'EMP-04', '地面有水渍，报修，没多说'],
  ['032', '2025-12-28T14:50', 'store in order', 40, 'EMP-21', '第一次来店，选了洗烘一体机，约30日晚上送'],
  ['032', '2025-12-30T20:15', 'sms out delivery', 0, 'EMP-17', '送达并安装完成'],
];

/** What a contact through a person costs (domain.md F14); texts and notes in the app cost nothing. */
const CONTACT = 30;

/** Interactions of the planted persons. */
export function plantInteractions(book: Book): void {
  for (const [number, time, told, minutes, agent, summary, known = {}] of CARDS) {
    const [channel, direction, topic] = told.split(' ') as [
      NonNullable<Interaction['channel']>,
      NonNullable<Interaction['direction']>,
      NonNullable<Interaction['topic']>,
    ];
    book.add('interactions', {
      id: book.id('interactions', 'N', time.slice(0, 10)),
      customer_id: `AP-I-${number}`,
      time,
      channel,
      direction,
      topic,
      summary,
      minutes,
      wait_minutes: 0,
      agent_id: agent,
      cost: channel === 'phone' || channel === 'store' ? yuan(CONTACT) : 0,
      ...known,
    });
  }
}
