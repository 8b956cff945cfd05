import { FigureError } from '../../kernel/figure-error.ts';
import { dayNumber } from '../../crm/days.ts';
import {
  QUEUE_TIERS,
  queuePriority,
  SEVERITIES,
  type QueueTier,
  type Severity,
  type WaitingCase,
} from '../../crm/queue-priority.ts';
import { CSAT_DEFAULTS, csat, NPS_DEFAULTS, nps, satisfactionRatio } from '../../crm/satisfaction.ts';
import { INDEX_DEFAULTS, satisfactionIndex, threeQuestionIndex } from '../../crm/satisfaction-index.ts';
import { SERVQUAL_DEFAULTS, SERVQUAL_DIMENSIONS, servqual } from '../../crm/servqual.ts';
import { serviceCost } from '../../crm/service-cost.ts';
import type { Dataset, Row } from '../dataset.ts';
import { accounts, inPeriod, soldLines, yearOf } from '../trading.ts';
import { kpiOf } from './kpi.ts';
import { BASE, baseOf, idsOf, method, numberOf, rowsOf, yearAt } from './method.ts';
import { choice, number, numbers, table, text, told } from './parameters.ts';

/** The answers of a wave: by default of the one that asked most people. */
function waveOf(data: Dataset, wanted: string | null): { wave: string | null; surveys: Row[] } {
  const waves = new Map<string, Row[]>();
  for (const row of rowsOf(data, 'surveys')) {
    const wave = String(row['wave']);
    const rows = waves.get(wave);
    if (rows) rows.push(row);
    else waves.set(wave, [row]);
  }
  const [largest] = [...waves].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? 1 : -1));
  const wave = wanted ?? largest?.[0] ?? null;
  return { wave, surveys: wave === null ? [] : (waves.get(wave) ?? []) };
}

export const satisfactionMethod = method(
  'satisfaction',
  ['满意度（CSAT、NPS）', 'Satisfaction (CSAT, NPS)'],
  'F6',
  {
    wave: text(),
    csat: numbers(),
    nps: numbers(),
    satisfied: number(CSAT_DEFAULTS.satisfied),
    z: number(CSAT_DEFAULTS.z),
    promoters: number(NPS_DEFAULTS.promoters),
    detractors: number(NPS_DEFAULTS.detractors),
  },
  (data, given) => {
    const { wave, surveys } = waveOf(data, given.wave);
    const asked = (kind: string) => surveys.filter((row) => row['kind'] === kind).map((row) => row['score']);
    const answered = (kind: string) => asked(kind).filter((score): score is number => typeof score === 'number');
    const { satisfied, z, promoters, detractors } = given;
    const one = csat(given.csat ?? answered('CSAT'), { satisfied, z });
    const other = nps(given.nps ?? answered('NPS'), { promoters, detractors });
    const invited = given.csat ? null : asked('CSAT').length;
    const row = (measure: string, value: number | null, answers: number, margin: number | null = null) => ({
      measure,
      value,
      answers,
      margin,
    });
    return {
      used: { wave },
      rows: [
        row('csat', one.share, one.answers, one.margin),
        row('csat-mean', one.mean, one.answers),
        row('nps', other.score, other.answers),
      ],
      summary: {
        invited,
        response: invited ? one.answers / invited : null,
        satisfied: one.satisfied,
        promoters: other.promoters,
        passives: other.passives,
        detractors: other.detractors,
      },
    };
  },
);

/** The mean perception and expectation of each dimension: answers hold the five of the one, then the five of the other. */
function meanScores(surveys: readonly Row[]) {
  const answers = surveys.flatMap(({ kind, answers: cell }) =>
    kind === 'SERVQUAL' && Array.isArray(cell) && cell.length === 10 ? [cell.map(Number)] : [],
  );
  if (answers.length === 0) return null;
  const mean = (place: number) => answers.reduce((total, row) => total + (row[place] ?? 0), 0) / answers.length;
  return SERVQUAL_DIMENSIONS.map((_, at) => ({ perception: mean(at), expectation: mean(at + 5) }));
}

