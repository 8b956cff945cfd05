import type { Scenario } from '../../scenario/scenario.ts';
import type { Draft } from '../move.ts';
import type { Layout } from '../layout.ts';
import type { Live } from './liveness.ts';

/** A slot of a position as a digit: `base` values from `least` on. */
interface Digit {
  readonly slot: number;
  readonly least: number;
  readonly base: number;
}

interface Digits {
  readonly meters: readonly Digit[];
  readonly marks: readonly Digit[];
}

/** Values of a flag, in the order in which they came up; more than these do not make a digit. */
const FLAG_VALUES = 64;

/**
 * Tells the positions of one node apart by what can still be read there: as one number where its live meters and marks are
 * whole numbers and few enough, which is much cheaper than a text, else as a text.
 */
export class Keys {
  readonly #live: Live;
  readonly #digits: Digits | null;
  readonly #flagValues = new Map<unknown, number>();
  /** Numbers are below this; 0 where positions are told apart by texts. */
  readonly size: number;

  /** @param cells where meters are collapsed to stretches: how many each has */
  constructor(live: Live, scenario: Scenario, layout: Layout, cells?: readonly number[]) {
    this.#live = live;
    const results = new Set(layout.results.values());
    const meters = live.meters.map((slot) => {
      const { min = 0, max = 0 } = scenario.meters[slot] ?? {};
      return cells ? { slot, least: 0, base: cells[slot] ?? 1 } : { slot, least: min, base: max - min + 1 };
    });
    // Results are fractions mostly, −1 before. Visits beyond the second mean nothing here, and no other mark is larger.
    const marks = live.marks.map((slot) =>
      results.has(slot) ? { slot, least: -1, base: 3 } : { slot, least: 0, base: 3 },
    );
    const size = [...meters, ...marks].reduce((product, { base }) => product * base, FLAG_VALUES ** live.flags.length);
    const isNumber = Number.isInteger(size) && size <= Number.MAX_SAFE_INTEGER;
    this.#digits = isNumber ? { meters, marks } : null;
    this.size = isNumber ? size : 0;
  }

  /** Equal for two positions of the node if and only if nothing that can still be read differs. */
  keyOf(draft: Draft): number | string {
    const { meters, flags, marks } = draft;
    if (!this.#digits) return this.#textOf(draft);
    let key = 0;
    for (const { slot, least, base } of this.#digits.meters) {
      const digit = (meters[slot] as number) - least;
      if (!Number.isInteger(digit)) return this.#textOf(draft);
      key = key * base + digit;
    }
    for (const { slot, least, base } of this.#digits.marks) {
      const digit = Math.min(2, marks[slot] as number) - least;
      if (!Number.isInteger(digit)) return this.#textOf(draft);
      key = key * base + digit;
    }
    for (const slot of this.#live.flags) {
      const digit = this.#flagDigit(flags[slot]);
      if (digit >= FLAG_VALUES) return this.#textOf(draft);
      key = key * FLAG_VALUES + digit;
    }
    return key;
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
