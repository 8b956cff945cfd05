import { outcomesOf } from '../../scenario/links.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Draft } from '../move.ts';
import type { Layout } from '../layout.ts';
import type { Live } from './liveness.ts';

/** A slot of a position as a digit: `base` values from `least` on. */
interface Digit {
  readonly slot: number;
  readonly least: number;
  readonly base: number;
  /** What the value is multiplied by first. */
  readonly by: number;
}

/** Results of choices are quarters; `as` makes them whole numbers. */
const QUARTERS = 4;

/**
 * Tells the positions of one node apart by what can still be read there: as one number where its live meters and marks are
 * whole numbers and few enough, which is much cheaper than a text, else as a text of such numbers, or of all there is.
 */
export class Keys {
  readonly #live: Live;
  readonly #meters: readonly Digit[];
  readonly #marks: readonly Digit[];
  /** Values of flags, in the order in which they came up. */
  readonly #flagValues = new Map<unknown, number>();
  /** How many values flags can have. */
  readonly #flagBase: number;
  /** Numbers are below this; 0 where positions are told apart by texts. */
  readonly size: number;

  /** @param cells where meters are collapsed to stretches: how many each has */
  constructor(live: Live, scenario: Scenario, layout: Layout, cells?: readonly number[]) {
    this.#live = live;
    this.#meters = live.meters.map((slot) => {
      const { min = 0, max = 0 } = scenario.meters[slot] ?? {};
      const base = cells ? (cells[slot] ?? 1) : max - min + 1;
      return { slot, least: cells ? 0 : min, base, by: 1 };
    });
    const results = new Set(layout.results.values());
    const [picked, opened] = [new Set(layout.picked.values()), new Set(layout.opened.values())];
    // Results are −1 before. Visits beyond the second mean nothing here, and no other mark is larger.
    this.#marks = live.marks.map((slot) =>
      results.has(slot)
        ? { slot, least: -QUARTERS, base: 2 * QUARTERS + 1, by: QUARTERS }
        : { slot, least: 0, base: picked.has(slot) || opened.has(slot) ? 2 : 3, by: 1 },
    );
    this.#flagBase = live.flags.length > 0 ? valuesOfFlags(scenario) : 1;
    const size = [...this.#meters, ...this.#marks].reduce(
      (product, { base }) => product * base,
      this.#flagBase ** live.flags.length,
    );
    const isNumber = Number.isInteger(size) && size <= Number.MAX_SAFE_INTEGER;
    this.size = isNumber ? size : 0;
  }

  /** Equal for two positions of the node if and only if nothing that can still be read differs. */
  keyOf(draft: Draft): number | string {
    const { meters, flags, marks } = draft;
    let text = '';
    let key = 0;
    let room = 1;
    for (const { slot, least, base } of this.#meters) {
      const digit = (meters[slot] as number) - least;
      if (!Number.isInteger(digit)) return this.#textOf(draft);
      if ((room *= base) > Number.MAX_SAFE_INTEGER) [text, key, room] = [`${text}${key};`, 0, base];
      key = key * base + digit;
    }
    for (const { slot, least, base, by } of this.#marks) {
      const digit = Math.min(2, marks[slot] as number) * by - least;
      if (!Number.isInteger(digit)) return this.#textOf(draft);
      if ((room *= base) > Number.MAX_SAFE_INTEGER) [text, key, room] = [`${text}${key};`, 0, base];
      key = key * base + digit;
    }
    const base = this.#flagBase;
    for (const slot of this.#live.flags) {
      const digit = this.#flagDigit(flags[slot]);
      if (digit >= base) return this.#textOf(draft);
      if ((room *= base) > Number.MAX_SAFE_INTEGER) [text, key, room] = [`${text}${key};`, 0, base];
      key = key * base + digit;
    }
    return this.size > 0 ? key : `${text}${key}`;
  }

  #flagDigit(value: unknown): number {
    const known = this.#flagValues.get(value);
    if (known !== undefined) return known;
    this.#flagValues.set(value, this.#flagValues.size);
    return this.#flagValues.size - 1;
  }

  #textOf({ meters, flags, marks }: Draft): string {
    let key = '';
    for (const slot of this.#live.meters) key += `|${meters[slot] as number}`;
    for (const slot of this.#live.flags) key += `|${JSON.stringify(flags[slot])}`;
    for (const slot of this.#live.marks) key += `|${Math.min(2, marks[slot] as number)}`;
    return key;
  }
}

const known = new WeakMap<Scenario, number>();

/** How many values the flags of a scenario can have, all of them together; none is one. */
function valuesOfFlags(scenario: Scenario): number {
  const found =
    known.get(scenario) ??
    new Set(scenario.nodes.flatMap(outcomesOf).flatMap(({ set }) => Object.values(set))).size + 1;
  known.set(scenario, found);
  return found;
}

/** Up to this many keys, a table is smaller and faster than a map. */
const TABLE = 1_024;

/** The spots of one node, by what tells them apart. */
export class Place {
  readonly #keys: Keys;
  readonly #table: Int32Array | undefined;
  readonly #map = new Map<number | string, number>();

  constructor(keys: Keys) {
    this.#keys = keys;
    if (keys.size > 0 && keys.size <= TABLE) this.#table = new Int32Array(keys.size).fill(-1);
  }

  /** The spot of a position; if there is none yet, `fresh` becomes it. */
  spotOf(draft: Draft, fresh: number): number {
    const key = this.#keys.keyOf(draft);
    const known = this.#table && typeof key === 'number' ? (this.#table[key] ?? -1) : (this.#map.get(key) ?? -1);
    if (known >= 0) return known;
    if (this.#table && typeof key === 'number') this.#table[key] = fresh;
    else this.#map.set(key, fresh);
    return fresh;
  }
}
