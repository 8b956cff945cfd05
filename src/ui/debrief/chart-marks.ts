import type { ChartConfiguration, ChartInk } from '../kit/chart.ts';

type Plugin = NonNullable<ChartConfiguration<'line'>['plugins']>[number];

const GAP = 20;
const SWATCH = 22;

/** Keeps labels at least `gap` apart, in order, moving each as little as the one above it demands. */
export function spread(tops: readonly number[], gap: number, bottom: number): number[] {
  const order = tops.map((_, index) => index).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  const placed = [...tops];
  let least = -Infinity;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, least);
    least = (placed[index] ?? 0) + gap;
  }
  let most = bottom;
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = (placed[index] ?? 0) - gap;
  }
  return placed;
}

/** A faint upright line at the step that is being looked at. */
export const stepGuide = (selected: number, ink: ChartInk): Plugin => ({
  id: 'step-guide',
  beforeDatasetsDraw({ ctx, chartArea, scales }) {
    const x = scales['x']?.getPixelForValue(selected);
    if (selected < 1 || x === undefined) return;
    ctx.save();
    ctx.strokeStyle = ink.primary;
    ctx.globalAlpha = 0.22;
    ctx.lineWidth = 6;
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    ctx.restore();
  },
});

/** The name of each line beside its last point, in place of a legend. Ink, not the line's colour: it must be readable. */
export const endLabels = (ink: ChartInk): Plugin => ({
  id: 'end-labels',
  beforeLayout(chart) {
    const { ctx, options, data } = chart;
    ctx.save();
    ctx.font = `14px ${ink.font}`;
    const widest = Math.max(0, ...data.datasets.map(({ label }) => ctx.measureText(label ?? '').width));
    ctx.restore();
    options.layout = { ...options.layout, padding: { top: 10, right: Math.ceil(widest) + SWATCH + 18 } };
  },
  afterDatasetsDraw(chart) {
    const { ctx, data, chartArea } = chart;
    const ends = data.datasets.map((_, index) => chart.getDatasetMeta(index).data.at(-1));
    const tops = spread(
      ends.map((end) => end?.y ?? 0),
      GAP,
      chartArea.bottom,
    );
    ctx.save();
    ctx.font = `14px ${ink.font}`;
    ctx.fillStyle = ink.ink;
    ctx.textBaseline = 'middle';
    ctx.lineWidth = 2.5;
    for (const [index, { label }] of data.datasets.entries()) {
      const end = ends[index];
      if (!end) continue;
      const top = tops[index] ?? end.y;
      // A piece of the line itself, since a label that had to move no longer stands beside its line.
      const { borderColor, borderDash } = data.datasets[index] as { borderColor: string; borderDash: number[] };
      ctx.strokeStyle = borderColor;
      ctx.setLineDash(borderDash);
      ctx.beginPath();
      ctx.moveTo(end.x + 10, top);
      ctx.lineTo(end.x + 10 + SWATCH - 6, top);
      ctx.stroke();
      ctx.fillText(label ?? '', end.x + 10 + SWATCH, top);
    }
    ctx.restore();
  },
});
