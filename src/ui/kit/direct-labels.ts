import type { BarElement, Chart, Plugin } from 'chart.js';
import type { ChartInk } from './chart.ts';

/** Pixels. */
const LINE = 18;
const SWATCH = 9;
const GAP = 6;

/** Where a bar begins is not among what the library's types tell of it. */
type Bar = BarElement & { readonly base: number };

interface Pen {
  readonly chart: Chart;
  readonly ink: ChartInk;
}

/** Text that stays readable over bars and lines. */
function write({ chart: { ctx }, ink }: Pen, text: string, x: number, y: number): void {
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = ink.surface;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = ink.ink;
  ctx.fillText(text, x, y);
}

/** What a series is called, behind a square of its colour: not every colour of the series is fit for letters. */
function name(pen: Pen, series: number, x: number, y: number): void {
  const { ctx, data } = pen.chart;
  const dataset = data.datasets[series];
  ctx.fillStyle = pen.ink.surface;
  ctx.fillRect(x - 2, y - SWATCH / 2 - 2, SWATCH + 4, SWATCH + 4);
  ctx.fillStyle = typeof dataset?.backgroundColor === 'string' ? dataset.backgroundColor : pen.ink.primary;
  ctx.fillRect(x, y - SWATCH / 2, SWATCH, SWATCH);
  write(pen, dataset?.label ?? '', x + SWATCH + GAP, y);
}

const widthOf = ({ chart }: Pen, series: number): number =>
  SWATCH + GAP + chart.ctx.measureText(chart.data.datasets[series]?.label ?? '').width;

const seriesOf = (chart: Chart, type: string): number[] =>
  chart
    .getSortedVisibleDatasetMetas()
    .flatMap((meta) => (meta.type === type ? [meta.index] : []))
    .sort((a, b) => a - b);

const barsOf = (chart: Chart, series: number) => chart.getDatasetMeta(series).data as unknown as readonly Bar[];

const endOf = ({ x, base }: Bar): number => Math.max(x, base);

/** Lines are named above their right ends, the lower ones below, so that they stay apart. */
function nameLines(pen: Pen): void {
  const ends = seriesOf(pen.chart, 'line').flatMap((series) => {
    const last = pen.chart.getDatasetMeta(series).data.at(-1);
    return last ? [{ series, x: last.x, y: last.y }] : [];
  });
  ends.sort((a, b) => a.y - b.y);
  ends.forEach(({ series, x, y }, place) => {
    const right = Math.min(x, pen.chart.chartArea.right);
    name(pen, series, right - widthOf(pen, series), y + (place === 0 ? -LINE * 0.7 : LINE * 0.8));
  });
}

/** Columns are named above the highest of them, where nothing else stands. */
function nameColumns(pen: Pen, series: readonly number[]): void {
  const columns = series.flatMap((one) => [...barsOf(pen.chart, one)]);
  const highest = columns.reduce<Bar | undefined>((best, one) => (best && best.y <= one.y ? best : one), undefined);
  if (!highest) return;
  const widest = Math.max(...series.map((one) => widthOf(pen, one)));
  const x = Math.max(pen.chart.chartArea.left, Math.min(highest.x - widest / 2, pen.chart.chartArea.right - widest));
  series.forEach((one, place) => {
    name(pen, one, x, highest.y - LINE * (series.length - place) + LINE * 0.3);
  });
}

/** Bars are named behind their ends, in the first row that has the room. */
function nameBars(pen: Pen, series: readonly number[]): void {
  const count = Math.max(...series.map((one) => barsOf(pen.chart, one).length));
  const fits = (at: number) =>
    series.every((one) => {
      const bar = barsOf(pen.chart, one)[at];
      return bar && endOf(bar) + GAP + widthOf(pen, one) <= pen.chart.width;
    });
  const row = Array.from({ length: count }, (_, at) => at).find(fits) ?? count - 1;
  for (const one of series) {
    const bar = barsOf(pen.chart, one)[row];
    if (bar) name(pen, one, Math.min(endOf(bar) + GAP, pen.chart.width - widthOf(pen, one)), bar.y);
  }
}

/** Each bar of the only series with its own value. */
function tellValues(pen: Pen, series: number, across: boolean, text: (at: number) => string): void {
  const { ctx } = pen.chart;
  barsOf(pen.chart, series).forEach((bar, at) => {
    const width = ctx.measureText(text(at)).width;
    if (across) write(pen, text(at), Math.min(endOf(bar) + GAP, pen.chart.width - width), bar.y);
    else write(pen, text(at), bar.x - width / 2, Math.min(bar.y, bar.base) - LINE / 2);
  });
}

/** How a chart is labelled. */
export interface Labelling {
  /** Bars lie instead of standing. */
  readonly across: boolean;
  /** The text of a value, where a single series tells its values. */
  readonly value?: ((at: number) => string) | undefined;
}

/** Names and values written where they belong, instead of a legend that the eye must go to and come back from. */
export const directLabels = (ink: ChartInk, { across, value }: Labelling): Plugin => ({
  id: 'direct-labels',
  afterDatasetsDraw(chart) {
    const pen = { chart, ink };
    const bars = seriesOf(chart, 'bar');
    const [only] = bars;
    chart.ctx.save();
    chart.ctx.font = `14px ${ink.font}`;
    chart.ctx.textBaseline = 'middle';
    chart.ctx.textAlign = 'left';
    if (chart.data.datasets.length === 1 && only !== undefined) {
      if (value) tellValues(pen, only, across, value);
    } else if (bars.length > 0) (across ? nameBars : nameColumns)(pen, bars);
    if (chart.data.datasets.length > 1) nameLines(pen);
    chart.ctx.restore();
  },
});
