import { findings } from '../../../app/messages/findings.ts';
import { callsByHour } from '../../../core/sample/methods/call-day.ts';
import type { MethodName } from '../../../core/sample/method-table.ts';
import { columnName, kindOf, parameterName, wordOf, type ResultRow } from './format.ts';
import { cohorts, relationship, rfm } from './heats.ts';
import { chart, type Draws, type Picture } from './picture.ts';
import { classCounts, figure, type Telling } from './told.ts';

type Say = (typeof findings)['zh'];

/** So many bars at most: more cannot be read, and the table has them all. */
const MOST = 20;
/** So few rows are all shown, also those without a bar. */
const FEW = 8;

/** Bars of some columns of the rows, the first ones only; of many rows only those that have a bar. */
const bars =
  (columns: readonly (string | readonly [string, keyof Say])[], across = true): Draws =>
  ({ method, result, nameOf, lang }, say) => {
    const named = columns.map((one) =>
      typeof one === 'string'
        ? { column: one, label: columnName(one, lang) }
        : { column: one[0], label: (say[one[1]] as () => string)() },
    );
    const filled = result.rows.filter((row) => named.some(({ column }) => figure(row, column) !== 0));
    const rows = (result.rows.length > FEW ? filled : result.rows).slice(0, MOST);
    const [first] = named;
    if (rows.length === 0 || !first) return undefined;
    return chart(
      rows.map((row) => nameOf(row)),
      named.map(({ column, label }) => ({ label, values: rows.map((row) => figure(row, column)) })),
      { kind: kindOf(method, first.column, rows[0]), across },
    );
  };

/** Bars of some figures of the only row. */
const figuresOf =
  (...columns: readonly string[]): Draws =>
  ({ method, result: { rows }, lang }, say) =>
    chart(
      columns.map((column) => columnName(column, lang)),
      [{ label: say.amount(), values: columns.map((column) => figure(rows[0], column)) }],
      { kind: kindOf(method, columns[0] ?? '', rows[0]), across: true },
    );

/** Bars of the figures that were told one after the other. */
const listedBars =
  (name: string): Draws =>
  ({ result: { parameters }, lang, method }) => {
    const told = (parameters[name] as readonly (number | { readonly value: number })[] | null | undefined) ?? [];
    const values = told.map((one) => (typeof one === 'number' ? one : one.value));
    const label = parameterName(name, lang, method);
    return chart(
      values.map((_, at) => String(at + 1)),
      [{ label, values }],
      { kind: 'plain', across: true },
    );
  };

/** What has come in after each year, the cost of winning the customer taken off. */
const simpleLifetime: Draws = ({ result: { parameters } }, say) => {
  const of = (name: string) => Number(parameters[name] ?? 0);
  const years = Array.from({ length: Math.max(1, Math.ceil(of('years'))) }, (_, at) => Math.min(at + 1, of('years')));
  const yearly = of('averageOrder') * of('ordersPerYear') * of('margin');
  return chart(years.map(String), [
    { label: say.contribution(), values: years.map((year) => yearly * year - of('acquisitionCost')) },
  ]);
};

/** What serving one customer consists of. */
const servingParts: Draws = ({ result: { rows, parameters }, lang, method }, say) => {
  const of = (name: string) => Number(parameters[name] ?? 0);
  const parts = ['contacts', 'tickets', 'deliveries', 'discounts'] as const;
  const values = [of('contacts') * of('perContact'), figure(rows[0], 'tickets'), of('deliveries'), of('discounts')];
  return chart(
    parts.map((part) => parameterName(part, lang, method)),
    [{ label: say.cost(), values }],
    { across: true },
  );
};

/** Visits beside what they brought: orders and customers won. */
const efficiency: Draws = ({ result: { parameters }, lang, method }, say) => {
  const parts = ['visits', 'orders', 'won'].filter((part) => typeof parameters[part] === 'number');
  return chart(
    parts.map((part) => parameterName(part, lang, method)),
    [{ label: say.number(), values: parts.map((part) => Number(parameters[part])) }],
    { kind: 'plain', across: true },
  );
};

/** The measures that are shares of something. */
const shares: Draws = ({ method, result: { rows }, nameOf }, say) => {
  const own = rows.filter((row) => kindOf(method, 'value', row) === 'percent');
  return chart(
    own.map((row) => nameOf(row)),
    [{ label: say.share(), values: own.map((row) => figure(row, 'value')) }],
    { kind: 'percent', across: true },
  );
};

