import { abc, ABC_DEFAULTS, concentration } from '../../crm/abc.ts';
import { dateOf, dayNumber, monthsBefore } from '../../crm/days.ts';
import { lifetimeValues, RETENTION_DEFAULTS } from '../../crm/lifetime-value.ts';
import { pyramid, PYRAMID_DEFAULTS } from '../../crm/pyramid.ts';
import { RFM_THRESHOLDS } from '../../crm/rfm.ts';
import { rfmOf } from '../analyses.ts';
import type { Dataset } from '../dataset.ts';
import { accounts, yearOf, type Period } from '../trading.ts';
import { BASE, baseOf, idsOf, method, yearAt } from './method.ts';
import { choice, number } from './parameters.ts';

/** So many months up to as-of. */
export function lastMonths(data: Dataset, months: number): Period {
  return { after: dateOf(monthsBefore(dayNumber(data.asOf), months)), to: data.asOf };
}

/** A year of the calendar, or everything up to as-of. */
function timeOf(data: Dataset, period: 'year' | 'all', told: number | null): { year: number | null; time: Period } {
  if (period === 'all') return { year: null, time: { after: '', to: data.asOf } };
  const year = yearAt(data, told);
  return { year, time: yearOf(data, year) };
}

export const rfmMethod = method(
  'rfm',
  ['RFM 客户细分', 'RFM segments'],
  'F1',
  {
    ...BASE,
    scheme: choice('fixed', 'quintile'),
    trade: choice('appliance', 'hotel', 'milk-tea'),
    months: number(),
  },
  (data, { scheme, trade, ...given }) => {
    // A tea shop's customers come every few days: two years would hide who has left.
    const months = given.months ?? (trade === 'milk-tea' ? 3 : 24);
    const thresholds = RFM_THRESHOLDS[trade];
    const { rows, means, sleeping } = rfmOf(data, idsOf(baseOf(data, given)), { scheme, months, thresholds });
    return {
      used: { months, thresholds },
      rows: rows.map(({ id, recency, frequency, money, scores, segment }) => ({
        customer: id,
        recency,
        frequency,
        monetary: money,
        ...scores,
        segment,
      })),
      summary: { meanR: means.r, meanF: means.f, meanM: means.m, sleeping: sleeping.length },
    };
  },
);

export const abcMethod = method(
  'abc',
  ['ABC 分类', 'ABC classes'],
  'F2',
  { ...BASE, period: choice('year', 'all'), year: number(), a: number(ABC_DEFAULTS.a), b: number(ABC_DEFAULTS.b) },
  (data, { period, a, b, ...given }) => {
    const { year, time } = timeOf(data, period, given.year);
    const values = accounts(data, idsOf(baseOf(data, given)), time).map(({ id, sales }) => ({ id, value: sales }));
    const result = abc(values, data.asOf, { a, b });
    return {
      used: { year },
      rows: result.rows.map(({ id, value, ...rest }) => ({ customer: id, amount: value, ...rest })),
      summary: { ...concentration(result) },
    };
  },
);

export const pyramidMethod = method(
  'pyramid',
  ['客户金字塔', 'Customer pyramid'],
  'F3',
  {
    ...BASE,
    period: choice('year', 'all'),
    year: number(),
    diamond: number(PYRAMID_DEFAULTS.diamond),
    gold: number(PYRAMID_DEFAULTS.gold),
    silver: number(PYRAMID_DEFAULTS.silver),
  },
  (data, { period, diamond, gold, silver, ...given }) => {
    const { year, time } = timeOf(data, period, given.year);
    const { rows } = pyramid(accounts(data, idsOf(baseOf(data, given)), time), data.asOf, { diamond, gold, silver });
    return {
      used: { year },
      rows: rows.map(({ id, contribution, ...rest }) => ({ customer: id, ...rest, profit: contribution })),
      summary: { profit: rows.reduce((total, { contribution }) => total + contribution, 0) },
    };
  },
);

export const lifetimeMethod = method(
  'lifetime-value',
  ['客户终身价值', 'Lifetime value'],
  'F4',
  {
    ...BASE,
    months: number(24),
    /** Gross margin of sales, of 1; by default what the order lines and the costs to serve say. */
    margin: number(),
    retention: number(RETENTION_DEFAULTS.retention),
    discount: number(RETENTION_DEFAULTS.discount),
    acquisitionCost: number(RETENTION_DEFAULTS.acquisitionCost),
    first: choice('year-end', 'now'),
    years: number(),
  },
  (data, { months, margin, retention, discount, acquisitionCost, first, years, ...base }) => {
    const margins = accounts(data, idsOf(baseOf(data, base)), lastMonths(data, months)).map((account) => {
      const { id, sales, grossProfit, costToServe } = account;
      return { id, value: ((margin === null ? grossProfit - costToServe : sales * margin) * 12) / months };
    });
    const { rows } = lifetimeValues(margins, data.asOf, { retention, discount, acquisitionCost, first, years });
    return {
      rows: rows.map(({ id, value, margin: yearly, gross }) => ({ customer: id, value, yearly, gross })),
      summary: { value: rows.reduce((total, { value }) => total + value, 0) },
    };
  },
);
