import { FigureError } from '../../kernel/figure-error.ts';
import { courseMark, COURSE_MARK_DEFAULTS } from '../../crm/course-mark.ts';
import { deliveredValue } from '../../crm/delivered-value.ts';
import { evaluation360, EVALUATION_DEFAULTS, RATER_GROUPS, type RaterGroup } from '../../crm/evaluation360.ts';
import { acquisitionCost, ordersPerVisit } from '../../crm/expense-ratio.ts';
import { gradeLeads } from '../../crm/lead-grade.ts';
import {
  DISCOUNT_DEFAULTS,
  discountedLifetimeValue,
  simpleLifetimeValue,
  splitLifetimeValue,
} from '../../crm/lifetime-value.ts';
import { costToServe, COST_TO_SERVE_DEFAULTS, recoveryTest, ticketCost } from '../../crm/service-cost.ts';
import { dayNumber } from '../../crm/days.ts';
import type { Dataset } from '../dataset.ts';
import { kpiOf } from './kpi.ts';
import { method, numberOf, rowsOf, type AnalysisRow } from './method.ts';
import { number, numbers, table, text, told } from './parameters.ts';

export const simpleLifetimeMethod = method(
  'lifetime-simple',
  ['终身价值（简单法）', 'Lifetime value, simple'],
  'F4',
  {
    averageOrder: number(),
    ordersPerYear: number(),
    margin: number(),
    years: number(),
    acquisitionCost: number(0),
  },
  (_, given) => {
    const { value } = simpleLifetimeValue({
      averageOrder: told('averageOrder', given.averageOrder),
      ordersPerYear: told('ordersPerYear', given.ordersPerYear),
      margin: told('margin', given.margin),
      years: told('years', given.years),
      acquisitionCost: given.acquisitionCost,
    });
    return { rows: [{ value }] };
  },
);

export const discountedLifetimeMethod = method(
  'lifetime-discounted',
  ['终身价值（折现法）', 'Lifetime value, discounted'],
  'F4',
  { flows: numbers(), discount: number(DISCOUNT_DEFAULTS.discount), acquisitionCost: number(0) },
  (_, { flows, ...rest }) => {
    const own = told('flows', flows);
    const { present, gross, value } = discountedLifetimeValue(own, rest);
    const rows = own.map((flow, at) => ({ year: at + 1, flow, present: present[at] ?? 0 }));
    return { rows, summary: { gross, value } };
  },
);

export const splitLifetimeMethod = method(
  'lifetime-split',
  ['终身价值的构成', 'Parts of lifetime value'],
  'F4',
  { past: number(0), current: number(), potential: number() },
  (_, { past, current, potential }) => {
    const parts = { past, current: told('current', current), potential: told('potential', potential) };
    const { total, ahead } = splitLifetimeValue(parts);
    return { rows: [{ ...parts, total, ahead }] };
  },
);

export const deliveredMethod = method(
  'delivered-value',
  ['客户让渡价值', 'Customer delivered value'],
  'F5',
  {
    product: number(),
    service: number(0),
    personnel: number(0),
    image: number(0),
    money: number(),
    time: number(0),
    mental: number(0),
    physical: number(0),
  },
  (_, { service, personnel, image, time, mental, physical, ...given }) => {
    const { delivered, ratio, totalValue, totalCost } = deliveredValue({
      values: { product: told('product', given.product), service, personnel, image },
      costs: { money: told('money', given.money), time, mental, physical },
    });
    return { rows: [{ totalValue, totalCost, delivered, ratio }] };
  },
);

export const recoveryMethod = method(
  'recovery',
  ['服务补救测算', 'Recovery test'],
  'F14',
  { value: number(), leaving: number(), leavingAfter: number(), cost: number() },
  (_, given) => {
    const { atRisk, net, worth } = recoveryTest({
      value: told('value', given.value),
      leaving: told('leaving', given.leaving),
      leavingAfter: told('leavingAfter', given.leavingAfter),
      cost: told('cost', given.cost),
    });
    return { rows: [{ atRisk, net, worth }] };
  },
);

export const costToServeMethod = method(
  'cost-to-serve',
  ['单个客户服务成本', 'Cost to serve one customer'],
  'F14',
  {
    contacts: number(),
    tickets: table({ labour: 'number', parts: 'number', travel: 'number' }),
    deliveries: number(0),
    discounts: number(0),
    perContact: number(COST_TO_SERVE_DEFAULTS.perContact),
  },
  (_, { contacts, tickets, perContact, ...rest }) => {
    const costs = (tickets ?? []).map(({ labour, parts, travel }) => ticketCost(labour, parts, travel));
    const { cost } = costToServe({ ...rest, contacts: told('contacts', contacts), tickets: costs }, { perContact });
    return { rows: [{ cost, tickets: costs.reduce((total, one) => total + one, 0) }] };
  },
);

