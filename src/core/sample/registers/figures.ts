import { yuan, type Book } from '../book.ts';
import { MONTHS } from '../calendar.ts';
import type { Random } from '../generator/random.ts';
import { split } from '../generator/share-out.ts';
import { PRODUCT_LINES } from '../planted/products.ts';

/** domain.md F12: thousand yuan of the whole market by line, and of the largest rival; 2025 adds to 8,000 and 2,000. */
const MARKETS = {
  '2024': { market: [2350, 1700, 2400, 850, 300], rival: [560, 430, 600, 240, 70] },
  '2025': { market: [2450, 1750, 2600, 880, 320], rival: [600, 450, 640, 240, 70] },
} as const;

/** domain.md F13: yuan of 2025 by kind; the year before is our own. */
const EXPENSES = [
  ['sales-force', 54_000, 60_000],
  ['advertising', 22_500, 20_000],
  ['promotion', 14_000, 15_000],
  ['research', 2_500, 3_000],
  ['administration', 11_500, 12_000],
] as const;

/** domain.md F17: business, name, customers, margin of 1. */
const LINES = [
  ['AP-b2b', 'AP', '企业直销（经销与工程）', 24, 0.1562],
  ['AP-retail', 'AP', '门店零售', 2600, 0.1905],
  ['HT-corporate', 'HT', '酒店协议客户', 38, 0.34],
  ['HT-group', 'HT', '旅行社团队', 120, 0.14],
  ['HT-individual', 'HT', '酒店散客', 5200, 0.28],
  ['MT-cups', 'MT', '奶茶现制', 4200, 0.62],
] as const;

/** business, period, measure, what it is called, value, unit: what a sample of 240 customers cannot show. */
const KPIS = [
  ['AP', '2025', 'club-start', '年初会员数', 400, '人'],
  ['AP', '2025', 'club-new', '年内新会员', 90, '人'],
  ['AP', '2025', 'club-end', '年末会员数', 430, '人'],
  ['AP', '2025', 'contracts-due', '到期延保合同', 60, '份'],
  ['AP', '2025', 'contracts-renewed', '续签延保合同', 48, '份'],
  ['AP', '2025', 'monthly-churn', '月流失率', 0.02, ''],
  ['AP', '2025', 'buyers', '下过单的客户', 240, '人'],
  ['AP', '2025', 'repeat-buyers', '下过两单及以上的客户', 138, '人'],
  ['AP', '2025', 'orders', '订单', 2400, '单'],
  ['AP', '2025', 'complaints', '投诉', 90, '件'],
  ['AP', '2025', 'category-spend', 'AP-I-013 全年家电支出（问卷）', 18_000, '元'],
  ['AP', '2025', 'own-sales', '其中在本店', 6300, '元'],
  ['AP', '2025', 'expected', '期望评分均值', 8, '分'],
  ['AP', '2025', 'perceived', '实际感受均值', 7.2, '分'],
  ['AP', '2025', 'visits', '销售拜访', 300, '次'],
  ['AP', '2025', 'visit-orders', '拜访带来的订单', 45, '单'],
  ['AP', '2025', 'acquisition-spend', '获客支出（广告与促销）', 35_000, '元'],
  ['AP', '2025', 'new-customers', '新客户', 70, '人'],
  ['AP', '2025', 'service-cost', '客服中心费用', 30_000, '元'],
  ['AP', '2025', 'contacts', '客服接触次数', 1000, '次'],
  ['AP', '2025-Q3', 'csat', '三季度满意度', 0.6, ''],
  ['AP', '2025-12', 'on-time-close', '投诉按期结案率', 0.55, ''],
  ['AP', '2026-02', 'on-time-close-trial', '试行第二承运商后的按期结案率', 0.66, ''],
  ['AP', '2025-12', 'menu-hang-up', '语音菜单中途挂断率', 0.18, ''],
  ['HT', '2025-12-31', 'rooms', '客房', 86, '间'],
  ['HT', '2025-12-31', 'rooms-sold', '已售', 87, '间'],
  ['HT', '2025-12-31', 'walk-hotel', '同级酒店房价', 380, '元'],
  ['HT', '2025-12-31', 'walk-taxi', '往返出租车', 70, '元'],
  ['HT', '2025-12-31', 'walk-upgrade', '下次升级成本', 100, '元'],
  ['MT', '2025', 'cups', '日均杯数', 310, '杯'],
] as const;

/** Figures of the firms and their markets (D-42, F7, F8, F12 to F14, F17). */
export function addFigures(book: Book, random: Random): void {
  for (const [year, { market, rival }] of Object.entries(MARKETS))
    PRODUCT_LINES.forEach((line, at) => {
      book.add('markets', {
        id: `MK-${year}-${at + 1}`,
        region: '苏州',
        line,
        year: Number(year),
        market_sales: yuan(1000 * (market[at] ?? 0)),
        largest_rival: yuan(1000 * (rival[at] ?? 0)),
      });
    });
  for (const [kind, before, now] of EXPENSES)
    for (const [year, total] of [
      ['2024', before],
      ['2025', now],
    ] as const) {
      const months = MONTHS.filter((month) => month.startsWith(year));
      const parts = split(
        total,
        months.map(() => random.between(80, 120)),
      );
      months.forEach((month, at) => {
        book.add('promotion_costs', { id: `PC-${month}-${kind}`, month, kind, amount: yuan(parts[at] ?? 0) });
      });
    }
  book.add(
    'line_profiles',
    ...LINES.map(([id, business_id, name, customers, margin]) => ({
      id: `LP-${id}`,
      business_id,
      name,
      customers,
      margin,
    })),
  );
  book.add(
    'kpi_snapshots',
    ...KPIS.map(([business_id, period, measure, name, value, unit]) => ({
      id: `KPI-${business_id}-${measure}`,
      business_id,
      period,
      measure,
      name,
      value,
      unit,
    })),
  );
}