export const servqualMethod = method(
  'servqual',
  ['服务质量差距（SERVQUAL）', 'Service quality gaps (SERVQUAL)'],
  'F6',
  {
    wave: text(),
    /** Five rows, in the order of the dimensions. */
    scores: table({ perception: 'number', expectation: 'number' }),
    weights: numbers(SERVQUAL_DIMENSIONS.map((id) => SERVQUAL_DEFAULTS.weights[id])),
    top: number(SERVQUAL_DEFAULTS.top),
  },
  (data, { scores, weights, top, ...given }) => {
    const { wave, surveys } = waveOf(data, given.wave);
    const found = told('scores', scores ?? meanScores(surveys));
    if (found.length !== 5) throw new FigureError('numbers', { name: 'scores', count: 5 });
    if (weights.length !== 5) throw new FigureError('numbers', { name: 'weights', count: 5 });
    const by = <T>(values: readonly T[]) =>
      Object.fromEntries(SERVQUAL_DIMENSIONS.map((id, at) => [id, values[at]])) as Record<
        (typeof SERVQUAL_DIMENSIONS)[number],
        T
      >;
    const { rows, mean, weighted, worst, first } = servqual(by(found), { weights: by(weights), top });
    return {
      used: { wave },
      rows: rows.map(({ id, ...rest }) => ({ dimension: id, ...rest })),
      summary: { mean, weighted, worst, first },
    };
  },
);

export const ratioMethod = method(
  'satisfaction-ratio',
  ['满意度比值', 'Satisfaction ratio'],
  'F6',
  { perceived: number(), expected: number() },
  (data, { perceived, expected }) => {
    const isTold = perceived !== null || expected !== null;
    const known = (measure: string) => (isTold ? null : kpiOf(data, measure));
    const { parameters, ratio, reading } = satisfactionRatio(
      told('perceived', perceived ?? known('perceived')),
      told('expected', expected ?? known('expected')),
    );
    return { used: { ...parameters }, rows: [{ ...parameters, ratio, reading }] };
  },
);

export const indexMethod = method(
  'satisfaction-index',
  ['满意度指数（CSI）', 'Satisfaction index (CSI)'],
  'F6',
  { items: table({ value: 'number', weight: 'number' }), top: number(INDEX_DEFAULTS.top) },
  (_, { items, top }) => {
    const { mean, fromOne, ofTop } = satisfactionIndex(told('items', items), { top });
    return { rows: [{ mean, fromOne, ofTop }] };
  },
);

const three = (name: string, values: readonly number[]): readonly [number, number, number] => {
  const [overall, expectation, ideal, ...more] = values;
  if (overall === undefined || expectation === undefined || ideal === undefined || more.length > 0)
    throw new FigureError('numbers', { name, count: 3 });
  return [overall, expectation, ideal];
};

export const threeQuestionMethod = method(
  'three-question-index',
  ['三问题满意度指数', 'Three-question index'],
  'F6',
  { answers: numbers(), weights: numbers([1, 1, 1]) },
  (_, { answers, weights }) => {
    const given = three('answers', told('answers', answers));
    return { rows: [{ index: threeQuestionIndex(given, { weights: three('weights', weights) }).index }] };
  },
);

/** Yuan that the shops sold in a year: what the service centre works for. */
const retailSales = (data: Dataset, year: number): number =>
  soldLines(data)
    .filter(({ arm, date }) => arm === 'retail' && inPeriod(date, yearOf(data, year)))
    .reduce((total, { amount }) => total + amount, 0) / 100;

