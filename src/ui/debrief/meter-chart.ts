import type { ChartConfiguration, ChartInk } from '../kit/chart.ts';
import { sameScale, shareOf, type Trace } from './curve.ts';
import { endLabels, stepGuide } from './chart-marks.ts';

/** Lines differ by colour, by dash and by marker, so that none of the three is needed alone. */
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]] as const;
const MARKERS = ['circle', 'rectRot', 'triangle', 'rect'] as const;

export interface MeterPicture {
  readonly traces: readonly Trace[];
  readonly nameOf: (trace: Trace) => string;
  /** Labels of the points: before the first decision, then one a decision. */
  readonly steps: readonly string[];
  /** A meter's value with its unit. */
  readonly format: (trace: Trace, value: number) => string;
  /** The decision that is looked at, from 1; 0 for none. */
  readonly selected: number;
  /** No room beside the lines: their names stand above. */
  readonly narrow: boolean;
}

const axisTick = (plain: boolean) => (value: string | number) => (plain ? String(value) : `${value}%`);

/** What the tooltip says of a point. */
const readOut =
  (traces: readonly Trace[], nameOf: MeterPicture['nameOf'], format: MeterPicture['format']) =>
  ({ datasetIndex, dataIndex }: { datasetIndex: number; dataIndex: number }): string => {
    const trace = traces[datasetIndex];
    return trace ? ` ${nameOf(trace)} ${format(trace, trace.values[dataIndex] ?? 0)}` : '';
  };

/**
 * One line a meter over the decisions of a run. Meters of different scales are drawn as percentages of their own range;
 * what is read out of the picture is always the value itself.
 */
export function meterChart({ traces, nameOf, steps, format, selected, narrow }: MeterPicture, ink: ChartInk) {
  const meters = traces.map(({ meter }) => meter);
  const plain = sameScale(meters);
  const [first] = meters;
  const colour = (index: number) => ink.series[index % ink.series.length] ?? ink.ink;
  return {
    type: 'line',
    data: {
      labels: [...steps],
      datasets: traces.map((trace, index) => ({
        label: nameOf(trace),
        data: trace.values.map((value) => (plain ? value : shareOf(trace.meter, value))),
        borderColor: colour(index),
        backgroundColor: colour(index),
        borderDash: [...(DASHES[index % DASHES.length] ?? [])],
        borderWidth: 2.5,
        pointStyle: MARKERS[index % MARKERS.length] ?? 'circle',
        pointRadius: 4,
        pointHoverRadius: 6,
        clip: false as const,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 10, right: 8 } },
      scales: {
        x: { grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.muted, maxRotation: 0 } },
        y: {
          min: plain ? (first?.min ?? 0) : 0,
          max: plain ? (first?.max ?? 100) : 100,
          border: { display: false },
          grid: { color: ink.line },
          ticks: { color: ink.muted, maxTicksLimit: 5, callback: axisTick(plain) },
        },
      },
      plugins: {
        legend: {
          display: narrow,
          align: 'start',
          labels: { usePointStyle: true, pointStyle: 'line', pointStyleWidth: 32, color: ink.ink },
        },
        tooltip: {
          callbacks: {
            label: readOut(traces, nameOf, format),
          },
        },
      },
    },
    plugins: narrow ? [stepGuide(selected, ink)] : [stepGuide(selected, ink), endLabels(ink)],
  } satisfies ChartConfiguration<'line'>;
}
