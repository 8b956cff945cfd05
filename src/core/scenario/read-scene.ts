import type { Span } from '../kernel/span.ts';
import { parseText } from './parse.ts';
import { readNode, readSceneHead } from './read-node.ts';
import { Reading, type Phrases } from './reading.ts';
import { isError } from './rules.ts';
import type { Outcome, ScenarioNode } from './scenario.ts';
import { at, entriesOf, entryOf, type Entry, type MapTree } from './tree.ts';
import { nearest } from './words.ts';

/** Finds the text of another file by its id, and tells which there are. */
export interface SceneShelf {
  text(id: string): string | undefined;
  readonly ids: readonly string[];
}

/** Scenes may hold scenes, not more deeply than this. */
const DEEPEST = 3;

export const isScene = ({ value }: Entry): boolean => entryOf(value, 'scene') !== undefined;

/** Puts sub-scenes in the place of the nodes that call them. */
export class SceneReader {
  /** The sub-scenes that were used, by id; part of the scenario's hash. */
  readonly used = new Map<string, MapTree>();
  readonly #reading: Reading;
  readonly #phrases: Phrases;
  readonly #shelf: SceneShelf;

  constructor(reading: Reading, phrases: Phrases, shelf: SceneShelf) {
    this.#reading = reading;
    this.#phrases = phrases;
    this.#shelf = shelf;
  }

  /** The calling node and those of the scene, named `calling-node/node`; the scene's ends go on to the caller's `then.to`. */
  read(entry: Entry, outer: readonly string[] = []): (ScenarioNode | undefined)[] {
    const reading = this.#reading;
    const head = readSceneHead(entry, reading);
    if (!head) return [undefined];
    const { id, span, base, then } = head;
    const broken = (reason: string) => {
      reading.report('broken-scene', span, { name: id, reason });
      return [undefined];
    };
    const text = this.#shelf.text(id);
    if (text === undefined) {
      const suggestion = nearest(id, this.#shelf.ids) ?? '';
      reading.report('unknown-scene', span, { name: id, suggestion });
      return [undefined];
    }
    if (outer.includes(id) || outer.length >= DEEPEST) return broken('scene > scene');
    const { tree, problems } = parseText(text);
    const first = problems.find(isError);
    if (first || tree?.is !== 'map') return broken(first?.code ?? 'not-yaml');
    this.used.set(id, tree);
    const inner = this.#inner(tree, span, [...outer, id]);
    if ('fault' in inner) return broken(inner.fault);
    const start = inner.nodes[0]?.id;
    if (start === undefined) return broken('nodes');
    const prefixed = inner.nodes.map((node) => within(node, base.id, then));
    return [{ ...base, kind: 'say', then: { meters: {}, set: {}, to: `${base.id}/${start}` } }, ...prefixed];
  }

  /** The nodes of a scene under their own names; what they refer to outside is followed by the caller. */
  #inner(tree: MapTree, span: Span, path: readonly string[]): { nodes: ScenarioNode[] } | { fault: string } {
    const faults: string[] = [];
    const caller = this.#reading;
    const reading = new Reading(
      (code) => {
        if (isError({ code })) faults.push(code);
      },
      [...caller.data, ...entriesOf(at(tree, 'data')).map(({ key }) => key)],
      this.#phrases,
    );
    const nested = new SceneReader(reading, this.#phrases, this.#shelf);
    const nodes = entriesOf(at(tree, 'nodes')).flatMap((entry) =>
      isScene(entry) ? nested.read(entry, path) : [readNode(entry, reading)],
    );
    for (const [id, used] of nested.used) this.used.set(id, used);
    const known = new Set(nodes.map((node) => node?.id));
    for (const { to, id } of reading.references) {
      if (to === 'node' || to === 'target') {
        if (!known.has(id)) faults.push(`unknown-${to}: ${id}`);
      } else caller.refer(to, id, span);
    }
    for (const [flag] of reading.flags) if (!caller.flags.has(flag)) caller.flags.set(flag, span);
    const [fault] = faults;
    const whole = nodes.filter((node): node is ScenarioNode => node !== undefined);
    return fault === undefined && whole.length === nodes.length ? { nodes: whole } : { fault: fault ?? 'nodes' };
  }
}

/** A node of a scene under the caller's name, its ends leading back to the caller. */
function within(node: ScenarioNode, caller: string, back: Outcome): ScenarioNode {
  const renamed = rename(node, `${caller}/`) as ScenarioNode;
  const id = `${caller}/${node.id}`;
  if (renamed.kind !== 'end') return { ...renamed, id };
  const { say, checkpoint } = renamed;
  return {
    id,
    say,
    ...(renamed.if ? { if: renamed.if } : {}),
    ...(renamed.otherwise === undefined ? {} : { otherwise: renamed.otherwise }),
    ...(checkpoint === undefined ? {} : { checkpoint }),
    kind: 'say',
    then: back,
  };
}

/** The words by which an expression speaks of a node. */
const SPEAKS = new Set(['seen', 'result', 'picked']);

/** A copy in which every name of a node carries the prefix: targets, and the nodes that conditions speak of. */
function rename(value: unknown, prefix: string): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, prefix));
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Readonly<Record<string, unknown>>;
  const copy = Object.fromEntries(Object.entries(source).map(([key, of]) => [key, rename(of, prefix)]));
  for (const key of ['to', 'otherwise']) if (typeof copy[key] === 'string') copy[key] = prefix + copy[key];
  if (SPEAKS.has(String(source['is'])) && typeof copy['node'] === 'string') copy['node'] = prefix + copy['node'];
  if (source['is'] === 'before')
    for (const key of ['first', 'then']) {
      const happening = copy[key] as { node: string };
      copy[key] = { ...happening, node: prefix + happening.node };
    }
  return copy;
}

/** A shelf of files that are at hand: id → text. */
export const shelfOf = (files: ReadonlyMap<string, string>): SceneShelf => ({
  text: (id) => files.get(id),
  ids: [...files.keys()],
});

/** A shelf without files. */
export const NO_SCENES: SceneShelf = shelfOf(new Map());
