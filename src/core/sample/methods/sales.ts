import { FigureError } from '../../kernel/figure-error.ts';
import { composition } from '../../crm/composition.ts';
import { expenseRatio } from '../../crm/expense-ratio.ts';
import { marketShare } from '../../crm/market-share.ts';
import { pipeline } from '../../crm/pipeline.ts';
import { productRatios, RATIO_DEFAULTS, type ProductLine } from '../../crm/product-ratios.ts';
import { RELATIONSHIP_DEFAULTS, relationshipMatrix, type BusinessLine } from '../../crm/relationship.ts';
import type { Dataset } from '../dataset.ts';
import { inPeriod, soldLines, yearOf, type SoldLine } from '../trading.ts';
import { method, numberOf, rowsOf, yearAt } from './method.ts';
import { choice, number, table, text, told } from './parameters.ts';

const ARMS = choice('retail', 'b2b', 'hotel', 'tea', 'all');

/** The lines sold in a year by one arm of the firm; a dataset whose orders know no arms has but one. */
function linesOf(data: Dataset, year: number, arm: string): readonly SoldLine[] {
  const period = yearOf(data, year);
  const all = soldLines(data);
  const isWhole = arm === 'all' || all.every((line) => line.arm === null);
  return all.filter((line) => (isWhole || line.arm === arm) && inPeriod(line.date, period));
}

const yuan = (lines: readonly SoldLine[], of: (line: SoldLine) => number): number =>
  lines.reduce((total, line) => total + of(line), 0) / 100;

const salesOf = (data: Dataset, year: number, arm: string): number =>
  yuan(linesOf(data, year, arm), ({ amount }) => amount);

export const compositionMethod = method(
  'composition',
  ['销售构成', 'Composition of sales'],
  'F10',
  { by: choice('district', 'line', 'channel', 'arm'), arm: ARMS, year: number() },
  (data, { by, arm, ...given }) => {
    const year = yearAt(data, given.year);
    const sums = new Map<string, { id: string; now: number; before: number }>();
    const add = (which: 'now' | 'before', lines: readonly SoldLine[]) => {
      for (const line of lines) {
        const id = line[by] ?? '';
        const part = sums.get(id) ?? { id, now: 0, before: 0 };
        part[which] += line.amount;
        sums.set(id, part);
      }
    };
    add('now', linesOf(data, year, arm));
    add('before', linesOf(data, year - 1, arm));
    const parts = [...sums.values()].map(({ id, now, before }) => ({ id, now: now / 100, before: before / 100 }));
    const { rows, total } = composition(parts);
    return {
      used: { year },
      rows: rows.map(({ id, ...rest }) => ({ part: id, ...rest })),
      summary: { now: total.now, before: total.before, growth: total.growth },
    };
  },
);

/** Sales, cost and mean month's stock of each product line that was sold or is in stock. */
function productLines(data: Dataset, year: number, arm: string): ProductLine[] {
  const months = rowsOf(data, 'stock_months').filter((row) => String(row['month']).startsWith(String(year)));
  const sold = linesOf(data, year, arm);
  const named = rowsOf(data, 'products').map((row) => String(row['line']));
  const known = new Set([...sold.map(({ line }) => line), ...months.map((row) => row['line'])]);
  return [...new Set(named)]
    .filter((id) => known.has(id))
    .map((id) => {
      const own = sold.filter(({ line }) => line === id);
      const stock = months.filter((row) => row['line'] === id).map((row) => numberOf(row, 'stock_at_cost'));
      return {
        id,
        sales: yuan(own, ({ amount }) => amount),
        cost: yuan(own, ({ amount, grossProfit }) => amount - grossProfit),
        stock: stock.length === 0 ? 0 : stock.reduce((total, one) => total + one, 0) / stock.length,
      };
    });
}

export const ratiosMethod = method(
  'ratios',
  ['毛利率、周转率、交叉比率、贡献比率', 'Product ratios'],
  'F11',
  {
    arm: ARMS,
    year: number(),
    lines: table({ id: 'text', sales: 'number', cost: 'number', stock: 'number' }),
    basis: choice('cost', 'retail'),
    days: number(RATIO_DEFAULTS.days),
  },
  (data, { arm, lines, basis, days, ...given }) => {
    const year = yearAt(data, given.year);
    if (basis === 'retail' && !lines) throw new FigureError('stock-at-cost', { name: 'lines' });
    const { rows, total } = productRatios(lines ?? productLines(data, year, arm), { basis, days });
    return {
      used: { year },
      rows: rows.map(({ id, ...rest }) => ({ line: id, ...rest })),
      summary: {
        sales: total.sales,
        cost: total.cost,
        stock: total.stock,
        margin: total.margin,
        turns: total.turns,
        days: total.days,
        cross: total.cross,
      },
    };
  },
);

