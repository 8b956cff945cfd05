import { bind } from '../../src/core/play/bind.ts';
import { explore } from '../../src/core/play/solve/explore.ts';
import { valuesOf } from '../../src/core/play/solve/coarsen.ts';
import type { Solution } from '../../src/core/play/solve/solve.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { NO_DATA } from './engines.ts';
import { asScenario, generateStory } from './generate.ts';
import { median, time, type Row, type Section } from './measure.ts';
import { hubs, solvingScenario } from './solve-stories.ts';

const ROUNDS = 5;

/** Values and explores a scenario some times: exactly, or where it has too many positions by bounds, which is said. */
async function solved(what: string, scenario: Scenario, note = ''): Promise<Row[]> {
  const play = bind(scenario, NO_DATA, 1);
  const [solving, exploring]: [number[], number[]] = [[], []];
  let size = '';
  for (let round = 0; round <= ROUNDS; round++) {
    let solution = undefined as Solution | undefined;
    const took = await time(() => (solution = valuesOf(play)));
    const walked = await time(() => solution && explore(solution));
    const positions = (solution?.graph.spots.length ?? 0).toLocaleString('en');
    size = solution?.coarse ? `bounds, ${positions} positions` : `${positions} positions`;
    // The first round warms up.
    if (round > 0) [solving, exploring].forEach((times, at) => times.push(at === 0 ? took : walked));
  }
  return [
    { what: `${what}: solve`, value: median(solving), unit: 'ms', note: note === '' ? size : `${size}; ${note}` },
    { what: `${what}: explore`, value: median(exploring), unit: 'ms' },
  ];
}

/** What values cost, by nodes and meters; growth is the time of one size against the size before. */
export async function solveSections(): Promise<Section[]> {
  const shown = (size: number) => size.toLocaleString('en');
  const grown: Section[] = [];
  for (const isGlobal of [false, true]) {
    const rows: Row[] = [];
    for (const meters of [1, 3, 5]) {
      let before = NaN;
      for (const size of [100, 1_000, 10_000]) {
        const found = await solved(`${meters} meters, ${shown(size)} nodes`, solvingScenario(size, meters, isGlobal));
        const [first, ...more] = found;
        if (first) rows.push(Number.isFinite(before) ? { ...first, ratio: first.value / before } : first, ...more);
        before = first?.value ?? NaN;
      }
    }
    const kind = isGlobal ? 'read anywhere' : 'read in a stretch of their own';
    grown.push({ title: `Solving, meters ${kind} (× = growth over a tenth of the nodes)`, rows });
  }
  return [
    {
      title: 'Solving',
      rows: [
        ...(await solved(
          'the story that is played, 1,000 nodes',
          asScenario(generateStory(1_000, 2026)),
          'goal 100 ms',
        )),
        ...(await solved('30 hubs of 6 options', hubs(30, 6), 'goal 20 ms')),
      ],
    },
    ...grown,
  ];
}
