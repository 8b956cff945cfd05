import { clamp } from '../../kernel/round.ts';
import { isTask, type ChoiceNode, type TaskNode } from '../../scenario/scenario.ts';
import { draftOf, travel, visitsOf } from '../move.ts';
import type { Play } from '../play.ts';
import { holds } from '../scope.ts';
import { Shown } from '../shown.ts';
import { REDLINE_CAP } from '../standing.ts';
import { start } from '../step.ts';
import { outcomesAt, take } from '../solve/outcomes.ts';
import type { Edge } from '../solve/edges.ts';
import type { Spot } from '../solve/positions.ts';
import type { Solution } from '../solve/solve.ts';
import { lossOf } from '../solve/values.ts';
import { weightsOf } from '../solve/weights.ts';

/** What players score who never think: the mean over seeds 0–99, of 100, not rounded. */
export interface NaiveScores {
  /** Always the longest option. */
  readonly longest: number;
  /** Always the option displayed first. */
  readonly first: number;
  /** Always the option with the most polite words. */
  readonly polite: number;
}

const SEEDS = 100;
/** Moves after which a player who goes round in circles is stopped. */
const LONGEST = 300;
/** Steps of all plays together after which no further seed is tried. */
const MOST_STEPS = 120_000;

const POLITE = /您|请|谢谢|感谢|对不起|抱歉|不好意思|麻烦|辛苦|劳驾|please|thank|sorry|apolog|kindly|grateful/giu;

/** Length as it is seen: characters, without the signs of bold type. */
export const lengthOf = (text: string): number => [...text.trim().replaceAll('**', '')].length;

const politenessOf = (text: string): number => text.match(POLITE)?.length ?? 0;

/**
 * The scores of players who go by the look of the options; every other task they get wrong. Of equal options they take the
 * one displayed first. Luck falls as each seed draws it; rows are those of the solved play.
 */
export function naivePlayers(solution: Solution): NaiveScores {
  const sums = { longest: 0, first: 0, polite: 0 };
  const steps = { taken: 0, weights: weightsOf(solution.play) };
  let seeds = 0;
  for (; seeds < SEEDS && (seeds === 0 || steps.taken < MOST_STEPS); seeds++) {
    const play: Play = { ...solution.play, seed: seeds, shown: new Shown({ ...solution.play, seed: seeds }) };
    sums.longest += scoreOf(solution, play, lengthOf, steps);
    sums.first += scoreOf(solution, play, () => 0, steps);
    sums.polite += scoreOf(solution, play, politenessOf, steps);
  }
  return { longest: sums.longest / seeds, first: sums.first / seeds, polite: sums.polite / seeds };
}

/** Steps taken so far, and what coming to each node costs. */
interface Steps {
  taken: number;
  readonly weights: ReadonlyMap<string, number>;
}

function scoreOf(solution: Solution, play: Play, appeal: (text: string) => number, steps: Steps): number {
  const { best, most, pay } = solution;
  if (most <= 0) return 0;
  if (solution.coarse) return earnedOf(solution, play, appeal, steps);
  let at = start(play);
  let lost = 0;
  let left = 0;
  for (let moves = 0; ; moves++) {
    const index = solution.spotOf(at);
    const spot = solution.positions.spots[index] as Spot;
    const node = play.nodes.get(spot.node) as TaskNode;
    const edge = node.kind === 'choice' ? appealing(node, spot, play.shown.get(node.id) ?? [], appeal) : wrong(spot);
    if (!edge) break;
    if (moves === LONGEST) {
      left = best[index] as number;
      break;
    }
    lost += lossOf(spot, index, edge, best, pay);
    const draft = draftOf(at);
    steps.taken += node.kind === 'choice' ? node.options.length : 1;
    travel(play, draft, take(play, draft, node, edge.outcome), ({ id }) => (steps.taken += steps.weights.get(id) ?? 1));
    at = draft;
  }
  const score = clamp(((most - lost - left) / most) * 100, 0, 100);
  return at.redlines.length > 0 ? Math.min(REDLINE_CAP, score) : score;
}

/** What a player earns, of 100: where positions are not told apart, nobody knows what luck took. */
function earnedOf(solution: Solution, play: Play, appeal: (text: string) => number, steps: Steps): number {
  let at = start(play);
  let earned = 0;
  for (let moves = 0; moves < LONGEST; moves++) {
    const node = play.nodes.get(at.node);
    if (!node || !isTask(node)) {
      for (const { expect, worth, skill } of play.scenario.rules)
        if (holds(play, at, expect)) earned += worth * (solution.scale[skill] ?? 0);
      break;
    }
    const draft = draftOf(at);
    const edges = outcomesAt(play, draft, node).map((outcome) => ({ outcome }));
    const edge =
      node.kind === 'choice' ? appealing(node, { edges }, play.shown.get(node.id) ?? [], appeal) : wrong({ edges });
    if (!edge) break;
    if (visitsOf(play, at, node.id) === 1) earned += edge.outcome.q * solution.worthOf(node.id);
    steps.taken += node.kind === 'choice' ? node.options.length : 1;
    travel(play, draft, take(play, draft, node, edge.outcome), ({ id }) => (steps.taken += steps.weights.get(id) ?? 1));
    at = draft;
  }
  const score = clamp((earned / solution.most) * 100, 0, 100);
  return at.redlines.length > 0 ? Math.min(REDLINE_CAP, score) : score;
}

type Result = Pick<Edge, 'outcome'>;

function appealing<One extends Result>(
  { options }: ChoiceNode,
  { edges }: { readonly edges: readonly One[] },
  shown: readonly string[],
  appeal: (text: string) => number,
): One | undefined {
  let found: One | undefined;
  let top = -Infinity;
  for (const id of shown) {
    const edge = edges.find(({ outcome }) => outcome.option === id);
    const value = appeal(options.find((option) => option.id === id)?.text ?? '');
    if (!edge || value <= top) continue;
    found = edge;
    top = value;
  }
  return found;
}

/** The outcome of a task that is got wrong; the poorest where none is quite wrong. */
const wrong = <One extends Result>({ edges }: { readonly edges: readonly One[] }): One | undefined =>
  edges
    .filter(({ outcome }) => !outcome.late)
    .reduce<One | undefined>(
      (poorest, edge) => (poorest && poorest.outcome.q <= edge.outcome.q ? poorest : edge),
      undefined,
    );
