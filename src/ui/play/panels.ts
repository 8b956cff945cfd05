import type { Component } from 'svelte';
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

const loaded = new Map<string, Panel>();

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

/** Loads every panel that a scenario will need, so that no step of a run waits for the network. */
export async function loadPanels({ nodes, cast }: Pick<Scenario, 'nodes' | 'cast'>): Promise<void> {
  if (cast.filter(({ student }) => student).length > 1) handOver = (await import('./HandOver.svelte')).default;
  if (nodes.some((node) => isTask(node) && node.late)) timer = (await import('./Timer.svelte')).default;
  if (nodes.some(({ kind }) => kind === 'order')) stations = (await import('./Stations.svelte')).default;
  const kinds = new Set(nodes.map(nameOf).filter(isLazy));
  const load = async (kind: LazyKind) => {
    const { default: panel } = await LAZY[kind]();
    loaded.set(kind, panel as Panel);
  };
  await Promise.all([...kinds].filter((kind) => !loaded.has(kind)).map(load));
}

/** The panel of a node that `loadPanels` has brought; undefined for one that has none there. */
export const panelOf = (node: ScenarioNode): Panel | undefined => loaded.get(nameOf(node));