/** Who is satisfied and who would recommend, of those who answered. */
const satisfaction: Draws = ({ result: { rows, summary }, lang }, say) => {
  const answers = (measure: string) =>
    figure(
      rows.find((row) => row['measure'] === measure),
      'answers',
    );
  const [asked, scored] = [answers('csat'), answers('nps')];
  const share = (column: string, of: number) => (of === 0 ? 0 : figure(summary, column) / of);
  const parts = ['satisfied', 'promoters', 'passives', 'detractors'] as const;
  return chart(
    parts.map((part) => columnName(part, lang)),
    [{ label: say.share(), values: parts.map((part) => share(part, part === 'satisfied' ? asked : scored)) }],
    { kind: 'percent', across: true },
  );
};

/** The calls of each hour of the day and what became of them; of figures that were told, what became of all. */
const callDay: Draws = ({ data, result: { parameters } }, say) => {
  const known = (name: string) => Number(parameters[name] ?? 0);
  const hours = data
    ? callsByHour(data, known('limit'), known('short'))
    : [
        {
          hour: '',
          inTime: known('inTime'),
          late: Math.max(0, known('offered') - known('shortAbandoned') - known('inTime') - known('abandoned')),
          abandoned: known('abandoned'),
        },
      ];
  return chart(
    hours.map(({ hour }) => hour),
    [
      { label: say.inTime(), values: hours.map(({ inTime }) => inTime) },
      { label: say.late(), values: hours.map(({ late }) => late) },
      { label: say.abandoned(), values: hours.map(({ abandoned }) => abandoned) },
    ],
    { kind: 'plain', stacked: true },
  );
};

/** How far what was found falls short of what was expected. */
const gaps: Draws = ({ result: { rows }, nameOf }, say) =>
  chart(
    rows.map(
      (row) => `${nameOf(row)} ${figure(row, 'perception').toFixed(1)} − ${figure(row, 'expectation').toFixed(1)}`,
    ),
    [{ label: say.gap(), values: rows.map((row) => figure(row, 'gap')) }],
    { kind: 'plain', across: true },
  );

/** How many pairs of files are one customer, and how many somebody must look at. */
const verdicts: Draws = ({ result: { rows, summary }, lang }, say) => {
  const parts = ['merge', 'review'] as const;
  if (rows.length === 0) return undefined;
  return chart(
    parts.map((part) => columnName(part, lang)),
    [{ label: say.heads(), values: parts.map((part) => figure(summary, part)) }],
    { kind: 'plain', across: true },
  );
};

const TIERS = ['钻石', '黄金', '白银', '铁', '铅'] as const;

const pyramid: Draws = ({ result: { rows }, lang }, say) => {
  const all = rows.reduce((sum, row) => sum + figure(row, 'profit'), 0);
  const of = (tier: string) => rows.filter((row) => row['tier'] === tier);
  return chart(
    TIERS.map((tier) => `${wordOf(tier, lang)} · ${say.count(of(tier).length)}`),
    [
      { label: say.shareOfHeads(), values: TIERS.map((tier) => of(tier).length / Math.max(1, rows.length)) },
      {
        label: say.shareOfProfit(),
        values: TIERS.map((tier) => of(tier).reduce((sum, row) => sum + figure(row, 'profit'), 0) / (all || 1)),
      },
    ],
    { kind: 'percent', across: true },
  );
};

const YEARS = 10;

/** How the value of one customer adds up year by year, and where it tends to. */
const lifetime: Draws = ({ result: { parameters } }, say, chosen) => {
  if (!chosen) return undefined;
  const [r, d] = [Number(parameters['retention']), Number(parameters['discount'])];
  const yearly = figure(chosen, 'yearly');
  const step = r / (1 + d);
  const start = parameters['first'] === 'now' ? 0 : 1;
  let sum = 0;
  const values = Array.from({ length: YEARS }, (_, at) => (sum += yearly * step ** (at + start)));
  const limit = step < 1 ? (yearly * step ** start) / (1 - step) : undefined;
  return chart(
    values.map((_, at) => String(at + 1)),
    [
      { label: say.valueSoFar(), values, kind: 'line' },
      ...(limit === undefined
        ? []
        : [{ label: say.inTheLong(), values: values.map(() => limit), kind: 'line' as const }]),
    ],
  );
};