export const efficiencyMethod = method(
  'marketing-efficiency',
  ['营销效率', 'Marketing efficiency'],
  'F13',
  { orders: number(), visits: number(), spent: number(), won: number() },
  (data, given) => {
    const isTold = Object.values(given).some((value) => value !== null);
    const known = (name: keyof typeof given, measure: string) => given[name] ?? (isTold ? null : kpiOf(data, measure));
    const [orders, visits] = [known('orders', 'visit-orders'), known('visits', 'visits')];
    const [spent, won] = [known('spent', 'acquisition-spend'), known('won', 'new-customers')];
    const rows: AnalysisRow[] = [];
    if (orders !== null && visits !== null)
      rows.push({ measure: 'orders-per-visit', value: ordersPerVisit(orders, visits) });
    if (spent !== null && won !== null) rows.push({ measure: 'acquisition-cost', value: acquisitionCost(spent, won) });
    if (rows.length === 0) {
      const ways = [
        ['orders', 'visits'],
        ['spent', 'won'],
      ];
      throw new FigureError('absent', { ways });
    }
    return { used: { orders, visits, spent, won }, rows };
  },
);

/** The mean of each group of raters of one person (D-43). */
function ratedBy(data: Dataset, subject: string | null): Partial<Record<RaterGroup, number>> {
  const all = rowsOf(data, 'ratings');
  const wanted = subject ?? all[0]?.['subject'];
  const sums = new Map<string, { total: number; count: number }>();
  for (const row of all) {
    if (row['subject'] !== wanted) continue;
    const group = String(row['rater_group']);
    const sum = sums.get(group) ?? { total: 0, count: 0 };
    sums.set(group, { total: sum.total + numberOf(row, 'score'), count: sum.count + 1 });
  }
  return Object.fromEntries([...sums].map(([group, { total, count }]) => [group, total / count]));
}

export const evaluationMethod = method(
  'evaluation360',
  ['360度评估', '360° evaluation'],
  'F21',
  {
    /** An employee's id, else whoever was rated first. */
    subject: text(),
    self: number(),
    superior: number(),
    peers: number(),
    subordinates: number(),
    customers: number(),
    /** Self, superior, peers, subordinates, customers. */
    weights: numbers(RATER_GROUPS.map((group) => EVALUATION_DEFAULTS.weights[group])),
    blindSpot: number(EVALUATION_DEFAULTS.blindSpot),
    hiddenStrength: number(EVALUATION_DEFAULTS.hiddenStrength),
    top: number(EVALUATION_DEFAULTS.top),
  },
  (data, { subject, weights: told, blindSpot, hiddenStrength, top, ...given }) => {
    const isTold = Object.values(given).some((value) => value !== null);
    const means: Partial<Record<RaterGroup, number | null>> = isTold ? given : ratedBy(data, subject);
    if (told.length !== RATER_GROUPS.length)
      throw new FigureError('numbers', { name: 'weights', count: RATER_GROUPS.length });
    const by = <T>(of: (group: RaterGroup, at: number) => T) =>
      Object.fromEntries(RATER_GROUPS.map((group, at) => [group, of(group, at)])) as Record<RaterGroup, T>;
    const weights = by((_group, at) => told[at] ?? 0);
    const rated = RATER_GROUPS.flatMap((group) => {
      const mean = means[group];
      return mean === null || mean === undefined ? [] : [[group, mean] as const];
    });
    const { result, others, gap, reading } = evaluation360(Object.fromEntries(rated), {
      weights,
      blindSpot,
      hiddenStrength,
      top,
    });
    return {
      used: { ...Object.fromEntries(rated) },
      rows: rated.map(([group, mean]) => ({ group, mean, weight: weights[group] })),
      summary: { result, others, gap, reading },
    };
  },
);

export const courseMarkMethod = method(
  'course-mark',
  ['课程成绩', 'Course mark'],
  'F22',
  {
    assessed: number(),
    practice: number(),
    assessedWeight: number(COURSE_MARK_DEFAULTS.assessed),
    practiceWeight: number(COURSE_MARK_DEFAULTS.practice),
  },
  (_, { assessedWeight, practiceWeight, ...given }) => {
    const marks = { assessed: told('assessed', given.assessed), practice: told('practice', given.practice) };
    const { mark } = courseMark(marks, { assessed: assessedWeight, practice: practiceWeight });
    return { rows: [{ ...marks, mark }] };
  },
);

/** The leads of the data with the days to the date that the facts give; null where there are none. */
function leadsOf(data: Dataset): { id: string; days: number | null }[] | null {
  const rows = rowsOf(data, 'leads');
  const today = dayNumber(data.asOf);
  const daysTo = (date: unknown) => (typeof date === 'string' ? dayNumber(date) - today : null);
  return rows.length === 0 ? null : rows.map((row) => ({ id: String(row['id']), days: daysTo(row['expected_date']) }));
}

export const leadMethod = method(
  'lead-grade',
  ['意向分级（H/A/B/C）', 'Lead grades (H/A/B/C)'],
  'P6',
  { leads: table({ id: 'text', days: 'number?' }), days: numbers([7, 15, 30]) },
  (data, { leads, days }) => {
    const [h = 0, a = 0, b = 0, ...more] = days;
    if (days.length < 3 || more.length > 0) throw new FigureError('numbers', { name: 'days', count: 3 });
    const { rows } = gradeLeads(told('leads', leads ?? leadsOf(data)), data.asOf, { days: [h, a, b] });
    return { rows: rows.map(({ id, ...rest }) => ({ lead: id, ...rest })) };
  },
);
