import { generateStory } from './generate.ts';
import { inkPlayer, machinePlayer, reducerPlayer, stepPlayer, type Pick, type Player } from './engines.ts';
import { median, time, type Row, type Section } from './measure.ts';

const ROUNDS = 5;
/** Milliseconds. */
const ROUND_TIME = 200;

/** A seeded choice per step; the guarded third option is taken only where every engine offers it. */
const picker =
  (play: number): Pick =>
  (step, mood) => {
    const wished = (step * 7 + play * 13 + ((step * step) % 5)) % 3;
    return wished === 2 && mood < 40 ? 0 : wished;
  };

/** Steps per second of one round: as many plays as fit into it, each from the start to the end. */
function round(player: Player): number {
  const begin = performance.now();
  let steps = 0;
  for (let play = 0; performance.now() - begin < ROUND_TIME; play++) steps += player(picker(play)).steps;
  return (steps / (performance.now() - begin)) * 1000;
}

/** All engines must come to the same places, else they are not compared on the same story. */
function holdTogether(players: readonly (readonly [string, Player])[]): void {
  const outcomes = players.map(([name, player]) => ({ name, is: JSON.stringify(player(picker(3))) }));
  const other = outcomes.find(({ is }) => is !== outcomes[0]?.is);
  if (other) throw new Error(`${other.name} plays another story: ${other.is}, not ${outcomes[0]?.is ?? ''}`);
}

/** Steps per second on the same generated story, the engines taking turns within each round. */
export function playSection(size: number): Section {
  const story = generateStory(size, 2026);
  const players: [string, Player][] = [
    ['hand-written reducer', reducerPlayer(story)],
    ['step function', stepPlayer(story)],
    ['XState machine', machinePlayer(story)],
    ['inkjs', inkPlayer(story)],
  ];
  holdTogether(players);
  const rates = players.map((): number[] => []);
  for (let turn = 0; turn <= ROUNDS; turn++) {
    for (const [index, [, player]] of players.entries()) {
      const rate = round(player);
      // The first turn warms up.
      if (turn > 0) rates[index]?.push(rate);
    }
  }
  const medians = rates.map(median);
  const [reducer = NaN, , , ink = NaN] = medians;
  const rows = players.map(([what], index): Row => {
    const value = medians[index] ?? NaN;
    return { what, value, unit: 'steps/s', ratio: reducer / value, note: `${(value / ink).toFixed(1)} × inkjs` };
  });
  return { title: `Playing ${size.toLocaleString('en')} nodes (× = slower than the reducer)`, rows };
}

/** From a checked scenario to the first position, in milliseconds. */
export async function readySection(size: number): Promise<Section> {
  const story = generateStory(size, 2026);
  const once: Pick = () => 0;
  const measure = async (make: () => Player) => {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn++) times.push(await time(() => make()(once)));
    return median(times);
  };
  const rows: Row[] = [];
  for (const [what, make] of [
    ['bind, then one play by step', () => stepPlayer(story)],
    ['bind and compile, then one play by the machine', () => machinePlayer(story)],
    ['inkjs: compile, then one play', () => inkPlayer(story)],
  ] as const) {
    rows.push({ what, value: await measure(make), unit: 'ms' });
  }
  return { title: `Ready to play ${size.toLocaleString('en')} nodes`, rows };
}
