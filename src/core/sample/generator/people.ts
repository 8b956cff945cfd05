import type { Book } from '../book.ts';
import { DISTRICTS, mobile, type District } from '../planted/districts.ts';
import { inventName } from './names.ts';
import type { Random } from './random.ts';

const ESTATES: Readonly<Record<District, readonly string[]>> = {
  姑苏区: ['拾梅里', '桃坞新邨', '葑门里', '南门新村', '平桥新苑'],
  工业园区: ['湖畔晴居', '星语花园', '澜庭国际', '东沙湖里', '听枫雅苑'],
  高新区: ['枫香府', '竹园里', '狮山雅居', '横山晓筑', '科技城花园'],
  吴中区: ['越溪云庭', '木香苑', '石湖之韵', '长桥锦园', '尹山新村'],
  相城区: ['采莲华庭', '荷塘月府', '元和雅苑', '蠡口家园', '春申雅筑'],
};

/** Of the 88 generated persons; about the shares of sales in domain.md F10. */
const SHARE: readonly (readonly [District, number])[] = [
  ['姑苏区', 28],
  ['工业园区', 25],
  ['高新区', 16],
  ['吴中区', 11],
  ['相城区', 8],
];

const PREFERENCES = [
  '送货前电话确认',
  '周末送货',
  '晚上七点后联系',
  '短信通知即可',
  '只要静音款',
  '旧机一起拉走',
] as const;
const HOMES = ['两居', '三居', '四居', '老公房', '租住'] as const;
const TIMES = ['工作日晚间', '周末', '上午', '任何时间'] as const;

/** AP-I-033 to AP-I-120 with their consents. */
export function addPeople(book: Book, random: Random): void {
  const homes = SHARE.flatMap(([district, count]) => Array.from({ length: count }, () => district));
  const names = new Set(book.rows.customers.map(({ name }) => name));
  homes.forEach((district, at) => {
    const number = 33 + at;
    const code = String(number).padStart(3, '0');
    const her = random.chance(0.55);
    let name = '';
    while (name === '' || names.has(name)) name = inventName(random, her);
    names.add(name);
    const online = random.chance(0.3);
    const first_seen = `${random.pick(['2022', '2023', '2023'])}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
    const known = random.chance(0.45);
    book.add('customers', {
      id: `AP-I-${code}`,
      business_id: 'AP',
      type: 'person',
      name,
      salutation: her ? '女士' : '先生',
      phone: mobile(number),
      email: random.chance(0.25) ? `c${code}@mail.example` : null,
      district,
      district_code: DISTRICTS[district],
      address: `${random.pick(ESTATES[district])} ${random.between(1, 30)}幢${random.between(1, 18)}0${random.between(1, 6)}室`,
      birthday: random.chance(0.2)
        ? `${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`
        : null,
      household_size: known ? random.between(1, 5) : null,
      home_type: known ? random.pick(HOMES) : null,
      contact_channel: random.pick(['phone', 'sms', 'app', 'social'] as const),
      contact_time: random.pick(TIMES),
      first_seen,
      source: online ? 'online' : 'store',
      // D-01: four of them came on the word of AP-I-001
      referrer_id: at < 80 && at % 20 === 7 ? 'AP-I-001' : null,
      tags: [],
      preferences: random.chance(0.35) ? [random.pick(PREFERENCES)] : [],
      status: 'active',
      consent_id: `AP-K-${code}`,
      verified_at: random.chance(0.6) ? `2025-${String(random.between(1, 12)).padStart(2, '0')}-15` : first_seen,
    });
    book.add('consents', {
      id: `AP-K-${code}`,
      customer_id: `AP-I-${code}`,
      purpose: random.chance(0.7) ? ['配送安装', '售后服务', '营销信息'] : ['配送安装', '售后服务'],
      given_at: first_seen,
      withdrawn_at: null,
      channel: online ? 'online' : 'store',
      evidence: online ? '注册页勾选记录' : '门店签字单',
    });
  });
}
