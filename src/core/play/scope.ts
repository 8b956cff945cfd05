import { evaluate, isTrue, type Scope } from '../scenario/conditions.ts';
import type { Expression, Value } from '../scenario/expression.ts';
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

/** What a condition sees at a position. */
export function scopeAt(play: Play, at: World): Scope {
  const { layout } = play;
  const mark = (map: ReadonlyMap<string, number>, key: string) => at.marks[map.get(key) ?? -1] ?? 0;
  return {
    name(path) {
      const [first = ''] = path;
      if (path.length === 1) {
        const meter = layout.meters.get(first);
        if (meter !== undefined) return at.meters[meter];
        const flag = layout.flags.get(first);
        if (flag !== undefined) return at.flags[flag];
      }
      return boundValue(play.data, path);
    },
    seen: (node) => mark(layout.visits, node) > 0,
    picked: (node, option) => mark(layout.picked, `${node}.${option}`) > 0,
    opened: (panel) => mark(layout.opened, panel) > 0,
    result: (node) => Math.max(0, mark(layout.results, node)),
    before: (first, then) => mark(layout.watchedAt, beforeKey(first, then)) === FIRST,
    never: (of) => mark(layout.watchedAt, neverKey(of)) === 0,
  };
}

/** Whether a condition holds at a position; no condition always holds. */
export const holds = (play: Play, at: World, condition: Expression | undefined): boolean =>
  condition === undefined || isTrue(evaluate(condition, scopeAt(play, at)));
