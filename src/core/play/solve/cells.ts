import type { Expression } from '../../scenario/expression.ts';
import type { Meter, Scenario } from '../../scenario/scenario.ts';
import { evaluate } from '../../scenario/conditions.ts';
import { outcomesOf } from '../../scenario/links.ts';
import { allParts } from '../../scenario/visit.ts';
import type { Play } from '../play.ts';
import { expressionsOf } from '../reading.ts';
import { scopeAt } from '../scope.ts';
import type { Truth } from './guess.ts';

/** Binary fractions may miss a whole number of steps by this much. */
const HAIR = 1e-6;
/** Decimals of changes that are told apart. */
const DECIMALS = 6;

/** A stretch of a meter in which a collapsed position does not tell values apart: whole numbers of steps from the start. */
interface Stretch {
  readonly low: number;
  readonly high: number;
}

/**
 * The values of a meter in stretches that no condition, stop or end of its range cuts through. Every value that a run can
 * reach is a whole number of steps away from the start; the step is the greatest that divides all changes.
 */
export class Cells {
  readonly #start: number;
  readonly #step: number;
  /** The lowest value of each stretch, in steps, ascending; null where every value is a stretch of its own. */
  readonly #lows: readonly number[] | null;
  readonly #lowest: number;
  readonly #highest: number;
  readonly #stop: { readonly at: number; readonly fromAbove: boolean } | undefined;

  /**
   * @param cuts values, in steps, at which a new stretch begins; null for all
   * @param step how far apart neighbouring values are
   */
  constructor({ start, min, max, stop }: Meter, cuts: Iterable<number> | null, step: number) {
    this.#start = start;
    this.#step = step;
    const lowest = Math.ceil((min - start) / step - HAIR);
    this.#highest = Math.floor((max - start) / step + HAIR);
    this.#lowest = lowest;
    const inside = [...(cuts ?? [])].filter((cut) => cut > lowest && cut <= this.#highest);
    this.#lows = cuts && [lowest, ...new Set(inside.sort((a, b) => a - b))];
    this.#stop = stop && { at: (stop.at - start) / step, fromAbove: stop.at <= start };
  }

  get count(): number {
    return this.#lows?.length ?? this.#highest - this.#lowest + 1;
  }

  /** The stretch that a value lies in. */
  of(value: number): number {
    return this.#at(Math.round((value - this.#start) / this.#step));
  }

  /** The least and the greatest value of a stretch. */
  range(cell: number): readonly [low: number, high: number] {
    const { low, high } = this.#stretch(cell);
    return [this.#start + low * this.#step, this.#start + high * this.#step];
  }

  /** The first and the last of the stretches that a value of `cell` may come to by a change. */
  moved(cell: number, by: number): readonly [first: number, last: number] {
    const { low, high } = this.#stretch(cell);
    const steps = Math.round(by / this.#step);
    return [this.#at(low + steps), this.#at(high + steps)];
  }

  /** Whether the meter stops the run at all values of a stretch, at none, or perhaps. */
  stops(cell: number): Truth {
    if (!this.#stop) return 'no';
    const { low, high } = this.#stretch(cell);
    const { at, fromAbove } = this.#stop;
    if (fromAbove ? high <= at + HAIR : low >= at - HAIR) return 'yes';
    return (fromAbove ? low > at + HAIR : high < at - HAIR) ? 'no' : 'maybe';
  }

  #stretch(cell: number): Stretch {
    if (!this.#lows) return { low: this.#lowest + cell, high: this.#lowest + cell };
    return { low: this.#lows[cell] as number, high: (this.#lows[cell + 1] ?? this.#highest + 1) - 1 };
  }

  #at(steps: number): number {
    const within = Math.min(this.#highest, steps);
    if (!this.#lows) return Math.max(0, within - this.#lowest);
    let [first, behind] = [0, this.#lows.length];
    while (behind - first > 1) {
      const middle = (first + behind) >> 1;
      if ((this.#lows[middle] as number) <= within) first = middle;
      else behind = middle;
    }
    return first;
  }
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** The greatest step that divides all numbers, as far as six decimals tell. */
function stepOf(numbers: readonly number[]): number {
  let unit = 1;
  for (let digits = 0; digits < DECIMALS; digits++, unit *= 10)
    if (numbers.every((number) => Math.abs(number * unit - Math.round(number * unit)) < HAIR)) break;
  const step = numbers.reduce((sum, number) => divisor(sum, Math.round(Math.abs(number) * unit)), 0);
  return (step === 0 ? 1 : step) / unit;
}

/** What may be added to a meter at once. */
const changesOf = ({ nodes }: Scenario, { id }: Meter): number[] =>
  nodes.flatMap((node) => [
    ...outcomesOf(node).map(({ meters }) => meters[id] ?? 0),
    ...(node.kind === 'inspect' ? [node.cost[id] ?? 0] : []),
  ]);

const readsRun = (expression: Expression, { layout }: Play): boolean =>
  allParts(expression).some((part) =>
    part.is === 'name'
      ? layout.meters.has(part.path[0] ?? '') || layout.flags.has(part.path[0] ?? '')
      : ['seen', 'picked', 'opened', 'result', 'before', 'never'].includes(part.is),
  );

/** The numbers that a meter is compared with by itself, bound data worked out. */
function thresholds(play: Play, { id }: Meter): number[] {
  const { scenario } = play;
  const nothing = { meters: scenario.meters.map(({ start }) => start), flags: [], marks: [] };
  const isMeter = (part: Expression) => part.is === 'name' && part.path.length === 1 && part.path[0] === id;
  return expressionsOf(scenario)
    .flatMap(allParts)
    .flatMap((part) => {
      if (part.is !== 'compare') return [];
      const { left, right } = part;
      const other = isMeter(left) ? right : isMeter(right) ? left : undefined;
      if (!other || readsRun(other, play)) return [];
      const value = evaluate(other, scopeAt(play, nothing));
      return typeof value === 'number' ? [value] : [];
    });
}

/** How finely the values of a meter are told apart: all, by what conditions distinguish, or not at all. */
export type Grain = 'every' | 'cuts' | 'none';

/** The stretches of a meter. */
export function cellsOf(play: Play, meter: Meter, grain: Grain): Cells {
  const { start, min, max, stop } = meter;
  const step = stepOf([...changesOf(play.scenario, meter), min - start, max - start]);
  if (grain === 'none') return new Cells(meter, [], step);
  if (grain === 'every') return new Cells(meter, null, step);
  const steps = (value: number) => (value - start) / step;
  const cuts: number[] = [];
  // Below, at and above: whatever the sign of the comparison is, it turns out alike in all of a stretch.
  for (const value of [...thresholds(play, meter), ...(stop ? [stop.at] : [])])
    cuts.push(Math.ceil(steps(value) - HAIR), Math.floor(steps(value) + HAIR) + 1);
  // The ends of the range: what is added at them is lost.
  cuts.push(Math.ceil(steps(min) - HAIR) + 1, Math.floor(steps(max) + HAIR));
  return new Cells(meter, cuts, step);
}
