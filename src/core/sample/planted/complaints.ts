import { yuan, type Book } from '../book.ts';
import { plusDays } from '../calendar.ts';
import type { Draft } from '../schema.ts';

type Complaint = Draft<'complaints'>;
/** cost is in yuan here; `due` counts days from the day of the complaint, five unless told. */
type Told = Omit<Complaint, 'id' | 'customer_id' | 'order_id' | 'cost' | 'due_at'> & {
  readonly customer: string;
  readonly order: string;
  readonly opened: string;
  readonly cost?: number;
  readonly due?: number;
};

const CLAIM = { channel: 'phone', type: 'quality', severity: 'SEV4', unit: '客服' } as const;

/** D-06: date, facts, paid (yuan) */
const CLAIMS: readonly (readonly [string, string, string, number])[] = [
  ['2025-01-20', '240820-01', '称洗衣机震动，要求补偿', 150],
  ['2025-03-28', '250315-01', '称空调配送迟到半小时，要求补偿', 200],
  ['2025-05-16', '240820-01', '称洗坏衬衫一件，无照片', 320],
  ['2025-07-02', '250621-01', '称消毒柜外壳有划痕，签收单无记录', 240],
  ['2025-09-10', '250315-01', '称空调遥控器失灵，拒绝换新，要求现金', 330],
];

const TOLD: readonly Told[] = [
  {
    customer: '001',
    order: '251108-01',
    opened: '2025-12-22T10:15',
    due: 3,
    channel: 'app',
    type: 'quality',
    severity: 'SEV2',
    facts: '冰箱夜间异响，上门两次未解决。客户留言：“我在这儿买了九次，没有一个人回电话。”',
    demand: '换一台不响的，有人负责到底',
    valid: 'open',
    unit: '冰箱产品线',
    notified_at: '2025-12-22',
    steps: [
      '2025-12-22 受理，转冰箱产品线',
      '2025-12-23 答应次日回电，未回',
      '2025-12-26 答应27日上门，未上门',
      '2025-12-31 第9天，未结案',
    ],
  },
  {
    customer: '003',
    order: '251210-01',
    opened: '2025-12-22T15:40',
    channel: 'phone',
    type: 'usability',
    severity: 'SEV3',
    facts: '智能电视不会用，三次打热线分别等了9、14、11分钟，每次解决不了',
    demand: '有人教会，或者换一台简单的',
    valid: 'open',
    unit: '客服',
    notified_at: '2025-12-22',
    steps: ['2025-12-22 受理'],
  },
  {
    customer: '004',
    order: '251218-01',
    opened: '2025-12-29T09:20',
    channel: 'phone',
    type: 'install',
    severity: 'SEV3',
    facts: '安装师傅收取280元，未开收据；客户有转账截图。8楼，有设备平台，用支架一副',
    demand: '退回多收的钱，给个说法',
    valid: 'open',
    unit: '安装',
    notified_at: '2025-12-29',
    steps: ['2025-12-29 受理'],
  },
  {
    customer: '005',
    order: '251215-01',
    opened: '2025-12-28T19:05',
    due: 1,
    channel: 'phone',
    type: 'late-delivery',
    severity: 'SEV2',
    facts: '冰箱约定12月22日、27日两次送货均未到；1月2日婚礼，新房要用',
    demand: '婚礼前一定送到',
    valid: 'open',
    unit: '物流',
    root_cause: '承运商顺捷城配漏排',
    notified_at: '2025-12-28',
    steps: ['2025-12-28 受理', '园区仓有同款现货一台'],
  },
  {
    ...CLAIM,
    customer: '006',
    order: '240820-01',
    opened: '2025-12-22T11:00',
    facts: '称洗烘一体机漏水，要求免费换新；已过保修期4个月，工单记录有使用不当痕迹',
    demand: '免费换新',
    valid: 'open',
    notified_at: '2025-12-22',
    steps: ['2025-12-22 受理', '2025-12-23 上门检测'],
  },
  ...CLAIMS.map(([date, order, facts, cost]): Told => ({
    ...CLAIM,
    customer: '006',
    order,
    opened: `${date}T11:00`,
    facts,
    demand: '现金补偿',
    valid: 'part',
    root_cause: '未查明',
    proposal: '息事宁人，给予补偿',
    cost,
    approved_by_id: cost > 200 ? 'EMP-03' : 'EMP-05',
    notified_at: date,
    closed_at: plusDays(date, 1),
    csat_after: 4,
    steps: [`${date} 受理`, `${plusDays(date, 1)} 补偿并结案`],
  })),
  // D-12
  {
    customer: '016',
    order: '250322-01',
    opened: '2025-04-02T14:30',
    channel: 'phone',
    type: 'quality',
    severity: 'SEV3',
    facts: '冰箱冷藏室结冰，等配件',
    demand: '尽快修好',
    valid: 'yes',
    unit: '冰箱产品线',
    root_cause: '感温探头缺货',
    proposal: '到货后更换',
    notified_at: '2025-04-04',
    closed_at: '2025-05-13',
    prevention: '常用探头设安全库存',
    steps: ['2025-04-02 受理', '2025-05-13 修好结案，共41天，其间无人回电'],
  },
  // D-13
  {
    customer: '017',
    order: '250220-01',
    opened: '2025-02-24T09:10',
    channel: 'phone',
    type: 'service',
    severity: 'SEV4',
    facts: '货到拒付，电话中辱骂配送员和客服',
    demand: '不付款留下机器',
    valid: 'no',
    unit: '客服',
    notified_at: '2025-02-24',
    closed_at: '2025-02-25',
    steps: ['2025-02-24 受理', '2025-02-25 说明理由，结案'],
  },
];

/** Complaints of the planted persons (D-01, D-03 to D-06, D-12, D-13). */
export function plantComplaints(book: Book): void {
  for (const { customer, order, cost = 0, due = 5, ...rest } of TOLD) {
    const day = rest.opened.slice(0, 10);
    book.add('complaints', {
      ...rest,
      id: book.id('complaints', 'C', day),
      business_id: 'AP',
      customer_id: `AP-I-${customer}`,
      order_id: `AP-O-${order}`,
      cost: yuan(cost),
      due_at: plusDays(day, due),
    });
  }
}
