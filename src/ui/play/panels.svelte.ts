import type { Component } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { rested } from '../../app/painted.ts';
import { isTask, type Scenario, type ScenarioNode } from '../../core/scenario/scenario.ts';

/** The panels that only some scenarios need, each loaded with the first scenario that does. */
const LAZY = {
  end: () => import('./EndPanel.svelte'),
  quiz: () => import('./QuizPanel.svelte'),
  inspect: () => import('./InspectPanel.svelte'),
  classify: () => import('./ClassifyPanel.svelte'),
  form: () => import('./FormPanel.svelte'),
  compute: () => import('./ComputePanel.svelte'),
  reply: () => import('./ReplyPanel.svelte'),
  order: () => import('./OrderPanel.svelte'),
  match: () => import('./MatchPanel.svelte'),
  'best-worst': () => import('./BestWorstPanel.svelte'),
};
type LazyKind = keyof typeof LAZY;

/** A panel takes the node that it asks; the one of an ending also offers to play again. */
type Panel = Component<{ node: never; onreplay: () => void }>;

const loaded = new SvelteMap<string, Panel>();

/** A choice of the best and the worst has a panel of its own. */
const nameOf = (node: ScenarioNode): string => (node.kind === 'choice' && node.bestWorst ? 'best-worst' : node.kind);

const isLazy = (kind: string): kind is LazyKind => Object.hasOwn(LAZY, kind);

let timer: Component | undefined;

/** The clock of a step; there once a scenario with time limits was loaded. */
export const timerPanel = () => timer;

let stations: Component | undefined;

/** The line of stations; there once a scenario in which steps are put in order was loaded. */
export const stationsPanel = () => stations;

let handOver: Component<{ onready: () => void }> | undefined;

/** What stands between two students; there once a scenario for several was loaded. */
export const handOverPanel = () => handOver;

async function load(kind: LazyKind): Promise<void> {
  if (loaded.has(kind)) return;
  const { default: panel } = await LAZY[kind]();
  loaded.set(kind, panel as Panel);
}

/** Loads what the first screen of a scenario needs that starts, or goes on, at `now`; and behind it what all steps will. */
export async function loadPanels({ nodes, cast }: Pick<Scenario, 'nodes' | 'cast'>, now: ScenarioNode): Promise<void> {
  if (cast.filter(({ student }) => student).length > 1) handOver = (await import('./HandOver.svelte')).default;
  if (nodes.some((node) => isTask(node) && node.late)) timer = (await import('./Timer.svelte')).default;
  if (nodes.some(({ kind }) => kind === 'order')) stations = (await import('./Stations.svelte')).default;
  // What fails here is asked for again, and told, at its step.
  await Promise.allSettled([loadPanel(now)]);
  // No step of a run waits for the network.
  void rested().then(() => Promise.allSettled(nodes.map(loadPanel)));
}

/** Loads the panel of one node; does nothing for one that needs none. */
export async function loadPanel(node: ScenarioNode): Promise<void> {
  const kind = nameOf(node);
  if (isLazy(kind)) await load(kind);
}

/** The panel of a node; undefined as long as it has not been loaded, and for one that has none there. */
export const panelOf = (node: ScenarioNode): Panel | undefined => loaded.get(nameOf(node));
