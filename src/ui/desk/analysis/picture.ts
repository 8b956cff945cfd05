import { directLabels } from '../../kit/direct-labels.ts';
import type { ChartConfiguration, ChartInk, ChartTable, Draw } from '../../kit/chart.ts';
import type { findings } from '../../../app/messages/findings.ts';
import { percentText, type ResultRow } from './format.ts';
import { yuan, type Telling } from './told.ts';

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

/** Draws the picture of a result; `chosen` is the row that is worked out beside it. */
export type Draws = (
  telling: Telling,
  say: (typeof findings)['zh'],
  chosen: ResultRow | undefined,
) => Picture | undefined;

interface Series {
  readonly label: string;
  readonly values: readonly number[];
  readonly kind?: 'bar' | 'line';
  /** Of all other series' scale, or of 0 to 1. */
  readonly axis?: 'share';
}

const textOf = (value: number, kind: 'money' | 'percent' | 'plain'): string =>
  kind === 'money' ? yuan(value) : kind === 'percent' ? percentText(value) : String(Math.round(value * 100) / 100);

/** How a chart stands: what its numbers are, whether bars lie, whether they stand on each other. */
interface Shape {
  readonly kind?: 'money' | 'percent' | 'plain';
  readonly across?: boolean;
  readonly stacked?: boolean;
}

/** Up to so many columns each tells its value; more would run into each other. */
const TELLING = 8;

/** Pixels that a text takes, roughly: Han characters are as wide as high. */
const widthOf = (text: string): number =>
  Array.from(text, (char) => (char > '\u2e80' ? 14 : 8)).reduce((a, b) => a + b, 0);

/** A label beside a bar has so much room, in pixels; longer ones go on in a second line. */
const LABEL = 150;

/** A label in two lines at most, whole words where it has words; what is left over is left out. */
export function lines(label: string): string | string[] {
  if (widthOf(label) <= LABEL) return label;
  const parts = label.includes(' ') ? (label.match(/\S+\s*/g) ?? []) : Array.from(label);
  const made = [''];
  for (const part of parts) {
    const last = made.length - 1;
    if (widthOf(`${made[last] ?? ''}${part}`.trimEnd()) > LABEL && made[last] !== '') made.push(part);
    else made[last] = `${made[last] ?? ''}${part}`;
  }
  const [first = '', second = ''] = made.map((line) => line.trim());
  return [first, made.length > 2 ? `${second}…` : second];
}

/** Bars or lines over named places, labelled where they stand; the same numbers as a table. */
export function chart(
  labels: readonly string[],
  series: readonly Series[],
  { kind = 'money', across = false, stacked = false }: Shape = {},
): Picture {
  const [only] = series;
  const tells = series.length === 1 && (across || labels.length <= TELLING);
  const value = (at: number) => textOf(only?.values[at] ?? 0, kind);
  const room = Math.max(0, ...labels.map((_, at) => widthOf(value(at)))) + 8;
  const bars = series.filter(({ kind: shape = 'bar' }) => shape === 'bar').length;
  const above = series.length === 1 ? (tells ? 22 : 4) : Math.max(bars, 1) * 18 + 6;
  const draw = (ink: ChartInk): ChartConfiguration => ({
    type: 'bar',
    data: {
      labels: across ? labels.map(lines) : [...labels],
      datasets: series.map(({ label, values, kind: shape = 'bar', axis }, at) => ({
        type: shape,
        label,
        data: [...values],
        borderColor: ink.series[at] ?? ink.primary,
        backgroundColor: ink.series[at] ?? ink.primary,
        borderWidth: shape === 'line' ? 2 : 0,
        pointRadius: shape === 'line' ? 2.5 : 0,
        maxBarThickness: 28,
        ...(stacked ? { stack: 'one' } : {}),
        order: shape === 'line' ? 0 : 1,
        ...(axis ? { yAxisID: 'share' } : {}),
      })),
    },
    plugins: [directLabels(ink, { across, ...(tells ? { value } : {}) })],
    options: {
      indexAxis: across ? 'y' : 'x',
      layout: { padding: across ? { right: tells ? room : 4 } : { top: above } },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            label: ({ dataset, dataIndex, datasetIndex }) =>
              `${dataset.label ?? ''} ${textOf(series[datasetIndex]?.values[dataIndex] ?? 0, series[datasetIndex]?.axis ? 'percent' : kind)}`,
          },
        },
      },
      scales: {
        // Every bar that lies keeps its name, also where names take two lines.
        [across ? 'y' : 'x']: { grid: { display: false }, stacked, ...(across ? { ticks: { autoSkip: false } } : {}) },
        [across ? 'x' : 'y']: {
          beginAtZero: true,
          stacked,
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
  const each = labels.some((label) => Array.isArray(lines(label))) ? 2.75 : 2;
  const height = across ? `${Math.max(10, labels.length * each + 4)}rem` : '19rem';
  return {
    kind: 'chart',
    draw,
    table: { head: ['', ...series.map(({ label }) => label)], rows },
    height,
  };
}
