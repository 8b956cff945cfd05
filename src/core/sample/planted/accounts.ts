import { yuan, type Book } from '../book.ts';
import { mobile } from './districts.ts';
import type { Draft } from '../schema.ts';

type Contact = Draft<'contacts'>;

/** customer, name, role, buying role, attitude −2 to 2, last contact */
type Card = readonly [string, string, string, NonNullable<Contact['buying_role']>, number, string];

const CONTACTS: readonly Card[] = [
  ['001', '褚卫东', '总经理', 'decider', 1, '2025-11-18'],
  ['001', '邱晴', '采购主管', 'buyer', 1, '2025-12-23'],
  ['001', '陆俊', '财务经理', 'approver', -1, '2025-12-16'],
  // D-25: seven contacts in every role of the buying centre
  ['002', '高远', '信息中心主任', 'initiator', 2, '2025-12-18'],
  ['002', '苏梅', '实训楼管理员', 'user', 1, '2025-12-11'],
  ['002', '范立', '后勤技术顾问', 'influencer', -1, '2025-11-27'],
  ['002', '石清', '分管副校长', 'decider', 0, '2025-12-09'],
  ['002', '柳青', '财务处长', 'approver', 0, '2025-11-13'],
  ['002', '侯斌', '采购专员', 'buyer', 1, '2025-12-22'],
  ['002', '田甜', '校办秘书', 'gatekeeper', 1, '2025-12-19'],
  ['003', '童达', '总经理', 'decider', 0, '2025-12-10'],
  ['004', '纪宁', '运营经理', 'buyer', 2, '2025-12-29'],
  // D-27: nobody of the finance side
  ['005', '南茜', '店长', 'user', 1, '2025-12-04'],
  ['006', '童小达', '销售经理', 'buyer', 0, '2025-11-20'],
  ['007', '白露', '店主', 'decider', 2, '2025-12-12'],
  ['008', '江南', '工程部长', 'decider', 1, '2025-12-17'],
];

/** title, customer, amount (yuan), stage, probability, opened, moved, closes, next step, rep */
const OPPORTUNITIES: readonly Draft<'opportunities'>[] = [
  {
    id: 'AP-B-001',
    customer_id: 'AP-E-002',
    title: '实训楼空调与宿舍洗衣机更新',
    amount: yuan(480_000),
    stage: 'proposal',
    probability: 0.6,
    opened_at: '2025-09-15',
    moved_at: '2025-12-09',
    closes_at: '2026-01-20',
    next_step: '1月9日前交第二版方案；学校预算1月20日关账',
    rep_id: 'EMP-07',
  },
  {
    id: 'AP-B-002',
    customer_id: 'AP-E-021',
    title: '员工宿舍热水与冷柜',
    amount: yuan(120_000),
    stage: 'needs',
    probability: 0.3,
    opened_at: '2025-10-08',
    moved_at: '2025-11-20',
    closes_at: '2026-03-31',
    next_step: '约行政部看样',
    rep_id: 'EMP-07',
  },
  {
    id: 'AP-B-003',
    customer_id: 'AP-E-008',
    title: '望澜三期样板间家电包',
    amount: yuan(260_000),
    stage: 'negotiation',
    probability: 0.8,
    opened_at: '2025-08-21',
    moved_at: '2025-12-17',
    closes_at: '2026-01-31',
    next_step: '确认交付批次与付款节点',
    rep_id: 'EMP-08',
  },
  {
    id: 'AP-B-004',
    customer_id: 'AP-E-022',
    title: '食堂消毒柜',
    amount: yuan(90_000),
    stage: 'lead',
    probability: 0.1,
    opened_at: '2025-11-25',
    moved_at: '2025-11-25',
    closes_at: '2026-06-30',
    next_step: '电话了解人数',
    rep_id: 'EMP-09',
  },
];

/** D-28: what the leaving representative promised in his private chat; the customers told us afterwards. */
const PROMISES: readonly (readonly [string, string, string])[] = [
  ['001', '2025-12-23T16:10', '对方转来丁浩私人聊天截图：一季度柜机按上年价格，不涨价'],
  ['004', '2025-12-24T10:30', '对方称丁浩私下答应：明年加急配送继续免费'],
  ['007', '2025-12-26T14:05', '对方称丁浩口头答应：满十台再返3%'],
];

/** Contacts, opportunities and price promises of the planted firms (D-23 to D-28). */
export function plantAccounts(book: Book): void {
  CONTACTS.forEach(([customer, name, role, buying_role, attitude, last_contact], at) => {
    book.add('contacts', {
      id: `AP-CT-${String(at + 1).padStart(3, '0')}`,
      customer_id: `AP-E-${customer}`,
      name,
      role,
      work_phone: mobile(301 + at),
      buying_role,
      attitude,
      last_contact,
    });
  });
  book.add('opportunities', ...OPPORTUNITIES.map((one) => ({ ...one, business_id: 'AP' })));
  for (const [customer, time, summary] of PROMISES) {
    book.add('interactions', {
      id: book.id('interactions', 'N', time.slice(0, 10)),
      customer_id: `AP-E-${customer}`,
      time,
      channel: 'social',
      direction: 'in',
      topic: 'price-promise',
      summary,
      minutes: 5,
      wait_minutes: 0,
      agent_id: 'EMP-02',
      cost: 0,
    });
  }
}
