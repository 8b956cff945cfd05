import { yuan, type Book } from '../book.ts';
import { mobile } from '../planted/districts.ts';
import { creditCode } from '../planted/credit-code.ts';
import type { Draft } from '../schema.ts';
import { HOTEL_SALES } from './house.ts';

type Size = NonNullable<Draft<'firm_profiles'>['size_band']>;
type Status = NonNullable<Draft<'customers'>['status']>;

/** number, name, trade, size, first seen, status, discount off the list (%) */
const CARDS: readonly (readonly [number, string, string, Size, string, Status, number])[] = [
  // D-30: an agency and a customer of meetings
  [1, '江南行旅行社', '旅行社', 'medium', '2022-03-01', 'contract', 25],
  [2, '明瑞会务', '会议服务', 'small', '2023-05-16', 'contract', 12],
  [3, '云帆软件', '软件', 'medium', '2023-02-08', 'contract', 15],
  [4, '锦川设计院', '设计', 'medium', '2022-10-20', 'contract', 15],
  [5, '安澜检测', '检测', 'small', '2024-01-12', 'contract', 10],
  [6, '拾光摄影', '摄影', 'small', '2024-03-27', 'contract', 10],
  [7, '听涛出版社', '出版', 'medium', '2023-07-03', 'contract', 15],
  [8, '和畅律所', '法律服务', 'small', '2024-02-19', 'contract', 10],
  [9, '弘毅培训', '培训', 'small', '2023-11-11', 'contract', 12],
  [10, '青禾种业', '农业', 'medium', '2024-05-06', 'contract', 12],
  // D-33: the series of F15
  [11, '瑞衡咨询', '咨询', 'small', '2023-01-05', 'dormant', 15],
  [12, '博泰仪器', '仪器', 'medium', '2023-01-09', 'dormant', 15],
  [13, '凌越电子', '电子', 'large', '2023-01-12', 'dormant', 20],
  [14, '中衡轨道', '轨道交通', 'large', '2023-01-16', 'contract', 18],
  [15, '星野生物', '生物制药', 'medium', '2025-01-08', 'contract', 15],
  [16, '朴素家居', '家居', 'small', '2025-11-20', 'prospect', 0],
];

/** firm, name, role, buying role, attitude −2 to 2, last contact */
const CONTACTS: readonly (readonly [
  number,
  string,
  string,
  NonNullable<Draft<'contacts'>['buying_role']>,
  number,
  string,
])[] = [
  [1, '袁梦', '计调', 'buyer', 1, '2025-12-20'],
  [1, '祝安', '总经理', 'decider', 0, '2025-10-15'],
  [2, '戚敏', '会务经理', 'buyer', 1, '2025-12-11'],
  [3, '柏舟', '行政', 'buyer', 1, '2025-11-28'],
  [7, '俞声', '办公室主任', 'decider', 1, '2025-12-02'],
  [11, '狄青', '行政', 'buyer', -2, '2023-08-22'],
  [12, '佟磊', '采购', 'buyer', -1, '2024-07-18'],
  [13, '车宁', '行政经理', 'buyer', 0, '2025-10-09'],
  [13, '闻达', '副总经理', 'decider', -1, '2024-12-03'],
  [14, '尚义', '行政总监', 'decider', 2, '2025-12-23'],
  [14, '池晚', '差旅主管', 'buyer', 2, '2025-12-26'],
  [14, '麦冬', '财务经理', 'approver', 1, '2025-11-19'],
  [15, '初一诺', '行政', 'buyer', 1, '2025-12-24'],
  [16, '桑榆', '市场', 'initiator', 0, '2025-12-08'],
];

const PROFILES: Readonly<Record<number, Partial<Draft<'firm_profiles'>>>> = {
  1: { relationship: 'reactive', next_action: '春季团队房量', next_date: '2026-01-12' },
  14: { credit_grade: 'A', term_days: 60, credit_limit: yuan(900_000), relationship: 'partner' },
  15: { relationship: 'accountable', next_action: '首年回顾', next_date: '2026-01-15' },
};

/** HT-E-001 to HT-E-016 with their profiles and contacts. Firms with an agreement have the status contract. */
export function plantAccountsOfHotel(book: Book): void {
  for (const [number, name, trade, size_band, first_seen, status, list_discount] of CARDS) {
    const code = String(number).padStart(3, '0');
    const signed = status === 'contract';
    book.add('customers', {
      id: `HT-E-${code}`,
      business_id: 'HT',
      type: 'firm',
      name,
      phone: mobile(1200 + number),
      email: `office@h${code}.example`,
      contact_channel: 'phone',
      first_seen,
      source: 'visit',
      owner_id: HOTEL_SALES,
      tags: number === 1 ? ['旅行社'] : [],
      preferences: [],
      status,
      verified_at: signed ? '2025-06-30' : first_seen,
    });
    book.add('firm_profiles', {
      id: `HT-F-${code}`,
      customer_id: `HT-E-${code}`,
      credit_code: creditCode(100 + number),
      trade,
      size_band,
      payer: name,
      credit_grade: 'B',
      credit_limit: yuan(signed ? 120_000 : 0),
      term_days: signed ? 30 : 0,
      list_discount,
      credit_character: 75,
      credit_capacity: 70,
      credit_capital: 65,
      credit_collateral: 60,
      credit_conditions: 70,
      dedicated_stock: 0,
      relationship: signed ? 'accountable' : 'basic',
      next_action: signed ? '季度拜访' : '电话联系',
      next_date: '2026-01-20',
      ...PROFILES[number],
    });
  }
  CONTACTS.forEach(([firm, name, role, buying_role, attitude, last_contact], at) => {
    book.add('contacts', {
      id: `HT-CT-${String(at + 1).padStart(3, '0')}`,
      customer_id: `HT-E-${String(firm).padStart(3, '0')}`,
      name,
      role,
      work_phone: mobile(1300 + at),
      buying_role,
      attitude,
      last_contact,
    });
  });
}
