import { yuan, type Book } from '../book.ts';
import type { Draft } from '../schema.ts';
import { DISTRICTS, mobile, type District } from './districts.ts';
import { creditCode } from './credit-code.ts';

type Profile = Draft<'firm_profiles'>;

/** number, name, district, address, first seen, owner, trade, size, main products, status */
type Card = readonly [
  number,
  string,
  District,
  string,
  string,
  string,
  string,
  NonNullable<Profile['size_band']>,
  string,
  NonNullable<Draft<'customers'>['status']>,
];

const CARDS: readonly Card[] = [
  [1, '枫桥物业', '高新区', '寒枫路 88号', '2019-04-12', 'EMP-07', '物业', 'large', '住宅物业、长租公寓', 'active'],
  [2, '学府职校', '吴中区', '文曲路 6号', '2021-09-01', 'EMP-07', '学校', 'large', '职业教育', 'active'],
  [3, '同达商贸', '相城区', '通元商城 B座12号', '2020-03-18', 'EMP-08', '家电批发', 'medium', '家电分销', 'active'],
  [4, '恒栖公寓', '工业园区', '听湖街 20号', '2022-06-20', 'EMP-07', '长租公寓', 'medium', '公寓出租', 'active'],
  [5, '南塘家居', '吴中区', '南塘路 31号', '2024-10-15', 'EMP-09', '家居零售', 'small', '家具、软装', 'active'],
  [
    6,
    '同达(苏州)商贸',
    '相城区',
    '通元商城 B座12号二层',
    '2024-05-06',
    'EMP-10',
    '家电批发',
    'medium',
    '家电分销',
    'active',
  ],
  [7, '澄光民宿', '姑苏区', '仓桥巷 15号', '2021-02-08', 'EMP-07', '住宿', 'small', '民宿', 'active'],
  [8, '望澜置业', '工业园区', '望澜大道 1号', '2018-11-30', 'EMP-08', '房地产', 'large', '精装住宅', 'active'],
  [9, '吴风宾馆', '姑苏区', '盘水路 7号', '2020-07-22', 'EMP-09', '住宿', 'medium', '客房、会议', 'active'],
  [10, '蓝湾餐饮', '工业园区', '蓝湾街 45号', '2022-01-10', 'EMP-10', '餐饮', 'medium', '团餐、食堂', 'active'],
  [11, '澜石建材', '相城区', '砺石路 9号', '2023-04-11', 'EMP-07', '建材', 'small', '石材', 'dormant'],
  [12, '柏渡超市', '高新区', '柏渡街 60号', '2022-12-05', 'EMP-09', '零售', 'medium', '日用百货', 'dormant'],
  [13, '采禾家电行', '吴中区', '采禾路 18号', '2021-05-27', 'EMP-10', '家电零售', 'small', '家电', 'dormant'],
  [14, '砚溪物业', '姑苏区', '砚溪里 3号', '2023-09-14', 'EMP-07', '物业', 'medium', '住宅物业', 'dormant'],
  [15, '云栈商贸', '高新区', '云栈路 77号', '2022-08-19', 'EMP-08', '家电批发', 'small', '小家电分销', 'dormant'],
  [16, '暖晴养老院', '吴中区', '暖晴路 2号', '2023-02-22', 'EMP-07', '养老', 'medium', '养老服务', 'dormant'],
  [17, '辰微电子厂', '工业园区', '辰微路 11号', '2022-03-30', 'EMP-09', '制造', 'large', '电子元件', 'dormant'],
  [18, '织澜纺织', '相城区', '织澜路 50号', '2023-06-08', 'EMP-10', '制造', 'medium', '面料', 'dormant'],
  [19, '书香里公寓', '工业园区', '书香街 8号', '2023-08-25', 'EMP-07', '长租公寓', 'medium', '学生公寓', 'dormant'],
  [20, '巷语客栈', '姑苏区', '巷语弄 21号', '2022-10-17', 'EMP-08', '住宿', 'small', '客栈', 'dormant'],
  [21, '糯香食品', '相城区', '糯香路 5号', '2025-09-10', 'EMP-07', '制造', 'medium', '糕团', 'prospect'],
  [22, '拓锐机械', '高新区', '拓锐路 33号', '2025-10-22', 'EMP-09', '制造', 'medium', '机床配件', 'prospect'],
  [23, '蒲公英幼儿园', '吴中区', '蒲英路 10号', '2025-11-04', 'EMP-10', '学校', 'small', '幼儿教育', 'prospect'],
  [24, '仁朗器械', '工业园区', '仁朗路 16号', '2025-11-26', 'EMP-08', '制造', 'medium', '实验器材', 'prospect'],
];

