import type { Book } from '../book.ts';
import type { Draft } from '../schema.ts';
import { DISTRICTS, mobile, type District } from './districts.ts';

type Person = Partial<Omit<Draft<'customers'>, 'id'>>;

/** number, name, salutation, district, address, first seen, what else is known (the D-number says why it is planted) */
type Card = readonly [number, string, string, District, string, string, Person?];

const CARDS: readonly Card[] = [
  // D-01: diamond; the tag is in the file, the complaint list does not show it
  [1, '周敏', '女士', '姑苏区', '拾梅里 8幢1102室', '2023-05-20', { tags: ['VIP', '老带新'], household_size: 4 }],
  // D-02
  [2, '刘强', '先生', '姑苏区', '平桥新苑 6幢502室', '2025-12-24', { source: 'online', contact_channel: 'phone' }],
  // D-03
  [3, '陈玉兰', '阿姨', '工业园区', '湖畔晴居 15幢301室', '2025-12-10', { tags: ['65岁以上'], household_size: 2 }],
  // D-04
  [4, '何伟', '先生', '高新区', '枫香府 3幢802室', '2025-12-18', {}],
  // D-05
  [5, '孙丽', '女士', '吴中区', '越溪云庭 11幢1503室', '2025-12-15', { notes: '2026-01-02 办婚礼，新房用' }],
  // D-06
  [6, '马超', '先生', '相城区', '采莲华庭 2幢604室', '2024-08-20', {}],
  // D-07: one person in two files
  [7, '吴静', '女士', '姑苏区', '观前里弄12号3幢201室', '2024-09-01', {}],
  [8, '吴婧', '女士', '姑苏区', '苏州市姑苏区观前里弄12-3-201', '2025-06-15', { phone: mobile(7), source: 'online' }],
  // D-08: dirty
  [
    9,
    ' 朱 丽华',
    '女士',
    '姑苏区',
    '  竹辉巷　９ 号',
    '2025-04-05',
    { phone: '1990000009', birthday: '1900-01-01', district: '姑苏渠', notes: '上次消费 １５９９ 元 ' },
  ],
  // D-09
  [10, '冯洁', '女士', '高新区', '狮山雅居 4幢203室', '2024-05-10', {}],
  [11, '褚建国', '先生', '吴中区', '木香苑 9幢401室', '2023-11-18', {}],
  [12, '卫兰', '女士', '工业园区', '星语花园 20幢905室', '2025-07-26', {}],
  [13, '蒋文斌', '先生', '工业园区', '金湖望 7幢1801室', '2023-10-03', { household_size: 3 }],
  // D-10
  [14, '许文', '女士', '高新区', '竹园里 5幢302室', '2024-03-09', { tags: ['优惠券常客'], status: 'dormant' }],
  // D-11
  [
    15,
    '韩东',
    '先生',
    '工业园区',
    '东沙湖里 1幢706室',
    '2024-10-05',
    { status: 'dormant', notes: '2025-07 迁往外地工作' },
  ],
  // D-12
  [16, '杨柳', '女士', '相城区', '荷塘月府 12幢501室', '2025-03-22', { status: 'dormant' }],
  // D-13
  [17, '秦风', '先生', '吴中区', '尹山新村 33幢105室', '2025-02-20', { status: 'dormant' }],
  // D-14
  [18, '尤佳', '女士', '工业园区', '斜塘水巷 6幢1204室', '2024-11-30', { status: 'dormant' }],
  // D-15: registered by a child; nothing more may be kept before a guardian consents
  [
    19,
    '小程同学',
    '同学',
    '姑苏区',
    '',
    '2025-10-12',
    { source: 'online', status: 'new', address: null, notes: '网上注册时自述 13 岁；已停止建档，待监护人同意' },
  ],
  // D-16: a note that must be cleaned
  [
    20,
    '何秀英',
    '阿姨',
    '相城区',
    '蠡口家园 17幢402室',
    '2025-05-24',
    { notes: '信佛，初一十五不接电话；有糖尿病，别推甜品赠品；儿子在平江某小学读三年级。喜欢上午送货。' },
  ],
  // D-17
  [21, '施敏', '女士', '姑苏区', '桃坞新邨 2幢303室', '2025-06-06', { source: 'online' }],
  [22, '张浩然', '先生', '工业园区', '澜庭国际 3幢2601室', '2025-12-13', { household_size: 5 }],
  [23, '孔悦', '女士', '姑苏区', '葑门里 10幢204室', '2024-03-02', {}],
  [24, '曹志远', '先生', '工业园区', '星湖印 18幢1602室', '2024-01-13', {}],
  [25, '严明', '先生', '高新区', '科技城花园 8幢1101室', '2024-11-16', {}],
  [26, '华英', '女士', '吴中区', '石湖之韵 5幢502室', '2025-04-12', {}],
  // D-18
  [27, '金磊', '先生', '相城区', '元和雅苑 6幢801室', '2024-11-26', {}],
  // D-19, D-20: see their surveys
  [28, '魏国庆', '先生', '姑苏区', '南门新村 4幢603室', '2024-02-18', { tags: ['延保服务合同'] }],
  [29, '陶然', '女士', '高新区', '横山晓筑 9幢1002室', '2025-12-08', {}],
  // D-21: father and son on one telephone: two people
  [30, '姜大伟', '先生', '吴中区', '长桥锦园 14幢701室', '2025-10-03', {}],
  [31, '姜小川', '先生', '吴中区', '长桥锦园 14幢701室', '2025-11-02', { phone: mobile(30) }],
  // the buyer of PF-01: the file is not yet built
  [32, '沈佳宁', '女士', '工业园区', '', '2025-12-28', { status: 'new', address: null, phone: null, district: null }],
];

/** Nobody has read or agreed to anything yet: no consent, no verification, no owner. */
const UNBUILT = new Set([19, 32]);

/** AP-I-001 to AP-I-032 with their consents (domain.md D-01 to D-21). */
export function plantPersons(book: Book): void {
  for (const [number, name, salutation, district, address, first_seen, known = {}] of CARDS) {
    const code = String(number).padStart(3, '0');
    const bare = UNBUILT.has(number);
    book.add('customers', {
      id: `AP-I-${code}`,
      business_id: 'AP',
      type: 'person',
      name,
      salutation,
      phone: bare ? null : mobile(number),
      district: bare ? null : district,
      district_code: bare ? null : DISTRICTS[district],
      address,
      first_seen,
      source: 'store',
      owner_id: null,
      tags: [],
      preferences: [],
      status: 'active',
      consent_id: bare ? null : `AP-K-${code}`,
      verified_at: bare ? null : first_seen,
      ...known,
    });
    if (bare) continue;
    book.add('consents', {
      id: `AP-K-${code}`,
      customer_id: `AP-I-${code}`,
      purpose: ['配送安装', '售后服务', '营销信息'],
      given_at: first_seen,
      // D-17
      withdrawn_at: number === 21 ? '2025-09-02' : null,
      channel: known.source === 'online' ? 'online' : 'store',
      evidence: known.source === 'online' ? '注册页勾选记录' : '门店签字单',
    });
  }
}