export const marketMethod = method(
  'market-share',
  ['市场占有率', 'Market share'],
  'F12',
  {
    own: number(),
    market: number(),
    largestRival: number(),
    /** One product line, else all. */
    line: text(),
    arm: ARMS,
    year: number(),
  },
  (data, { arm, line, ...given }) => {
    const year = yearAt(data, given.year);
    const isMeant = (name: unknown) => line === null || name === line;
    const sold = linesOf(data, year, arm).filter((one) => isMeant(one.line));
    const own = given.own ?? yuan(sold, ({ amount }) => amount);
    const market = rowsOf(data, 'markets').filter((row) => row['year'] === year && isMeant(row['line']));
    const known = (column: string) =>
      market.length === 0 ? null : market.reduce((total, row) => total + numberOf(row, column), 0);
    const figures = {
      own,
      market: told('market', given.market ?? known('market_sales')),
      largestRival: told('largestRival', given.largestRival ?? known('largest_rival')),
    };
    const { share, relative } = marketShare(figures);
    return { used: { year, ...figures }, rows: [{ ...figures, share, relative }] };
  },
);

/** What marketing cost in a year, by kind; null where the data have no such costs. */
function expensesOf(data: Dataset, year: number): { id: string; value: number }[] | null {
  const sums = new Map<string, number>();
  for (const row of rowsOf(data, 'promotion_costs'))
    if (String(row['month']).startsWith(String(year))) {
      const kind = String(row['kind']);
      sums.set(kind, (sums.get(kind) ?? 0) + numberOf(row, 'amount'));
    }
  return sums.size === 0 ? null : [...sums].map(([id, value]) => ({ id, value }));
}

export const expenseMethod = method(
  'expense-ratio',
  ['费用率', 'Expense ratio'],
  'F13',
  { expenses: table({ id: 'text', value: 'number' }), sales: number(), arm: ARMS, year: number() },
  (data, { arm, expenses, ...given }) => {
    const year = yearAt(data, given.year);
    const sales = given.sales ?? salesOf(data, year, arm);
    const { rows, total, ratio } = expenseRatio(told('expenses', expenses ?? expensesOf(data, year)), sales);
    return {
      used: { year, sales },
      rows: rows.map((row) => ({ expense: row.id, amount: row.value, ratio: row.ratio })),
      summary: { sales, total, ratio },
    };
  },
);

export const pipelineMethod = method(
  'pipeline',
  ['销售漏斗', 'Weighted pipeline'],
  'F18',
  { business: text(), deals: table({ id: 'text', amount: 'number', probability: 'number' }) },
  (data, { business, deals }) => {
    const open = rowsOf(data, 'opportunities')
      .filter(({ stage }) => stage !== 'won' && stage !== 'lost')
      .filter((row) => business === null || row['business'] === business)
      .map((row) => ({
        id: String(row['id']),
        amount: numberOf(row, 'amount'),
        probability: numberOf(row, 'probability'),
      }));
    const { rows, amount, weighted } = pipeline(deals ?? open);
    return { rows: rows.map(({ id, ...rest }) => ({ deal: id, ...rest })), summary: { amount, weighted } };
  },
);

/** The lines of business that the firms keep, of all their customers; else the arms of the orders. */
function businessLines(data: Dataset, year: number): BusinessLine[] {
  const kept = rowsOf(data, 'line_profiles');
  if (kept.length === 0) return arms(data, year);
  return kept.map((row) => ({
    id: String(row['id']),
    customers: numberOf(row, 'customers'),
    margin: numberOf(row, 'margin'),
  }));
}

/** Customers with an order in the year and the margin of each arm. */
function arms(data: Dataset, year: number): BusinessLine[] {
  return ['retail', 'b2b', 'hotel', 'tea'].flatMap((id) => {
    const lines = linesOf(data, year, id);
    const sales = yuan(lines, ({ amount }) => amount);
    if (sales <= 0) return [];
    const margin = yuan(lines, ({ grossProfit }) => grossProfit) / sales;
    return [{ id, customers: new Set(lines.map(({ customer }) => customer)).size, margin }];
  });
}

export const relationshipMethod = method(
  'relationship',
  ['关系水平矩阵', 'Relationship matrix'],
  'F17',
  {
    lines: table({ id: 'text', customers: 'number', margin: 'number' }),
    year: number(),
    many: number(RELATIONSHIP_DEFAULTS.many),
    few: number(RELATIONSHIP_DEFAULTS.few),
    low: number(RELATIONSHIP_DEFAULTS.low),
    high: number(RELATIONSHIP_DEFAULTS.high),
  },
  (data, { lines, many, few, low, high, ...given }) => {
    const year = yearAt(data, given.year);
    const { rows } = relationshipMatrix(lines ?? businessLines(data, year), { many, few, low, high });
    return { used: { year }, rows: rows.map(({ id, ...rest }) => ({ line: id, ...rest })) };
  },
);
