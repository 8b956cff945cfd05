import type { Value } from '../../scenario/expression.ts';
import type { Draft } from '../move.ts';
import { NOTHING } from './edges.ts';

/**
 * The worlds of many positions of one play, one behind the other in long lists: hundreds of thousands of small objects would
 * keep the memory busy for longer than the search takes.
 */
export class Worlds {
  #size = 0;
  #meters = new Float64Array(0);
  #marks = new Float64Array(0);
  readonly #flags: Value[] = [];

  /** Adds the world of the next position. */
  add({ meters, flags, marks }: Draft): void {
    const index = this.#size++;
    this.#meters = withRoom(this.#meters, this.#size * meters.length);
    this.#meters.set(meters, index * meters.length);
    this.#marks = withRoom(this.#marks, this.#size * marks.length);
    this.#marks.set(marks, index * marks.length);
    for (let slot = 0; slot < flags.length; slot++) this.#flags.push(flags[slot] as Value);
  }

  /** Makes a draft stand in the world of a position; it has as many meters, flags and marks. */
  copyInto(draft: Draft, index: number): void {
    const { meters, flags, marks } = draft;
    for (let slot = 0, at = index * meters.length; slot < meters.length; slot++, at++)
      meters[slot] = this.#meters[at] as number;
    for (let slot = 0, at = index * flags.length; slot < flags.length; slot++, at++)
      flags[slot] = this.#flags[at] as Value;
    for (let slot = 0, at = index * marks.length; slot < marks.length; slot++, at++)
      marks[slot] = this.#marks[at] as number;
    draft.hint = 0;
    draft.redlines = NOTHING;
  }
}

/** The same numbers, in a longer list where they need it. */
function withRoom(numbers: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> {
  if (size <= numbers.length) return numbers;
  const longer = new Float64Array(Math.max(1_024, 2 * size));
  longer.set(numbers);
  return longer;
}
