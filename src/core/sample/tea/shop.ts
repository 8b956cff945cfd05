import { yuan, type Book } from '../book.ts';
import type { Draft } from '../schema.ts';

/** name, role, team */
const STAFF = [
  ['EMP-29', '禾姐', '店主', '管理'],
  ['EMP-30', '阿澈', '店长', '门店'],
  ['EMP-31', '小满', '店员', '门店'],
  ['EMP-32', '冬冬', '店员', '门店'],
] as const;
export const CLERKS = ['EMP-30', 'EMP-31', 'EMP-32'] as const;

/** D-37: drinks cost two yuan more since this day. */
export const PRICE_RISE = '2025-10-01';
export const RISE = yuan(2);

/** id, name, line, price today, cost (yuan) */
const PRODUCTS = [
  ['MT-NT-01', '茉莉奶绿', '奶茶', 18, 6.8],
  ['MT-NT-02', '桂花乌龙奶茶', '奶茶', 20, 7.6],
  ['MT-NT-03', '红茶拿铁', '奶茶', 17, 6.5],
  ['MT-GC-01', '杨枝甘露', '果茶', 24, 9.1],
  ['MT-GC-02', '手打柠檬绿茶', '果茶', 16, 6.1],
  ['MT-GC-03', '多肉葡萄', '果茶', 22, 8.4],
  ['MT-JL-01', '加珍珠', '加料', 3, 1.1],
  ['MT-JL-02', '加脆波波', '加料', 4, 1.5],
] as const;

export const DRINKS = PRODUCTS.filter(([, , line]) => line !== '加料').map(([id]) => id);
export const TOPPINGS = PRODUCTS.filter(([, , line]) => line === '加料').map(([id]) => id);

const POLICY: Draft<'policies'> = {
  id: 'MT-P-food',
  title: '食品安全',
  title_en: 'Unsafe food',
  text: '发现异物或身体不适：先照顾人，陪同就医，首次费用由本店先付；停售同批次，经顾客同意封存样品，立即报告店主。按法律规定，顾客可以主张退款、医疗费用，以及价款十倍或损失三倍的赔偿（不足1,000元按1,000元）。不得用钱换沉默，不得要求删除照片或评价。',
  text_en:
    'A foreign body or an illness: people first, go to the clinic with them and pay the first bill; stop selling the batch, seal the sample with the customer’s consent and tell the owner at once. By law the customer may claim the refund, medical cost and ten times the price or three times the loss (at least 1,000 yuan). Never pay for silence and never ask for a photo or a review to be deleted.',
  basis: '食品安全法第148条要点（教学摘要，非法律意见）',
};

/** The tea shop, who works there, what it sells and its policy card. */
export function plantShop(book: Book): void {
  book.add('businesses', {
    id: 'MT',
    name: '禾露奶茶铺',
    kind: '现制茶饮，一家门店',
    city: '苏州',
    opened: '2023-04-08',
  });
  book.add(
    'employees',
    ...STAFF.map(([id, name, role, team]) => ({
      id,
      business_id: 'MT',
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
      business_id: 'MT',
      line,
      name,
      price: yuan(price),
      unit_cost: yuan(cost),
    })),
  );
  book.add('policies', POLICY);
}
