import { FigureError } from '../../kernel/figure-error.ts';
import { CREDIT_DEFAULTS, creditRating, type CreditCustomer, type CreditGrade } from '../../crm/credit.ts';
import { customerReturn } from '../../crm/customer-return.ts';
import { shareOfWallet } from '../../crm/share-of-wallet.ts';
import type { Dataset, Row } from '../dataset.ts';
import { accounts, yearOf } from '../trading.ts';
import { kpiOf } from './kpi.ts';
import { BASE, baseOf, idsOf, method, numberOf, rowsOf, yearAt } from './method.ts';
import { number, numbers, table, text, told } from './parameters.ts';

/** Yuan that each customer owes at the end of as-of. */
function openReceivables(data: Dataset): Map<string, number> {
  const open = new Map<string, number>();
  for (const row of rowsOf(data, 'receivables')) {
    if (String(row['invoiced_at']) > data.asOf) continue;
    const customer = String(row['customer']);
    open.set(customer, (open.get(customer) ?? 0) + numberOf(row, 'amount') - numberOf(row, 'paid'));
  }
  return open;
}

const profilesOf = (data: Dataset): Map<string, Row> =>
  new Map(rowsOf(data, 'firm_profiles').map((row) => [String(row['customer']), row]));

const CRITERIA = ['character', 'capacity', 'capital', 'collateral', 'conditions'] as const;

/** Five numbers, in the order of the criteria. */
function byCriterion(name: string, values: readonly number[]) {
  if (values.length !== CRITERIA.length) throw new FigureError('numbers', { name, count: CRITERIA.length });
  const [character = 0, capacity = 0, capital = 0, collateral = 0, conditions = 0] = values;
  return { character, capacity, capital, collateral, conditions };
}

/** The scores of a firm's file; undefined where one is missing. */
function scoresOf(profile: Row | undefined) {
  const cells = CRITERIA.map((name) => profile?.[`credit_${name}`]);
  const given = cells.filter((cell): cell is number => typeof cell === 'number');
  return given.length === CRITERIA.length ? byCriterion('scores', given) : undefined;
}

export const creditMethod = method(
  'credit',
  ['客户信用', 'Credit rating'],
  'F16',
  {
    ...BASE,
    year: number(),
    firms: table({ id: 'text', scores: 'numbers', sales: 'number', receivable: 'number' }),
    /** Character, capacity, capital, collateral, conditions. */
    weights: numbers(Object.values(CREDIT_DEFAULTS.weights)),
    grades: table({ grade: 'text', from: 'number', termDays: 'number', factor: 'number' }),
  },
  (data, { firms, weights, grades: ladder, ...given }) => {
    const year = yearAt(data, given.year);
    const rated: CreditCustomer[] = [];
    let unrated = 0;
    if (firms) rated.push(...firms.map((firm) => ({ ...firm, scores: byCriterion('scores', firm.scores) })));
    else {
      const profiles = profilesOf(data);
      const open = openReceivables(data);
      const base = idsOf(baseOf(data, given)).filter((id) => profiles.has(id));
      for (const { id, sales } of accounts(data, base, yearOf(data, year))) {
        const scores = scoresOf(profiles.get(id));
        if (scores) rated.push({ id, scores, sales, receivable: open.get(id) ?? 0 });
        else unrated++;
      }
    }
    const grades: readonly CreditGrade[] = ladder ?? CREDIT_DEFAULTS.grades;
    const { rows } = creditRating(rated, data.asOf, { weights: byCriterion('weights', weights), grades });
    const known = new Map(rated.map((firm) => [firm.id, firm]));
    return {
      used: { year, grades },
      rows: rows.map(({ id, ...rest }) => {
        const firm = known.get(id);
        const scores = CRITERIA.map((name) => firm?.scores[name] ?? 0);
        return { customer: id, scores, sales: firm?.sales ?? 0, ...rest };
      }),
      summary: { rated: rows.length, unrated },
    };
  },
);

export const returnMethod = method(
  'customer-return',
  ['顾客资产回报率', 'Return on customer assets'],
  'F9',
  { ...BASE, year: number() },
  (data, given) => {
    const year = yearAt(data, given.year);
    const open = openReceivables(data);
    const profiles = profilesOf(data);
    // Only firms buy on account; lent equipment is not recorded.
    const base = idsOf(baseOf(data, given)).filter((id) => profiles.has(id) || (open.get(id) ?? 0) > 0);
    const assets = accounts(data, base, yearOf(data, year)).map(({ id, sales, grossProfit, costToServe }) => ({
      id,
      sales,
      contribution: grossProfit - costToServe,
      receivables: open.get(id) ?? 0,
      stock: numberOf(profiles.get(id) ?? {}, 'dedicated_stock'),
      equipment: 0,
    }));
    const { rows } = customerReturn(assets, data.asOf);
    return { used: { year }, rows: rows.map(({ id, ...rest }) => ({ customer: id, ...rest })) };
  },
);

export const walletMethod = method(
  'share-of-wallet',
  ['客户份额', 'Share of wallet'],
  'F8',
  { customer: text(), spend: number(), sales: number(), year: number() },
  (data, { customer, spend, ...given }) => {
    const year = yearAt(data, given.year);
    const [account] = customer === null ? [] : accounts(data, [customer], yearOf(data, year));
    // Without anything told: the one wallet that the firm has asked about.
    const isTold = customer !== null || spend !== null || given.sales !== null;
    const known = (measure: string) => (isTold ? null : kpiOf(data, measure));
    const sales = told(['sales', 'customer'], given.sales ?? account?.sales ?? known('own-sales'));
    const { parameters, share, headroom } = shareOfWallet({
      sales,
      spend: told('spend', spend ?? known('category-spend')),
    });
    return { used: { year, ...parameters }, rows: [{ customer, ...parameters, share, headroom }] };
  },
);
