import type { Book } from '../book.ts';
import { mobile } from '../planted/districts.ts';
import type { Draft } from '../schema.ts';

type Lead = Draft<'leads'>;

/** name, source, product, noted, what they say of the urgency, what the date hangs on, the date that the facts give, what else */
type Card = readonly [
  string,
  NonNullable<Lead['source']>,
  string,
  string,
  NonNullable<Lead['urgency']>,
  string,
  string | null,
  Partial<Omit<Lead, 'id'>>?,
];

/**
 * D-44: twenty-four notes. By the expected date there are 7 H (up to 7 days), 5 A (8–15), 6 B (16–30), 6 C (later or
 * unknown). L-08, L-16 and L-21 say something else than the facts; L-02, L-05 and L-07 ordered at the shop today.
 */
const CARDS: readonly Card[] = [
  ['崔女士', 'store', '空调两台', '2025-12-28', 'at-once', '元旦后第二天装，已经量好尺寸', '2026-01-02'],
  [
    '贺先生',
    'store',
    '洗衣机',
    '2025-12-30',
    'at-once',
    '旧的坏了，这两天就要',
    '2026-01-01',
    { ordered_at: '2025-12-31' },
  ],
  ['蒲女士', 'phone', '冰箱', '2025-12-27', 'at-once', '1月5日搬家，当天要能用', '2026-01-05'],
  ['仇先生', 'online', '电视', '2025-12-29', 'this-month', '4日有亲戚来，之前装好', '2026-01-03'],
  [
    '涂女士',
    'store',
    '烘干机',
    '2025-12-30',
    'at-once',
    '等元旦价，31日来定',
    '2026-01-01',
    { ordered_at: '2025-12-31' },
  ],
  ['应先生', 'referral', '空调一台', '2025-12-26', 'looking', '老客户介绍，孩子房间6日前要装', '2026-01-06'],
  [
    '费女士',
    'store',
    '净水器',
    '2025-12-31',
    'at-once',
    '今天看好了，周末装',
    '2026-01-03',
    { ordered_at: '2025-12-31' },
  ],
  // says there is no hurry; the old contract of the flat ends next week
  [
    '邬先生',
    'phone',
    '冰箱、洗衣机',
    '2025-12-28',
    'looking',
    '嘴上说不急；租约1月10日到期，搬进新房当天要用',
    '2026-01-10',
  ],
  ['祁女士', 'exhibition', '全屋空调', '2025-12-20', 'this-month', '设计师要1月12日前定型号', '2026-01-12'],
  ['曲先生', 'online', '洗碗机', '2025-12-22', 'this-month', '橱柜13日上门装，要先到货', '2026-01-13'],
  ['安女士', 'store', '电视', '2025-12-24', 'this-month', '15日交新居，想同一天装', '2026-01-15'],
  ['佘先生', 'phone', '空调', '2025-12-29', 'looking', '8日房东来，谈好就定', '2026-01-08'],
  ['甘女士', 'exhibition', '冰箱', '2025-12-18', 'looking', '厨房改造，20日收尾', '2026-01-20'],
  ['卞先生', 'store', '洗衣机', '2025-12-21', 'this-month', '阳台柜18日完工', '2026-01-18'],
  ['晏女士', 'online', '电视', '2025-12-23', 'looking', '父母25日回来过年，之前要', '2026-01-25'],
  // says this month; the supplier of the kitchen has moved his date
  [
    '柯先生',
    'store',
    '烟机套装',
    '2025-12-26',
    'at-once',
    '一直催“这周就要”；橱柜厂通知改到1月28日才能装',
    '2026-01-28',
  ],
  ['麻女士', 'referral', '冰箱', '2025-12-25', 'looking', '年会奖金22日发，发了就买', '2026-01-22'],
  ['冉先生', 'phone', '空调', '2025-12-27', 'this-month', '幼儿园放假后29日装', '2026-01-29'],
  ['桂女士', 'exhibition', '全屋家电', '2025-12-15', 'looking', '春节后开工，3月中进场', '2026-03-15'],
  ['鲜先生', 'online', '电视', '2025-12-19', 'looking', '等新款，大概五一', '2026-05-01'],
  // says this week; the flat is handed over in two months
  ['景女士', 'store', '冰箱、洗衣机、空调', '2025-12-29', 'at-once', '说“这周就要”；新房2月底才交付', '2026-02-28'],
  ['湛先生', 'phone', '洗衣机', '2025-12-16', 'looking', '只问价，没说什么时候', null],
  ['逄女士', 'online', '空气炸锅', '2025-12-17', 'looking', '随便看看，日子没定', null],
  [
    '鹿先生',
    'exhibition',
    '空调',
    '2025-12-14',
    'looking',
    '登记时写明：不要打电话，发邮件即可',
    null,
    { may_call: false },
  ],
];

/** The notes of the retail shop about people who may buy (D-44). */
export function plantLeads(book: Book): void {
  CARDS.forEach(([name, source, product, noted_at, urgency, remark, expected_date, more = {}], at) => {
    book.add('leads', {
      id: `L-${String(at + 1).padStart(2, '0')}`,
      name,
      phone: mobile(500 + at),
      source,
      product,
      noted_at,
      remark,
      urgency,
      expected_date,
      may_call: true,
      ordered_at: null,
      ...more,
    });
  });
}
