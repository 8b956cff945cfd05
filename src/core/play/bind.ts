import { draw } from '../kernel/draw.ts';
import { classesBy } from '../sample/classify.ts';
import type { Dataset, Row } from '../sample/dataset.ts';
import { select } from '../sample/query.ts';
import { evaluate, isTrue, type Scope } from '../scenario/conditions.ts';
import type { Expression, Value } from '../scenario/expression.ts';
import type { ClassifyNode, ComputeNode, FormNode, Query, Scenario } from '../scenario/scenario.ts';
import { layOut } from './layout.ts';
import type { FieldKey, Play, TaskKey } from './play.ts';
import { boundValue, scopeAt } from './scope.ts';
import { Shown } from './shown.ts';

type Data = Map<string, Row | null | readonly Row[]>;

const isExpression = (where: Query['where']): where is Expression =>
  where !== undefined && Object.hasOwn(where, 'span') && Object.hasOwn(where, 'is');

/** Nothing has happened yet: only names mean something. */
const scopeOf = (name: Scope['name']): Scope => ({
  name,
  seen: () => false,
  picked: () => false,
  opened: () => false,
  result: () => 0,
  before: () => false,
  never: () => true,
});

function rowsOf(query: Query, dataset: Dataset, data: Data, seed: number, purpose: string): Row[] {
  const { from, where, sort, take, random } = query;
  const sees = (row: Row) => {
    if (where === undefined) return true;
    if (isExpression(where))
      return isTrue(
        evaluate(
          where,
          scopeOf((path) => (path.length === 1 ? (row[path[0] ?? ''] as Value | undefined) : boundValue(data, path))),
        ),
      );
    return Object.entries(where).every(([field, value]) => row[field] === value);
  };
  return select(dataset, {
    from,
    holds: sees,
    ...(sort === undefined ? {} : { sort }),
    ...(query.one ? { take: 1 } : take === undefined ? {} : { take }),
    ...(random ? { random: (index: number) => draw(seed, 'query', purpose, index) } : {}),
  });
}

const idOf = (row: Row): string => String(row['id']);

function classifyKey(node: ClassifyNode, dataset: Dataset, data: Data, seed: number): TaskKey {
  const bound = typeof node.items === 'string' ? data.get(node.items) : undefined;
  const items =
    typeof node.items === 'string'
      ? Array.isArray(bound)
        ? (bound as readonly Row[])
        : bound
          ? [bound as Row]
          : []
      : rowsOf(node.items, dataset, data, seed, node.id);
  const { key } = node;
  const classes: Record<string, string> = {};
  const computed = key.by === 'method' ? classesBy(key.method, dataset, items, key.parameters) : undefined;
  for (const item of items) {
    const id = idOf(item);
    classes[id] = computed
      ? (computed[id] ?? '')
      : key.by === 'column'
        ? String(item[key.column])
        : key.by === 'map'
          ? (key.map[id] ?? '')
          : '';
  }
  return { kind: 'classify', items, classes };
}

function formKey(node: FormNode, scope: Scope): TaskKey {
  const keyOf = (is: FormNode['fields'][number]['is']): FieldKey =>
    is === undefined
      ? null
      : typeof is === 'object' && is !== null && !Array.isArray(is)
        ? evaluate(is as Expression, scope)
        : (is as FieldKey);
  return { kind: 'form', fields: node.fields.map((field) => ({ ...field, key: keyOf(field.is) })) };
}

/** Scoring.md A6: half a per cent of the key or half a unit of its last shown digit (two decimals), whichever is more. */
function defaultTolerance(key: number): number {
  const decimals = /\.(\d+)$/.exec(String(Math.round(Math.abs(key) * 100) / 100))?.[1]?.length ?? 0;
  return Math.max(Math.abs(key) * 0.005, 0.5 * 10 ** -decimals);
}

function computeKey(node: ComputeNode, scope: Scope): TaskKey {
  const number = (expression: Expression) => {
    const value = evaluate(expression, scope);
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
  };
  const is = number(node.is);
  const { within } = node;
  return {
    kind: 'compute',
    is,
    within:
      within === undefined
        ? defaultTolerance(is)
        : 'absolute' in within
          ? within.absolute
          : Math.abs(is) * within.share,
    traps: node.traps.map((trap) => ({ is: number(trap.is), why: trap.why, q: trap.q })),
  };
}

type Bound = Pick<Play, 'data' | 'keys'>;

/** Queries and keys, in file order: what comes later may ask for what came before. */
function boundTo(play: Pick<Play, 'scenario' | 'seed' | 'dataset' | 'nodes' | 'layout'>, dataset: Dataset): Bound {
  const { scenario, seed } = play;
  const data: Data = new Map();
  for (const { name, query } of scenario.data) {
    const rows = rowsOf(query, dataset, data, seed, name);
    data.set(name, query.one ? (rows[0] ?? null) : rows);
  }
  const keys = new Map<string, TaskKey>();
  const nothing = { meters: scenario.meters.map(({ start }) => start), flags: [], marks: [] };
  const scope = scopeAt({ ...play, data, keys, shown: new Map() }, nothing);
  for (const node of scenario.nodes) {
    if (node.kind === 'classify') keys.set(node.id, classifyKey(node, dataset, data, seed));
    else if (node.kind === 'form') keys.set(node.id, formKey(node, scope));
    else if (node.kind === 'compute') keys.set(node.id, computeKey(node, scope));
  }
  return { data, keys };
}

/** Whether the seed draws rows, so that every play has data and keys of its own. */
export const drawsRows = ({ data, nodes }: Scenario): boolean =>
  data.some(({ query }) => query.random) ||
  nodes.some((node) => node.kind === 'classify' && typeof node.items !== 'string' && node.items.random);

/** What all plays of a scenario share. */
interface Shared extends Pick<Play, 'nodes' | 'layout'> {
  readonly drawsRows: boolean;
  readonly bound: WeakMap<Dataset, Bound>;
}

const shared = new WeakMap<Scenario, Shared>();

function sharedBy(scenario: Scenario): Shared {
  const known = shared.get(scenario);
  if (known) return known;
  const made: Shared = {
    nodes: new Map(scenario.nodes.map((node) => [node.id, node])),
    layout: layOut(scenario),
    drawsRows: drawsRows(scenario),
    bound: new WeakMap(),
  };
  shared.set(scenario, made);
  return made;
}

/**
 * Binds a scenario to a dataset and a seed: queries frozen, keys computed by the same analytics that the desk shows,
 * display order drawn. The same arguments always give the same play; what the seed does not change is worked out once.
 *
 * @param seed an integer in [0, 2^32)
 * @throws RangeError when the scenario asks for a table or a method that does not exist; `readScenario` reports those
 *   before, so a checked scenario with its own dataset does not throw
 */
export function bind(scenario: Scenario, dataset: Dataset, seed: number): Play {
  const { nodes, layout, ...common } = sharedBy(scenario);
  const { id, hash, asOf } = dataset;
  const play = { scenario, seed, dataset: { id, hash, asOf }, nodes, layout };
  let bound = common.drawsRows ? undefined : common.bound.get(dataset);
  if (!bound) {
    bound = boundTo(play, dataset);
    common.bound.set(dataset, bound);
  }
  return { ...play, ...bound, shown: new Shown({ seed, nodes, keys: bound.keys }) };
}