export const serviceMethod = method(
  'service-cost',
  ['客户服务成本', 'Customer service cost'],
  'F14',
  {
    ...BASE,
    /** What serving the base cost, or what the service centre cost (F14). */
    scope: choice('customers', 'centre'),
    year: number(),
    cost: number(),
    contacts: number(),
    sales: number(),
  },
  (data, { scope, ...given }) => {
    const year = yearAt(data, given.year);
    const known = (measure: string) => (scope === 'centre' ? told(measure, kpiOf(data, measure)) : null);
    const period = yearOf(data, year);
    const ids = new Set(idsOf(baseOf(data, given)));
    const own = accounts(data, [...ids], period);
    const contacts = rowsOf(data, 'interactions').filter(
      (row) => ids.has(String(row['customer'])) && inPeriod(String(row['time']), period),
    ).length;
    const figures = {
      cost: given.cost ?? known('service-cost') ?? own.reduce((total, { costToServe }) => total + costToServe, 0),
      contacts: given.contacts ?? known('contacts') ?? contacts,
      sales:
        given.sales ??
        (scope === 'centre' ? retailSales(data, year) : null) ??
        own.reduce((total, { sales }) => total + sales, 0),
    };
    const { perContact, ratio } = serviceCost(figures);
    return { used: { year, ...figures }, rows: [{ ...figures, perContact, ratio }] };
  },
);

const isOne = <T extends string>(all: readonly T[], value: unknown): value is T =>
  (all as readonly unknown[]).includes(value);

/** Open complaints as waiting cases, in whole days: due dates have no hour. */
function openComplaints(data: Dataset): WaitingCase[] {
  const tiers = new Map(rowsOf(data, 'memberships').map((row) => [row['customer'], row['tier']]));
  const today = dayNumber(data.asOf);
  return rowsOf(data, 'complaints').flatMap((row): WaitingCase[] => {
    const opened = String(row['opened']).slice(0, 10);
    const { closed_at: closed, severity, due_at: due } = row;
    const isOpen = opened <= data.asOf && (typeof closed !== 'string' || closed > data.asOf);
    if (!isOpen || !isOne(SEVERITIES, severity) || typeof due !== 'string') return [];
    const tier = tiers.get(row['customer'] ?? null);
    const from = dayNumber(opened);
    return [
      {
        id: String(row['id']),
        severity,
        hoursWaited: 24 * (today - from),
        limitHours: 24 * Math.max(1, dayNumber(due) - from),
        tier: isOne(QUEUE_TIERS, tier) ? tier : 'other',
      },
    ];
  });
}

/** The cases of the waiting queue (D-48); none where the data have no queue. */
const waitingCases = (data: Dataset): WaitingCase[] =>
  rowsOf(data, 'waiting_cases').map((row) => ({
    id: String(row['id']),
    severity: oneOf<Severity>('severity', SEVERITIES, String(row['severity'])),
    hoursWaited: numberOf(row, 'waited_hours'),
    limitHours: numberOf(row, 'limit_hours'),
    tier: oneOf<QueueTier>('tier', QUEUE_TIERS, String(row['tier'])),
  }));

/** @throws RangeError when a code is none of the list */
function oneOf<T extends string>(name: string, all: readonly T[], value: string): T {
  if (!isOne(all, value)) throw new FigureError('option', { name, options: all });
  return value;
}

export const queueMethod = method(
  'queue-priority',
  ['客户排队优先级', 'Queue priority'],
  'F23',
  {
    /** The queue of this moment, or all open complaints by their due dates. */
    source: choice('queue', 'complaints'),
    cases: table({ id: 'text', severity: 'text', hoursWaited: 'number', limitHours: 'number', tier: 'text' }),
    waiting: number(20),
    cap: number(2),
  },
  (data, { source, cases, waiting, cap }) => {
    const waits = source === 'queue' ? waitingCases(data) : [];
    const given = cases?.map((one): WaitingCase => ({
      ...one,
      severity: oneOf<Severity>('severity', SEVERITIES, one.severity),
      tier: oneOf<QueueTier>('tier', QUEUE_TIERS, one.tier),
    }));
    const { rows, parameters } = queuePriority(given ?? (waits.length > 0 ? waits : openComplaints(data)), data.asOf, {
      waiting,
      cap,
    });
    return { used: { ...parameters }, rows: rows.map(({ id, ...rest }) => ({ case: id, ...rest })) };
  },
);
