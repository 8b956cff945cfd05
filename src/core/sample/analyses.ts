import { FigureError } from '../kernel/figure-error.ts';
import { abc, ABC_DEFAULTS, type AbcParameters, type AbcResult } from '../crm/abc.ts';
import { dayNumber } from '../crm/days.ts';
import { pyramid, PYRAMID_DEFAULTS, type PyramidParameters, type PyramidResult } from '../crm/pyramid.ts';
import { rfm, RFM_THRESHOLDS, type OrderColumns, type RfmParameters, type RfmResult } from '../crm/rfm.ts';
import { addClassifiers, type Given } from './classify.ts';
import type { Dataset, Row } from './dataset.ts';
import { accounts, validOrders, yearOf } from './trading.ts';

/** The class that RFM gives to a customer without an order in the window. */
const SLEEPING = '沉睡';

/** The valid orders of some customers, as RFM wants them. */
export function orderColumns(data: Dataset, customers: readonly string[]): OrderColumns {
  const place = new Map(customers.map((id, at) => [id, at]));
  const own = validOrders(data).filter(({ customer }) => place.has(customer));
  return {
    customers,
    customer: Int32Array.from(own, ({ customer }) => place.get(customer) ?? 0),
    day: Int32Array.from(own, ({ date }) => dayNumber(date)),
    amount: Float64Array.from(own, ({ amount }) => amount),
  };
}

/** RFM over the valid orders; the base is the customers given. */
export const rfmOf = (data: Dataset, customers: readonly string[], given: Partial<RfmParameters> = {}): RfmResult =>
  rfm(orderColumns(data, customers), data.asOf, given);

/** ABC by the sales of a year. */
export const abcOf = (
  data: Dataset,
  customers: readonly string[],
  { year, ...given }: Partial<AbcParameters> & { readonly year?: number } = {},
): AbcResult =>
  abc(
    accounts(data, customers, yearOf(data, year)).map(({ id, sales }) => ({ id, value: sales })),
    data.asOf,
    given,
  );

/** The pyramid by the contribution of a year. */
export const pyramidOf = (
  data: Dataset,
  customers: readonly string[],
  { year, ...given }: Partial<PyramidParameters> & { readonly year?: number } = {},
): PyramidResult => pyramid(accounts(data, customers, yearOf(data, year)), data.asOf, given);

/** The numbers of the value panel. R, F and M are null for a customer without an order in 24 months. */
export interface CustomerValue {
  readonly asOf: string;
  /** The year of sales, costs and contribution. */
  readonly year: number;
  readonly recency: number | null;
  readonly frequency: number;
  /** Yuan in 24 months. */
  readonly money: number;
  /** Yuan in the year. */
  readonly sales: number;
  readonly grossProfit: number;
  readonly costToServe: number;
  readonly contribution: number;
}

/** What one customer is worth, as facts: without a class, which only a base could give. */
export function customerValue(data: Dataset, customer: string): CustomerValue {
  const [row] = rfmOf(data, [customer]).rows;
  const [year] = pyramidOf(data, [customer]).rows;
  return {
    asOf: data.asOf,
    year: Number(data.asOf.slice(0, 4)),
    recency: row?.recency ?? null,
    frequency: row?.frequency ?? 0,
    money: row?.money ?? 0,
    sales: year?.sales ?? 0,
    grossProfit: year?.grossProfit ?? 0,
    costToServe: year?.costToServe ?? 0,
    contribution: year?.contribution ?? 0,
  };
}

function numbers(given: Given, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (!names.includes(name)) throw new FigureError('unknown', { name, known: names });
      if (typeof value !== 'number' || !Number.isFinite(value)) throw new FigureError('number', { name });
      return [name, value];
    }),
  );
}

function rfmParameters({ scheme = 'fixed', trade = 'appliance', ...rest }: Given): Partial<RfmParameters> {
  if (scheme !== 'fixed' && scheme !== 'quintile')
    throw new FigureError('option', { name: 'scheme', options: ['fixed', 'quintile'] });
  const known = Object.entries(RFM_THRESHOLDS).find(([name]) => name === trade);
  if (!known) throw new FigureError('option', { name: 'trade', options: Object.keys(RFM_THRESHOLDS) });
  return { ...numbers(rest, ['months']), scheme, thresholds: known[1] };
}

const idsOf = (items: readonly Row[]): string[] => items.map((row) => String(row['id']));

addClassifiers({
  rfm: (data, items, given) => {
    const { rows, sleeping } = rfmOf(data, idsOf(items), rfmParameters(given));
    return Object.fromEntries([
      ...rows.map(({ id, segment }) => [id, segment] as const),
      ...sleeping.map((id) => [id, SLEEPING] as const),
    ]);
  },
  abc: (data, items, given) => {
    const { rows } = abcOf(data, idsOf(items), numbers(given, ['year', ...Object.keys(ABC_DEFAULTS)]));
    return Object.fromEntries(rows.map((row) => [row.id, row.class]));
  },
  pyramid: (data, items, given) => {
    const { rows } = pyramidOf(data, idsOf(items), numbers(given, ['year', ...Object.keys(PYRAMID_DEFAULTS)]));
    return Object.fromEntries(rows.map((row) => [row.id, row.tier]));
  },
});
