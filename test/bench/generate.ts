import { draw } from '../../src/core/kernel/draw.ts';
import type { Expression } from '../../src/core/scenario/expression.ts';
import type {
  ChoiceNode,
  EndNode,
  GoNode,
  Option,
  Outcome,
  Scenario,
  ScenarioNode,
} from '../../src/core/scenario/scenario.ts';

/** One story in the form that every engine is given: `stops[i]` asks, or goes on by itself, and leads to later ones. */
export type Stop =
  | { readonly is: 'ask'; readonly options: readonly Way[] }
  /** Leads to `high` when the mood is at least `at`, else to `low`. */
  | { readonly is: 'fork'; readonly at: number; readonly high: number; readonly low: number }
  | { readonly is: 'end' };

/** One option: what it changes, where it leads, and the mood that it needs. */
export interface Way {
  readonly mood: number;
  readonly cost: number;
  readonly to: number;
  readonly needs: number;
}

export const MOOD = { start: 50, min: 0, max: 100 };
export const COST = { start: 0, min: 0, max: 100_000 };

/** A seeded story of `size` stops, the last of which is the end; a play comes past about one in four of them. */
export function generateStory(size: number, seed: number): Stop[] {
  let drawn = 0;
  const below = (limit: number) => Math.floor(draw(seed, 'chance', 'bench', ++drawn) * limit);
  const later = (from: number) => Math.min(size - 1, from + 1 + below(6));
  const way = (from: number, index: number): Way => ({
    mood: below(21) - 10,
    cost: below(5),
    to: later(from),
    needs: index === 2 ? 40 : 0,
  });
  return Array.from({ length: size }, (_, at): Stop => {
    if (at === size - 1) return { is: 'end' };
    if (at % 10 === 5) return { is: 'fork', at: 50, high: later(at), low: later(at) };
    return { is: 'ask', options: [0, 1, 2].map((index) => way(at, index)) };
  });
}

export const OPTION_IDS: readonly string[] = ['a', 'b', 'c'];
export const nodeId = (stop: number) => `n${stop}`;

/** `mood >= least` as the condition parser gives it. */
const moodAtLeast = (least: number): Expression => ({
  span: [0, 0],
  is: 'compare',
  by: '>=',
  left: { span: [0, 0], is: 'name', path: ['mood'] },
  right: { span: [0, 0], is: 'value', value: least },
});

const outcome = (to: number, meters: Outcome['meters'] = {}): Outcome => ({ meters, set: {}, to: nodeId(to) });

const optionOf = ({ mood, cost, to, needs }: Way, index: number): Option => ({
  id: OPTION_IDS[index] ?? 'a',
  text: `option ${index}`,
  ...(needs > 0 ? { if: moodAtLeast(needs) } : {}),
  score: index,
  then: outcome(to, { mood, cost }),
});

function nodeOf(stop: Stop, at: number): ScenarioNode {
  const base = { id: nodeId(at), say: [{ cast: 'li', text: `line ${at}` }] };
  if (stop.is === 'end') return { ...base, kind: 'end', end: 'good' } satisfies EndNode;
  if (stop.is === 'fork') {
    const branches = [{ if: moodAtLeast(stop.at), then: outcome(stop.high) }, { then: outcome(stop.low) }];
    return { ...base, kind: 'go', branches } satisfies GoNode;
  }
  const options = stop.options.map(optionOf);
  return {
    ...base,
    kind: 'choice',
    skills: { solve: 1 },
    worth: 10,
    hints: [],
    pin: true,
    bestWorst: false,
    options,
  } satisfies ChoiceNode;
}

/** The story as a checked scenario. */
export function asScenario(story: readonly Stop[]): Scenario {
  return {
    format: 1,
    id: 'bench',
    version: 1,
    hash: 'sha256:bench',
    title: 'Bench',
    about: '',
    family: 'complaint',
    level: 1,
    minutes: 1,
    lang: 'en',
    concepts: [],
    dataset: 'bench',
    skills: [{ id: 'solve', weight: 100 }],
    cast: [
      { id: 'me', name: 'Me', role: 'agent', student: true },
      { id: 'li', name: 'Li', role: 'customer', student: false },
    ],
    data: [],
    documents: [],
    meters: [
      { id: 'mood', name: 'Mood', ...MOOD, unit: '', better: 'high' },
      { id: 'cost', name: 'Cost', ...COST, unit: '', better: 'low' },
    ],
    nodes: story.map(nodeOf),
    rules: [],
    tests: [],
    was: {},
  };
}

function inkOf(stop: Stop, at: number): string {
  const head = `=== ${nodeId(at)} ===\nline ${at}\n`;
  if (stop.is === 'end') return `${head}-> END\n`;
  if (stop.is === 'fork') return `${head}{ mood >= ${stop.at}:\n -> ${nodeId(stop.high)}\n}\n-> ${nodeId(stop.low)}\n`;
  const options = stop.options.map(({ mood, cost, to, needs }, index) => {
    const condition = needs > 0 ? `{ mood >= ${needs} } ` : '';
    const change = (name: string, by: number, { min, max }: typeof MOOD) =>
      ` ~ ${name} = MIN(${max}, MAX(${min}, ${name} + ${by}))\n`;
    return `+ ${condition}[option ${index}]\n${change('mood', mood, MOOD)}${change('cost', cost, COST)} -> ${nodeId(to)}\n`;
  });
  return head + options.join('');
}

/** The story as a source text of ink. */
export const asInk = (story: readonly Stop[]): string =>
  `VAR mood = ${MOOD.start}\nVAR cost = ${COST.start}\n-> n0\n${story.map(inkOf).join('')}`;