const cycle: Draws = ({ result: { parameters } }, say, chosen) => {
  const values = (chosen?.['values'] as readonly number[] | undefined) ?? [];
  if (values.length === 0) return undefined;
  const line = (share: unknown) => values.map(() => Number(parameters['benchmark']) * Number(share));
  return chart(
    values.map((_, at) => `Q${at + 1}`),
    [
      { label: say.quarterSales(), values },
      { label: say.stableLine(), values: line(parameters['stable']), kind: 'line' },
      { label: say.formationLine(), values: line(parameters['formation']), kind: 'line' },
    ],
  );
};

const pareto: Draws = ({ result, nameOf }, say) => {
  const rows = result.rows.filter((row) => figure(row, 'amount') > 0).slice(0, 30);
  if (rows.length === 0) return undefined;
  return chart(
    rows.map((row) => nameOf(row)),
    [
      { label: say.sales(), values: rows.map((row) => figure(row, 'amount')) },
      { label: say.cumulative(), values: rows.map((row) => figure(row, 'cumulative')), kind: 'line', axis: 'share' },
    ],
  );
};

const ageing: Draws = ({ result: { rows } }, say) =>
  chart(
    rows.map((row) => say.overdueSpan(figure(row, 'from'), row['to'] === null ? null : figure(row, 'to'))),
    [{ label: say.amount(), values: rows.map((row) => figure(row, 'open')) }],
    { across: true },
  );

/** Heads of each class, where there is no better picture. */
const classes: Draws = ({ result: { rows }, lang }, say) => {
  const counts = classCounts(rows);
  if (counts.length < 2) return undefined;
  return chart(
    counts.map(([word]) => wordOf(word, lang)),
    [{ label: say.heads(), values: counts.map(([, heads]) => heads) }],
    { kind: 'plain', across: true },
  );
};

const PICTURES: Readonly<Partial<Record<MethodName, Draws>>> = {
  rfm,
  abc: pareto,
  pyramid,
  'lifetime-value': lifetime,
  lifecycle: cycle,
  cohorts,
  relationship,
  ageing,
  'serving-costs': bars([['costToServe', 'cost']]),
  'customer-return': bars(['return']),
  winback: bars([['net', 'net']]),
  satisfaction,
  servqual: gaps,
  stitching: verdicts,
  'call-centre': callDay,
  'prompt-time': bars(['seconds']),
  'lifetime-discounted': bars(['flow', 'present'], false),
  'lifetime-split': figuresOf('past', 'current', 'potential'),
  'delivered-value': figuresOf('totalValue', 'totalCost', 'delivered'),
  'share-of-wallet': figuresOf('sales', 'headroom', 'spend'),
  'course-mark': figuresOf('assessed', 'practice', 'mark'),
  'satisfaction-ratio': figuresOf('perceived', 'expected'),
  'satisfaction-index': listedBars('items'),
  'three-question-index': listedBars('answers'),
  'lifetime-simple': simpleLifetime,
  'cost-to-serve': servingParts,
  'marketing-efficiency': efficiency,
  retention: shares,
  'market-share': figuresOf('own', 'largestRival', 'market'),
  'service-cost': figuresOf('cost', 'sales'),
  recovery: figuresOf('atRisk', 'net'),
  evaluation360: bars(['mean']),
  'file-quality': bars(['value']),
  composition: bars(
    [
      ['now', 'thisYear'],
      ['before', 'yearBefore'],
    ],
    false,
  ),
  ratios: bars([['margin', 'margin'], 'cross', ['contribution', 'contribution']], false),
  credit: bars([
    ['receivable', 'receivable'],
    ['limit', 'limit'],
  ]),
  pipeline: bars([
    ['amount', 'amount'],
    ['weighted', 'weighted'],
  ]),
  'campaign-response': bars(
    [
      ['openRate', 'openRate'],
      ['orderRate', 'orderRate'],
    ],
    false,
  ),
  'expense-ratio': bars([['amount', 'amount']]),
  staffing: bars([['inTime', 'inTime']], false),
  'queue-priority': bars(['priority']),
};

/** The picture of an analysis; `chosen` is the row that is worked out beside it. */
export const pictureOf = (telling: Telling, chosen: ResultRow | undefined): Picture | undefined =>
  telling.result.rows.length === 0
    ? undefined
    : (PICTURES[telling.method] ?? classes)(telling, findings[telling.lang], chosen);