/** What is planted in a profile: F9 and F16 for E-001 and E-007, terms for the rest of the ten. */
const PROFILES: Readonly<Record<number, Partial<Profile>>> = {
  1: {
    credit_grade: 'B',
    term_days: 30,
    credit_limit: yuan(103_333),
    dedicated_stock: yuan(130_000),
    relationship: 'accountable',
    credit_character: 60,
    credit_capacity: 70,
    credit_capital: 80,
    credit_collateral: 50,
    credit_conditions: 70,
  },
  2: { credit_grade: 'A', term_days: 60, relationship: 'proactive' },
  3: { credit_grade: 'B', term_days: 30, relationship: 'accountable' },
  4: { credit_grade: 'C', term_days: 7, relationship: 'reactive' },
  6: { credit_grade: 'C', term_days: 7, relationship: 'basic' },
  7: {
    credit_grade: 'A',
    term_days: 60,
    dedicated_stock: yuan(25_000),
    relationship: 'proactive',
    credit_character: 90,
    credit_capacity: 82,
    credit_capital: 75,
    credit_collateral: 70,
    credit_conditions: 80,
  },
  8: { credit_grade: 'A', term_days: 60, relationship: 'partner' },
  9: { credit_grade: 'B', term_days: 30, relationship: 'accountable' },
  10: { credit_grade: 'B', term_days: 30, relationship: 'reactive' },
};

/** D-27: 9 of the 20 fields are filled. */
const HALF_BUILT = (customer_id: string): Draft<'firm_profiles'> => ({
  id: 'AP-F-005',
  customer_id,
  trade: '家居零售',
  size_band: 'small',
  main_products: '家具、软装',
  region: '吴中区',
  term_days: 7,
  list_discount: 5,
  dedicated_stock: 0,
  relationship: 'basic',
});

function profile([
  number,
  name,
  district,
  ,
  ,
  ,
  trade,
  size_band,
  main_products,
  status,
]: Card): Draft<'firm_profiles'> {
  const code = String(number).padStart(3, '0');
  if (number === 5) return HALF_BUILT(`AP-E-${code}`);
  return {
    id: `AP-F-${code}`,
    customer_id: `AP-E-${code}`,
    // D-24: one firm in two files
    credit_code: creditCode(number === 6 ? 3 : number),
    trade,
    size_band,
    main_products,
    region: district,
    payer: name,
    credit_grade: 'C',
    credit_limit: yuan(status === 'active' ? 50_000 : 0),
    term_days: status === 'active' ? 30 : 0,
    list_discount: status === 'active' ? 8 : 0,
    credit_character: 60,
    credit_capacity: 60,
    credit_capital: 55,
    credit_collateral: 50,
    credit_conditions: 60,
    dedicated_stock: 0,
    relationship: 'basic',
    next_action: status === 'active' ? '季度拜访' : '电话联系',
    next_date: `2026-01-${String(5 + number).padStart(2, '0')}`,
    ...PROFILES[number],
  };
}

/** AP-E-001 to AP-E-024 with their profiles. The first ten are the base of F2 and F3: their status is active. */
export function plantFirms(book: Book): void {
  for (const card of CARDS) {
    const [number, name, district, address, first_seen, owner_id, , , , status] = card;
    const code = String(number).padStart(3, '0');
    book.add('customers', {
      id: `AP-E-${code}`,
      business_id: 'AP',
      type: 'firm',
      name,
      phone: mobile(200 + number),
      email: `office@e${code}.example`,
      district,
      district_code: DISTRICTS[district],
      address: `${district} ${address}`,
      contact_channel: 'phone',
      first_seen,
      source: status === 'prospect' ? 'exhibition' : number === 2 ? 'tender' : 'visit',
      owner_id,
      tags: [],
      preferences: [],
      status,
      verified_at: status === 'active' && number !== 5 ? '2025-06-30' : first_seen,
    });
    book.add('firm_profiles', profile(card));
  }
}
