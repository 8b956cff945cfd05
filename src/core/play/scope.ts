import { evaluate, isTrue, type Scope } from '../scenario/conditions.ts';
import type { Expression, Happening, Value } from '../scenario/expression.ts';
import type { Cell, Row } from '../sample/dataset.ts';
import { beforeKey, FIRST, neverKey } from './layout.ts';
import type { Play } from './play.ts';
import type { Position } from './position.ts';

type World = Pick<Position, 'meters' | 'flags' | 'marks'>;

const asValue = (cell: Cell | undefined): Value | undefined =>
  typeof cell === 'object' ? (cell === null ? null : cell.join('、')) : cell;

/** The value of bound data: `c.name` of a single row, `firms.rows` the number of rows of a list. */
export function boundValue(data: Play['data'], path: readonly string[]): Value | undefined {
  const [name = '', field] = path;
  const bound = data.get(name);
  if (bound === undefined) return undefined;
  if (bound === null || field === undefined) return null;
  if (Array.isArray(bound)) return field === 'rows' ? bound.length : null;
  return Object.hasOwn(bound, field) ? asValue((bound as Row)[field]) : null;
}

/** Looks at one position after another: making a scope anew for every condition costs more than judging it. */
class Lens implements Scope {
  readonly #play: Play;
  #at: World = { meters: [], flags: [], marks: [] };

  constructor(play: Play) {
    this.#play = play;
  }

  lookAt(at: World): this {
    this.#at = at;
    return this;
  }

  name(path: readonly string[]): Value | undefined {
    const { layout, data } = this.#play;
    if (path.length === 1) {
      const [first = ''] = path;
      const meter = layout.meters.get(first);
      if (meter !== undefined) return this.#at.meters[meter];
      const flag = layout.flags.get(first);
      if (flag !== undefined) return this.#at.flags[flag];
    }
    return boundValue(data, path);
  }

  seen(node: string): boolean {
    return this.#mark(this.#play.layout.visits, node) > 0;
  }

  picked(node: string, option: string): boolean {
    return this.#mark(this.#play.layout.picked, `${node}.${option}`) > 0;
  }

  opened(panel: string): boolean {
    return this.#mark(this.#play.layout.opened, panel) > 0;
  }

  result(node: string): number {
    return Math.max(0, this.#mark(this.#play.layout.results, node));
  }

  before(first: Happening, then: Happening): boolean {
    return this.#mark(this.#play.layout.watchedAt, beforeKey(first, then)) === FIRST;
  }

  never(of: Expression): boolean {
    return this.#mark(this.#play.layout.watchedAt, neverKey(of)) === 0;
  }

  #mark(map: ReadonlyMap<string, number>, key: string): number {
    return this.#at.marks[map.get(key) ?? -1] ?? 0;
  }
}

const lenses = new WeakMap<Play, Lens>();

/** What a condition sees at a position; good until the next position of the same play is looked at. */
export function scopeAt(play: Play, at: World): Scope {
  let lens = lenses.get(play);
  if (!lens) lenses.set(play, (lens = new Lens(play)));
  return lens.lookAt(at);
}

/** Whether a condition holds at a position; no condition always holds. */
export const holds = (play: Play, at: World, condition: Expression | undefined): boolean =>
  condition === undefined || isTrue(evaluate(condition, scopeAt(play, at)));
