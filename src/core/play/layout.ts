import type { Expression, Happening } from '../scenario/expression.ts';
import type { Scenario, ScenarioNode } from '../scenario/scenario.ts';
import { canonical } from '../kernel/canonical.ts';
import { nodesInLoops } from './graph.ts';
import { outcomesOf } from '../scenario/links.ts';
import { allParts } from '../scenario/visit.ts';
import { expressionsOf } from './reading.ts';

/** What happened, as `before` keeps it: neither yet, `first` came first, `then` came first. */
export const NEITHER = 0;
export const FIRST = 1;
export const THEN = 2;

/** A condition over the past that has a place in `Position.marks`. */
export type Watched =
  | { readonly is: 'before'; readonly first: Happening; readonly then: Happening; readonly at: number }
  | { readonly is: 'never'; readonly of: Expression; readonly at: number };

/**
 * Where each thing that a condition can read stands in `Position.flags` and `Position.marks`. What nobody can read has no
 * place: positions stay small however long the scenario is.
 */
export interface Layout {
  readonly meters: ReadonlyMap<string, number>;
  readonly flags: ReadonlyMap<string, number>;
  /** Node → index of its visit counter; kept for nodes that a condition asks for or that can be met again. */
  readonly visits: ReadonlyMap<string, number>;
  /** `node.option` → index. */
  readonly picked: ReadonlyMap<string, number>;
  /** Panel or document → index. */
  readonly opened: ReadonlyMap<string, number>;
  /** Node → index of its uncapped q; −1 until it is answered. */
  readonly results: ReadonlyMap<string, number>;
  readonly watched: readonly Watched[];
  /** The key of a `before` or `never` → index. */
  readonly watchedAt: ReadonlyMap<string, number>;
  /** The marks of a run that has not begun. */
  readonly blank: readonly number[];
}

export const happeningKey = ({ node, option }: Happening): string =>
  option === undefined ? node : `${node}.${option}`;
export const beforeKey = (first: Happening, then: Happening): string =>
  `before:${happeningKey(first)}:${happeningKey(then)}`;

const neverKeys = new WeakMap<Expression, string>();

export function neverKey(of: Expression): string {
  const key = neverKeys.get(of) ?? `never:${canonical(of)}`;
  neverKeys.set(of, key);
  return key;
}

/** Lays out what the conditions of a scenario can read of the past. */
export function layOut(scenario: Scenario): Layout {
  const marks: number[] = [];
  const place = (map: Map<string, number>, key: string, blank: number) => {
    const known = map.get(key);
    if (known !== undefined) return known;
    marks.push(blank);
    map.set(key, marks.length - 1);
    return marks.length - 1;
  };
  const visits = new Map<string, number>();
  const picked = new Map<string, number>();
  const opened = new Map<string, number>();
  const results = new Map<string, number>();
  const watchedAt = new Map<string, number>();
  const watched: Watched[] = [];
  const watch = (key: string, make: (at: number) => Watched) => {
    if (watchedAt.has(key)) return;
    watched.push(make(place(watchedAt, key, NEITHER)));
  };

  for (const whole of expressionsOf(scenario)) {
    for (const part of allParts(whole)) {
      if (part.is === 'seen') place(visits, part.node, 0);
      else if (part.is === 'picked') place(picked, `${part.node}.${part.option}`, 0);
      else if (part.is === 'opened') place(opened, part.panel, 0);
      else if (part.is === 'result') place(results, part.node, -1);
      else if (part.is === 'before') {
        const { first, then } = part;
        watch(beforeKey(first, then), (at) => ({ is: 'before', first, then, at }));
      } else if (part.is === 'never') {
        const { of } = part;
        watch(neverKey(of), (at) => ({ is: 'never', of, at }));
      }
    }
  }
  for (const node of nodesInLoops(scenario)) if (meansSomethingAgain(node)) place(visits, node.id, 0);

  const flags = new Set<string>();
  for (const node of scenario.nodes)
    for (const { set } of outcomesOf(node)) for (const flag of Object.keys(set)) flags.add(flag);
  return {
    meters: new Map(scenario.meters.map(({ id }, index) => [id, index])),
    flags: new Map([...flags].map((flag, index) => [flag, index])),
    visits,
    picked,
    opened,
    results,
    watched,
    watchedAt,
    blank: marks,
  };
}

/** Tasks are scored once and luck is drawn by the visit: these two must know how often they were met. */
const meansSomethingAgain = ({ kind }: ScenarioNode) => kind !== 'say' && kind !== 'go' && kind !== 'end';
