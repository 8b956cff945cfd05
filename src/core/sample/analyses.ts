import { abc, ABC_DEFAULTS, type AbcParameters, type AbcResult } from '../crm/abc.ts';
import { dayNumber } from '../crm/days.ts';
import { gradeLeads, type Lead } from '../crm/lead-grade.ts';
import { lifecycle, LIFECYCLE_DEFAULTS } from '../crm/lifecycle.ts';
import { pyramid, PYRAMID_DEFAULTS, type PyramidParameters, type PyramidResult } from '../crm/pyramid.ts';
import { rfm, RFM_THRESHOLDS, type OrderColumns, type RfmParameters, type RfmResult } from '../crm/rfm.ts';
import type { Dataset, Row } from './dataset.ts';
import { quarterlySales } from './quarters.ts';
import { accounts, validOrders, yearOf } from './trading.ts';

/** The class that RFM gives to a customer without an order in the window. */
const SLEEPING = '沉睡';
/** The class of a customer whose series is unfinished: it gets no pattern yet. */
const DEVELOPING = '尚在发展';
/** Three years. */
const QUARTERS = 12;

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

/** What a method's parameter may be in a scenario file. */
export type Given = Readonly<Record<string, unknown>>;

function numbers(given: Given, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (!names.includes(name)) throw new RangeError(`unknown parameter ${name}`);
      if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`${name} must be a number`);
      return [name, value];
    }),
  );
}

function rfmParameters({ scheme = 'fixed', trade = 'appliance', ...rest }: Given): Partial<RfmParameters> {
  if (scheme !== 'fixed' && scheme !== 'quintile') throw new RangeError('scheme must be fixed or quintile');
  const known = Object.entries(RFM_THRESHOLDS).find(([name]) => name === trade);
  if (!known) throw new RangeError(`trade must be one of ${Object.keys(RFM_THRESHOLDS).join(', ')}`);
  return { ...numbers(rest, ['months']), scheme, thresholds: known[1] };
}

/** A row of `leads` with the days from as-of to its expected date. */
const leadOf = (row: Row, asOf: string): Lead => {
  const expected = row['expected_date'];
  return { id: String(row['id']), days: typeof expected === 'string' ? dayNumber(expected) - dayNumber(asOf) : null };
};

/**
 * Item id → class, by one of the analyses that the desk shows. The base is the items given.
 *
 * @param items rows of `customers`; of `leads` for `lead-grade`
 * @param given `abc`: year, a, b; `pyramid`: year, diamond, gold, silver; `rfm`: scheme (fixed, quintile), trade
 *   (appliance, hotel, milk-tea), months; `lifecycle`: benchmark (yuan a quarter), quarters, formation, stable, lasting,
 *   exit, silent; `lead-grade`: nothing. Each may be left out.
 * @returns A B C; 钻石 黄金 白银 铁 铅; the eight segments, and 沉睡 for who is not scored; the four patterns, and 尚在发展 for
 *   a series that has not ended; H A B C
 * @throws RangeError on an unknown method, an unknown parameter or one of another type
 */
export function classesBy(
  method: string,
  data: Dataset,
  items: readonly Row[],
  given: Given = {},
): Record<string, string> {
  const ids = items.map((row) => String(row['id']));
  switch (method) {
    case 'rfm': {
      const { rows, sleeping } = rfmOf(data, ids, rfmParameters(given));
      return Object.fromEntries([
        ...rows.map(({ id, segment }) => [id, segment] as const),
        ...sleeping.map((id) => [id, SLEEPING] as const),
      ]);
    }
    case 'abc': {
      const { rows } = abcOf(data, ids, numbers(given, ['year', ...Object.keys(ABC_DEFAULTS)]));
      return Object.fromEntries(rows.map((row) => [row.id, row.class]));
    }
    case 'pyramid': {
      const { rows } = pyramidOf(data, ids, numbers(given, ['year', ...Object.keys(PYRAMID_DEFAULTS)]));
      return Object.fromEntries(rows.map((row) => [row.id, row.tier]));
    }
    case 'lifecycle': {
      const names = ['quarters', 'benchmark', 'formation', 'stable', 'lasting', 'exit', 'silent'];
      const { quarters = QUARTERS, ...rest } = numbers(given, names);
      const { rows } = lifecycle(quarterlySales(data, ids, quarters), data.asOf, { ...LIFECYCLE_DEFAULTS, ...rest });
      return Object.fromEntries(rows.map(({ id, pattern }) => [id, pattern ?? DEVELOPING]));
    }
    case 'lead-grade': {
      numbers(given, []);
      const { rows } = gradeLeads(
        items.map((row) => leadOf(row, data.asOf)),
        data.asOf,
      );
      return Object.fromEntries(rows.map(({ id, grade }) => [id, grade]));
    }
    default:
      throw new RangeError(`unknown method ${method}`);
  }
}
