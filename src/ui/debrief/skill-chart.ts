import type { ChartConfiguration, ChartInk } from '../kit/chart.ts';

/** One axis of the radar. */
export interface SkillAxis {
  readonly name: string;
  /** 0–100. */
  readonly score: number;
}

/** Letters of a long name that fit on one line beside the radar. */
const LINE = 14;

/** A long name on two lines, broken at a space. */
export function twoLines(name: string): string | string[] {
  if (name.length <= LINE) return name;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [middle] = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2));
  return middle === undefined ? name : [name.slice(0, middle), name.slice(middle + 1)];
}

/** Only the middle ring and the rim carry a number; more would lie under the lines. */
const halves = (value: string | number) => (Number(value) % 50 === 0 && Number(value) > 0 ? String(value) : '');

/** The skills of one run on equal axes from 0 to 100. Its area means nothing, so the bars always stand beside it. */
export function skillChart(axes: readonly SkillAxis[], ink: ChartInk) {
  const [colour = ink.primary] = ink.series;
  return {
    type: 'radar',
    data: {
      labels: axes.map(({ name }) => twoLines(name)),
      datasets: [
        {
          data: axes.map(({ score }) => score),
          borderColor: colour,
          backgroundColor: `${colour}26`,
          borderWidth: 2.5,
          pointBackgroundColor: colour,
          pointRadius: 4,
          pointHoverRadius: 6,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        r: {
          min: 0,
          max: 100,
          grid: { color: ink.line },
          angleLines: { color: ink.line },
          ticks: { stepSize: 25, color: ink.muted, showLabelBackdrop: false, callback: halves },
          // does not follow the default size and colour
          pointLabels: { font: { size: 14, family: ink.font }, color: ink.ink },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ raw }) => ` ${Math.round(Number(raw))}` } },
      },
    },
  } satisfies ChartConfiguration<'radar'>;
}
