import { yuan, type Book } from '../book.ts';
import type { Draft } from '../schema.ts';

/** Hotel A: 86 rooms, three stars. Rooms of floor `f` are numbered `f01` to `f16`. */
export const HOUSE = { name: 'A 酒店', rooms: 86 } as const;

/** name, role, team */
const STAFF = [
  ['EMP-23', '温岚', '总经理', '管理'],
  ['EMP-24', '欧阳澍', '夜班经理', '前厅'],
  ['EMP-25', '黎曼', '宾客关系主管', '前厅'],
  ['EMP-26', '易凡', '前台接待', '前厅'],
  ['EMP-27', '沐晴', '前台接待', '前厅'],
  ['EMP-28', '祁峰', '协议客户销售', '销售'],
] as const;

export const FRONT_DESK = ['EMP-25', 'EMP-26', 'EMP-27'] as const;
export const NIGHT_MANAGER = 'EMP-24';
export const HOTEL_SALES = 'EMP-28';

/** id, name, line, list price, cost (yuan); the room types are named as guests book them. */
const PRODUCTS = [
  ['HT-RM-KG', '大床房（一晚）', '客房', 378, 189],
  ['HT-RM-TW', '双床房（一晚）', '客房', 358, 179],
  ['HT-RM-BZ', '商务房（一晚）', '客房', 468, 234],
  ['HT-RM-FM', '家庭房（一晚）', '客房', 528, 264],
  ['HT-RM-ST', '套房（一晚）', '客房', 788, 394],
  ['HT-MT-HL', '会议厅（半天）', '会议', 2800, 1540],
  ['HT-FD-BF', '自助早餐', '餐饮', 38, 19],
] as const;

/** The products that are rooms, with the name of the room type. */
export const ROOM_TYPES = {
  'HT-RM-KG': '大床房',
  'HT-RM-TW': '双床房',
  'HT-RM-BZ': '商务房',
  'HT-RM-FM': '家庭房',
  'HT-RM-ST': '套房',
} as const;
export type RoomProduct = keyof typeof ROOM_TYPES;

/** domain.md 4.5: the hotel's own rules. */
const POLICIES: readonly Draft<'policies'>[] = [
  {
    id: 'HT-P-noise',
    title: '噪声处理',
    title_en: 'Noise',
    text: '客人投诉噪声：立即换房，或减免当晚房费50%，由前台当场决定。同一晚重复发生的，夜班经理可免当晚房费一晚。不得向另一方透露是哪间房投诉。',
    text_en:
      'When a guest complains of noise the desk decides at once: another room, or 50% off the night. If it happens again in the same night the night manager may waive that night. Never tell the other party which room complained.',
    basis: '本店规定（教学虚构）',
  },
  {
    id: 'HT-P-walk',
    title: '超售转住',
    title_en: 'Overbooking',
    text: '房间不够时：安排同级或更高的酒店，往返交通和首晚房费由本店承担，下次入住升级房型。先转未担保、只住一晚的预订；有担保的、带小孩的和会员不转。在客人到店之前打电话告知。',
    text_en:
      'When rooms run short: an equal or better hotel, transport both ways and the first night at our cost, and an upgrade on the next stay. Walk first a booking of one night without guarantee; not one that is guaranteed, with small children or of a member. Phone the guest before arrival.',
    basis: '本店规定（教学虚构）',
  },
];

/** The hotel, who works there, what it sells and its two policy cards. */
export function plantHouse(book: Book): void {
  book.add('businesses', {
    id: 'HT',
    name: HOUSE.name,
    kind: '三星级酒店，86间客房',
    city: '苏州',
    opened: '2014-09-28',
  });
  book.add(
    'employees',
    ...STAFF.map(([id, name, role, team]) => ({
      id,
      business_id: 'HT',
      name,
      role,
      team,
      active: true,
      leaves_at: null,
    })),
  );
  book.add(
    'products',
    ...PRODUCTS.map(([id, name, line, price, cost]) => ({
      id,
      sku: id,
      business_id: 'HT',
      line,
      name,
      price: yuan(price),
      unit_cost: yuan(cost),
    })),
  );
  book.add('policies', ...POLICIES);
}
