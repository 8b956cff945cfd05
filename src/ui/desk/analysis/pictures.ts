import { findings } from '../../../app/messages/findings.ts';
import type { MethodName } from '../../../core/sample/method-table.ts';
import type { ChartConfiguration, ChartInk, ChartTable, Draw } from '../../kit/chart.ts';
import { kindOf, percentText, wordOf, type ResultRow } from './format.ts';
import { classCounts, figure, yuan, type Telling } from './told.ts';

/** A chart, or a table of tinted cells. */
export type Picture =
  | { readonly kind: 'chart'; readonly draw: Draw; readonly table: ChartTable; readonly height: string }
  | {
      readonly kind: 'heat';
      readonly rows: readonly string[];
      readonly columns: readonly string[];
      /** By row and column: what stands in the cell and how dark it is, 0 to 1. */
      readonly cells: readonly (readonly { readonly text: string; readonly tint: number }[])[];
      readonly note: string;
    };

type Say = (typeof findings)['zh'];
type Draws = (telling: Telling, say: Say, chosen: ResultRow | undefined) => Picture | undefined;

interface Series {
  readonly label: string;
  readonly values: readonly number[];
  readonly kind?: 'bar' | 'line';
  /** Of all other series' scale, or of 0 to 1. */
  readonly axis?: 'share';
}

/** So many bars at most: more cannot be read, and the table has them all. */
const MOST = 20;

const textOf = (value: number, kind: 'money' | 'percent' | 'plain'): string =>
  kind === 'money' ? yuan(value) : kind === 'percent' ? percentText(value) : String(Math.round(value * 100) / 100);

/** Bars or lines over named places; the same numbers as a table. */
function chart(
  labels: readonly string[],
  series: readonly Series[],
  { kind = 'money', across = false }: { kind?: 'money' | 'percent' | 'plain'; across?: boolean } = {},
): Picture {
  const draw = (ink: ChartInk): ChartConfiguration => ({
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: series.map(({ label, values, kind: shape = 'bar', axis }, at) => ({
        type: shape,
        label,
        data: [...values],
        borderColor: ink.series[at] ?? ink.primary,
        backgroundColor: ink.series[at] ?? ink.primary,
        borderWidth: shape === 'line' ? 2 : 0,
        pointRadius: shape === 'line' ? 2.5 : 0,
        maxBarThickness: 28,
        order: shape === 'line' ? 0 : 1,
        ...(axis ? { yAxisID: 'share' } : {}),
      })),
    },
    options: {
      indexAxis: across ? 'y' : 'x',
      plugins: {
        legend: { display: series.length > 1, position: 'bottom', labels: { boxWidth: 14 } },
        tooltip: {
          callbacks: {
            label: ({ dataset, dataIndex, datasetIndex }) =>
              `${dataset.label ?? ''} ${textOf(series[datasetIndex]?.values[dataIndex] ?? 0, series[datasetIndex]?.axis ? 'percent' : kind)}`,
          },
        },
      },
      scales: {
        [across ? 'y' : 'x']: { grid: { display: false } },
        [across ? 'x' : 'y']: {
          beginAtZero: true,
          ticks: { callback: (value: string | number) => textOf(Number(value), kind), maxTicksLimit: 6 },
        },
        ...(series.some(({ axis }) => axis)
          ? {
              share: {
                position: 'right',
                min: 0,
                max: 1,
                grid: { display: false },
                ticks: { callback: (value: string | number) => percentText(Number(value)) },
              },
            }
          : {}),
      },
    },
  });
  const rows = labels.map((label, at) => [
    label,
    ...series.map(({ values, axis }) => textOf(values[at] ?? 0, axis ? 'percent' : kind)),
  ]);
  const height = across ? `${Math.max(10, labels.length * 2 + 4)}rem` : '19rem';
  return {
    kind: 'chart',
    draw: draw,
    table: { head: ['', ...series.map(({ label }) => label)], rows },
    height,
  };
}

/** Bars of some columns of the rows, the first ones only. */
const bars =
  (columns: readonly (readonly [string, keyof Say])[], across = true): Draws =>
  ({ method, result, nameOf }, say) => {
    const rows = result.rows.slice(0, MOST);
    if (rows.length === 0) return undefined;
    const [first] = columns;
    return chart(
      rows.map((row) => nameOf(row)),
      columns.map(([column, label]) => ({
        label: (say[label] as () => string)(),
        values: rows.map((row) => figure(row, column)),
      })),
      { kind: first ? kindOf(method, first[0], rows[0]) : 'plain', across },
    );
  };

const SCORES = [1, 2, 3, 4, 5] as const;

const rfm: Draws = ({ result: { rows } }, say) => {
  const count = (r: number, f: number) => rows.filter((row) => row['r'] === r && row['f'] === f).length;
  const most = Math.max(1, ...SCORES.flatMap((r) => SCORES.map((f) => count(r, f))));
  return {
    kind: 'heat',
    rows: [...SCORES].reverse().map(say.rScore),
    columns: SCORES.map(say.fScore),
    cells: [...SCORES]
      .reverse()
      .map((r) =>
        SCORES.map((f) => ({ text: count(r, f) === 0 ? '' : String(count(r, f)), tint: count(r, f) / most })),
      ),
    note: say.heatRfm(),
  };
};

const cohorts: Draws = ({ result: { rows } }, say) => {
  const longest = Math.max(0, ...rows.map((row) => (row['kept'] as readonly number[]).length));
  return {
    kind: 'heat',
    rows: rows.map((row) => `${String(row['cohort'])}（${say.count(figure(row, 'heads'))}）`),
    columns: Array.from({ length: longest }, (_, at) => say.after(at)),
    cells: rows.map((row) => {
      const kept = row['kept'] as readonly number[];
      return Array.from({ length: longest }, (_, at) =>
        at < kept.length ? { text: percentText(kept[at] ?? 0), tint: (kept[at] ?? 0) * 0.9 } : { text: '', tint: 0 },
      );
    }),
    note: '',
  };
};

const relationship: Draws = ({ result: { rows }, nameOf, lang }) => {
  const [numbers, levels] = [['many', 'some', 'few'] as const, ['low', 'medium', 'high'] as const];
  const of = (number: string, level: string) =>
    rows.filter((row) => row['number'] === number && row['level'] === level).map((row) => nameOf(row));
  const names = ['basic', 'reactive', 'accountable', 'proactive', 'partner'];
  return {
    kind: 'heat',
    rows: numbers.map((number) => wordOf(number, lang)),
    columns: levels.map((level) => wordOf(level, lang)),
    cells: numbers.map((number, down) =>
      levels.map((level, across) => {
        const inside = of(number, level);
        return {
          text: [wordOf(names[down + across], lang), ...inside].join(' · '),
          tint: inside.length > 0 ? 0.8 : 0,
        };
      }),
    ),
    note: '',
  };
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
  'customer-return': bars([['return', 'contribution']]),
  winback: bars([['net', 'net']]),
  servqual: bars(
    [
      ['perception', 'perception'],
      ['expectation', 'expectation'],
    ],
    false,
  ),
  composition: bars(
    [
      ['now', 'thisYear'],
      ['before', 'yearBefore'],
    ],
    false,
  ),
  ratios: bars([['cross', 'contribution']], false),
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
  'queue-priority': bars([['priority', 'weighted']]),
};

/** The picture of an analysis; `chosen` is the row that is worked out beside it. */
export const pictureOf = (telling: Telling, chosen: ResultRow | undefined): Picture | undefined =>
  telling.result.rows.length === 0
    ? undefined
    : (PICTURES[telling.method] ?? classes)(telling, findings[telling.lang], chosen);
