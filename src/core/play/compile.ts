import type { Expression } from '../scenario/expression.ts';
import { isTask, type Outcome, type Scenario, type ScenarioNode, type TaskNode } from '../scenario/scenario.ts';

/** What must have happened for a transition to be taken. */
export type When =
  | { readonly is: 'picked'; readonly option: string }
  | { readonly is: 'result'; readonly from: number }
  | { readonly is: 'late' }
  | { readonly is: 'drawn'; readonly branch: number }
  | { readonly is: 'holds'; readonly if?: Expression };

/** The parameters of a transition: where it starts, when it is taken, what it changes. */
export interface MoveParams {
  readonly node: string;
  readonly when: When;
  readonly then: Outcome;
}

interface Named<Type extends string, Params> {
  readonly type: Type;
  readonly params: Params;
}

type Guard =
  | Named<'this happened', MoveParams>
  | Named<'this happened and a meter stops the run', MoveParams & { readonly to: string }>
  | Named<'this may be done here', { readonly node: string }>
  | { readonly type: 'the node is passed over' };

type Action =
  | Named<'arrive', { readonly node: string; readonly if?: Expression }>
  | Named<'change the world', MoveParams>
  | Named<'note what was opened', { readonly node: string }>
  | Named<'note the hint', { readonly node: string }>;

export interface TransitionConfig {
  readonly guard: Guard;
  readonly target?: string;
  /** A transition to the node itself is a new visit. */
  readonly reenter?: true;
  readonly actions: readonly Action[];
}

export interface StateConfig {
  readonly type?: 'final';
  readonly meta: { readonly id: string; readonly kind: ScenarioNode['kind'] };
  readonly tags: readonly string[];
  readonly entry: readonly Action[];
  readonly always: readonly TransitionConfig[];
  readonly on: Readonly<Record<string, readonly TransitionConfig[]>>;
}

/** A scenario as the data of an XState 5 machine: one state a node, guards and actions by name, plain JSON. */
export interface MachineConfig {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, StateConfig>>;
}

/** One move, and before it one for each meter whose stop it may reach: the first in file order wins. */
function movesOf(scenario: Scenario, node: ScenarioNode, when: When, then: Outcome): TransitionConfig[] {
  const params: MoveParams = { node: node.id, when, then };
  const actions: Action[] = [{ type: 'change the world', params }];
  const paid = node.kind === 'inspect' ? node.cost : {};
  const stops = scenario.meters.flatMap(({ id, stop }) =>
    stop && (Object.hasOwn(then.meters, id) || Object.hasOwn(paid, id)) ? [stop] : [],
  );
  return [
    ...stops.map(({ to }): TransitionConfig => ({
      guard: { type: 'this happened and a meter stops the run', params: { ...params, to } },
      target: to,
      reenter: true,
      actions,
    })),
    { guard: { type: 'this happened', params }, target: then.to, reenter: true, actions },
  ];
}

function automaticMoves(scenario: Scenario, node: ScenarioNode): TransitionConfig[] {
  const moves = (when: When, then: Outcome) => movesOf(scenario, node, when, then);
  const passedOver: TransitionConfig[] =
    node.otherwise === undefined
      ? []
      : [{ guard: { type: 'the node is passed over' }, target: node.otherwise, reenter: true, actions: [] }];
  switch (node.kind) {
    case 'say':
      return [...passedOver, ...moves({ is: 'holds' }, node.then)];
    case 'chance':
      return [...passedOver, ...node.branches.flatMap(({ then }, branch) => moves({ is: 'drawn', branch }, then))];
    case 'go':
      return [
        ...passedOver,
        ...node.branches.flatMap((branch) =>
          moves(branch.if ? { is: 'holds', if: branch.if } : { is: 'holds' }, branch.then),
        ),
      ];
    default:
      return passedOver;
  }
}

function answersOf(scenario: Scenario, node: TaskNode): TransitionConfig[] {
  if (node.kind === 'choice')
    return node.options.flatMap(({ id, then }) => movesOf(scenario, node, { is: 'picked', option: id }, then));
  return node.bands.flatMap(({ from, then }) => movesOf(scenario, node, { is: 'result', from }, then));
}

function stateOf(scenario: Scenario, node: ScenarioNode): StateConfig {
  const here = { node: node.id };
  const state: StateConfig = {
    meta: { id: node.id, kind: node.kind },
    tags: node.checkpoint === undefined ? [node.kind] : [node.kind, 'checkpoint'],
    entry: [{ type: 'arrive', params: node.if ? { ...here, if: node.if } : here }],
    always: automaticMoves(scenario, node),
    on: {},
  };
  if (!isTask(node)) return state;
  const may: Guard = { type: 'this may be done here', params: here };
  return {
    ...state,
    on: {
      answer: answersOf(scenario, node),
      ...(node.late ? { late: movesOf(scenario, node, { is: 'late' }, node.late.then) } : {}),
      open: [{ guard: may, actions: [{ type: 'note what was opened', params: here }] }],
      hint: [{ guard: may, actions: [{ type: 'note the hint', params: here }] }],
    },
  };
}

/** Where an ending stands: a final state has no way out, so one that can be passed over is not marked final. */
const isFinal = (node: ScenarioNode): boolean => node.kind === 'end' && node.if === undefined;

/** Compiles a scenario to the config of its machine (scenario-format.md, "Compile to XState 5"). */
export function machineConfig(scenario: Scenario): MachineConfig {
  return {
    id: scenario.id,
    initial: scenario.nodes[0]?.id ?? '',
    states: Object.fromEntries(
      scenario.nodes.map((node) => {
        const state = stateOf(scenario, node);
        return [node.id, isFinal(node) ? { ...state, type: 'final' as const } : state];
      }),
    ),
  };
}
