import { isTask, type Meter, type Outcome, type Scenario, type ScenarioNode } from './scenario.ts';

/** Everything that can follow a node, its clock included. */
export function outcomesOf(node: ScenarioNode): readonly Outcome[] {
  const late = isTask(node) && node.late ? [node.late.then] : [];
  switch (node.kind) {
    case 'end':
      return [];
    case 'say':
      return [node.then];
    case 'chance':
    case 'go':
      return node.branches.map(({ then }) => then);
    case 'choice':
      return [...node.options.map(({ then }) => then), ...late];
    case 'quiz':
    case 'inspect':
    case 'classify':
    case 'form':
    case 'compute':
    case 'reply':
    case 'order':
    case 'match':
      return [...node.bands.map(({ then }) => then), ...late];
    default:
      return node satisfies never;
  }
}

/** Where an outcome can lead: its target, or the stop of a meter that it changes. */
function targetsOf({ to, meters }: Outcome, stops: readonly Meter[]): string[] {
  return [to, ...stops.filter(({ id }) => Object.hasOwn(meters, id)).map(({ stop }) => stop?.to ?? to)];
}

/** Node → the nodes that a run can come to next. */
export function linksOf({ nodes, meters }: Pick<Scenario, 'nodes' | 'meters'>): Map<string, string[]> {
  const stops = meters.filter(({ stop }) => stop !== undefined);
  return new Map(
    nodes.map((node) => {
      const next = outcomesOf(node).flatMap((outcome) => targetsOf(outcome, stops));
      const paid = node.kind === 'inspect' ? targetsOf({ meters: node.cost, set: {}, to: '' }, stops).slice(1) : [];
      return [node.id, [...next, ...paid, ...(node.otherwise === undefined ? [] : [node.otherwise])]];
    }),
  );
}

/** Every node that can be reached from some nodes, those included. */
export function reachedFrom(starts: readonly string[], links: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(starts);
  const open = [...starts];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of links.get(at) ?? [])
      if (!reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
  return reached;
}
