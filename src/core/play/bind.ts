import { draw } from '../kernel/draw.ts';
import { classesBy } from '../sample/analyses.ts';
import type { Dataset, Row } from '../sample/dataset.ts';
import { select } from '../sample/query.ts';
import { evaluate, isTrue, type Scope } from '../scenario/conditions.ts';
import type { Expression, Value } from '../scenario/expression.ts';
import type {
  ChoiceNode,
  ClassifyNode,
  ComputeNode,
  FormNode,
  Query,
  Scenario,
  ScenarioNode,
} from '../scenario/scenario.ts';
import { layOut } from './layout.ts';
import type { FieldKey, Play, TaskKey } from './play.ts';
import { boundValue, scopeAt } from './scope.ts';

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

/** A stable order by one draw for each: another option in the file does not change the draws of the rest. */
function shuffledOnce(seed: number, node: string, ids: readonly string[]): string[] {
  const drawn = new Map(ids.map((id) => [id, draw(seed, 'shuffle', `${node}.${id}`, 1)]));
  return [...ids].sort((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
}

/** The ids of a choice's options in the order in which an attempt of this seed shows them. */
export const displayOrder = ({ id, options, pin }: ChoiceNode, seed: number): string[] => {
  const ids = options.map((option) => option.id);
  return pin ? ids : shuffledOnce(seed, id, ids);
};

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

/**
 * Binds a scenario to a dataset and a seed: queries frozen, keys computed by the same analytics that the desk shows,
 * display order drawn. The same arguments always give the same play.
 *
 * @param seed an integer in [0, 2^32)
 * @throws RangeError when the scenario asks for a table or a method that does not exist; `readScenario` reports those
 *   before, so a checked scenario with its own dataset does not throw
 */
export function bind(scenario: Scenario, dataset: Dataset, seed: number): Play {
  const data: Data = new Map();
  for (const { name, query } of scenario.data) {
    const rows = rowsOf(query, dataset, data, seed, name);
    data.set(name, query.one ? (rows[0] ?? null) : rows);
  }
  const nodes = new Map<string, ScenarioNode>(scenario.nodes.map((node) => [node.id, node]));
  const keys = new Map<string, TaskKey>();
  const shown = new Map<string, readonly string[]>();
  const play: Play = {
    scenario,
    seed,
    dataset: { id: dataset.id, hash: dataset.hash, asOf: dataset.asOf },
    data,
    nodes,
    keys,
    shown,
    layout: layOut(scenario),
  };
  const scope = scopeAt(play, { meters: scenario.meters.map(({ start }) => start), flags: [], marks: [] });
  for (const node of scenario.nodes) {
    if (node.kind === 'classify') keys.set(node.id, classifyKey(node, dataset, data, seed));
    else if (node.kind === 'form') keys.set(node.id, formKey(node, scope));
    else if (node.kind === 'compute') keys.set(node.id, computeKey(node, scope));
    if (node.kind === 'choice') shown.set(node.id, displayOrder(node, seed));
    else if (node.kind === 'quiz') shown.set(node.id, shuffledOnce(seed, node.id, node.options));
    else if (node.kind === 'order') shown.set(node.id, shuffledOnce(seed, node.id, node.items.flat()));
    else if (node.kind === 'match') {
      const rights = node.pairs.map(([, right]) => right);
      shown.set(node.id, shuffledOnce(seed, node.id, rights));
    }
    const key = keys.get(node.id);
    if (key?.kind === 'classify') shown.set(node.id, key.items.map(idOf));
  }
  return play;
}
