import { expect, test } from 'vitest';
import type { ChartInk } from '../../../src/ui/kit/chart.ts';
import { spread } from '../../../src/ui/debrief/chart-marks.ts';
import { sameScale, shareOf, traces, turningPoint } from '../../../src/ui/debrief/curve.ts';
import { meterChart } from '../../../src/ui/debrief/meter-chart.ts';
import { skillChart, twoLines } from '../../../src/ui/debrief/skill-chart.ts';
import { extremes, skillResults } from '../../../src/ui/debrief/skills.ts';
import { at, cost, decided, mood, play, runOf } from './story.ts';

const ink: ChartInk = {
  ink: '#111111',
  muted: '#555555',
  line: '#dddddd',
  surface: '#ffffff',
  primary: '#0e6a6a',
  gold: '#8a6100',
  vermilion: '#c2401f',
  blue: '#1f5fa8',
  series: ['#0072b2', '#e69f00', '#009e73'],
  font: 'sans-serif',
};
const run = runOf([
  decided('choice', { before: at([40, 0]), after: at([15, 0]) }),
  decided('compute', { before: at([15, 0]), after: at([20, 60]) }),
]);
const all = traces(play, run);
const picture = {
  traces: all,
  nameOf: ({ meter }: { meter: { name: string } }) => meter.name,
  steps: ['开场', '1', '2'],
  format: (_: unknown, value: number) => `=${value}`,
  selected: 1,
  narrow: false,
};

test('a trace starts before the first decision and has one point a decision', () => {
  expect(all).toEqual([
    { meter: mood, values: [40, 15, 20] },
    { meter: cost, values: [0, 0, 60] },
  ]);
});

test('without a decision a trace is where the run stands', () => {
  expect(traces(play, runOf([])).map(({ values }) => values)).toEqual([[40], [0]]);
});

test('the turning point is the largest change of the first meter that changed', () => {
  expect(turningPoint(all)).toEqual({ meter: mood, step: 1, from: 40, to: 15 });
  const still = { meter: mood, values: [40, 40, 40] };
  expect(turningPoint([still, { meter: cost, values: [0, 60, 50] }])).toEqual({
    meter: cost,
    step: 1,
    from: 0,
    to: 60,
  });
  expect(turningPoint([{ meter: mood, values: [40, 40] }])).toBe(undefined);
});

test('meters of different ranges are drawn as shares of their range', () => {
  const config = meterChart(picture, ink);
  expect(
    config.data.datasets.map(({ label, data, borderColor, borderDash, pointStyle }) => ({
      label,
      data,
      borderColor,
      borderDash,
      pointStyle,
    })),
  ).toEqual([
    { label: '情绪', data: [40, 15, 20], borderColor: '#0072b2', borderDash: [], pointStyle: 'circle' },
    { label: '赔付', data: [0, 0, 20], borderColor: '#e69f00', borderDash: [7, 4], pointStyle: 'rectRot' },
  ]);
  expect([config.options.scales.y.min, config.options.scales.y.max]).toEqual([0, 100]);
  expect(config.options.scales.y.ticks.callback(50)).toBe('50%');
});

test('meters of one range keep their values', () => {
  const config = meterChart({ ...picture, traces: [{ meter: cost, values: [0, 0, 60] }] }, ink);
  expect(config.data.datasets[0]?.data).toEqual([0, 0, 60]);
  expect([config.options.scales.y.min, config.options.scales.y.max]).toEqual([0, 300]);
  expect(config.options.scales.y.ticks.callback(50)).toBe('50');
});

test('names stand beside the lines, and above them where there is no room', () => {
  const names = (narrow: boolean) => {
    const { options, plugins } = meterChart({ ...picture, narrow }, ink);
    return { legend: options.plugins.legend.display, plugins: plugins.map(({ id }) => id) };
  };
  expect(names(false)).toEqual({ legend: false, plugins: ['step-guide', 'end-labels'] });
  expect(names(true)).toEqual({ legend: true, plugins: ['step-guide'] });
});

test('what is read out of the picture is the value, not the share', () => {
  const { label } = meterChart(picture, ink).options.plugins.tooltip.callbacks;
  expect(label({ datasetIndex: 1, dataIndex: 2 })).toBe(' 赔付 =60');
});

test('shares and scales', () => {
  expect(shareOf(cost, 60)).toBe(20);
  expect(shareOf({ ...cost, max: 0 }, 0)).toBe(0);
  expect(sameScale([mood, { ...mood, id: 'trust' }])).toBe(true);
  expect(sameScale([mood, cost])).toBe(false);
});

test.each([
  ['far apart they stay', [10, 100], [10, 100]],
  ['too close the lower one moves down', [50, 55], [50, 68]],
  ['at the bottom they move up', [195, 200], [182, 200]],
  ['order is kept', [55, 50], [68, 50]],
])('labels of lines: %s', (_, tops, expected) => {
  expect(spread(tops, 18, 200)).toEqual(expected);
});

test('the radar has one axis a skill from 0 to 100, its labels in letters of their own', () => {
  const config = skillChart(
    [
      { name: '同理', score: 80 },
      { name: 'Follow-up and keeping', score: 35 },
    ],
    ink,
  );
  expect(config.data).toEqual({
    labels: ['同理', ['Follow-up', 'and keeping']],
    datasets: [
      {
        data: [80, 35],
        borderColor: '#0072b2',
        backgroundColor: '#0072b226',
        borderWidth: 2.5,
        pointBackgroundColor: '#0072b2',
        pointRadius: 4,
        pointHoverRadius: 6,
      },
    ],
  });
  expect([config.options.scales.r.min, config.options.scales.r.max]).toEqual([0, 100]);
  expect(config.options.scales.r.pointLabels.font).toEqual({ size: 14, family: 'sans-serif' });
});

test('a long name without a space stays on one line', () => {
  expect(twoLines('Donaudampfschifffahrt')).toBe('Donaudampfschifffahrt');
});

const standing = {
  skills: [
    { skill: 'empathy', weight: 60, points: 45, score: 75 },
    { skill: 'clarify', weight: 40, points: 0, score: 0 },
  ],
};

test('a skill that an unfinished run has not met has no score', () => {
  expect(skillResults(play.scenario, run, standing)).toEqual([
    { id: 'empathy', points: 45, weight: 60, score: 75 },
    { id: 'clarify', points: 0, weight: 40, score: null },
  ]);
});

test('once a run is over every skill has a score, and the best and the weakest are named', () => {
  const results = skillResults(play.scenario, { ...run, ending: { node: 'end', end: 'good' } }, standing);
  expect(results.map(({ score }) => score)).toEqual([75, 0]);
  expect(extremes(results)).toEqual({ best: results[0], worst: results[1] });
});

test('skills that hardly differ have no best and no weakest', () => {
  const results = [
    { id: 'a', points: 0, weight: 50, score: 80.4 },
    { id: 'b', points: 0, weight: 50, score: 80 },
    { id: 'c', points: 0, weight: 50, score: null },
  ];
  expect(extremes(results)).toBe(undefined);
});
