import type { ScenarioNode } from '../../scenario/scenario.ts';
import { comeTo, draftOf, EndlessCircle, FOREVER, leave, type Draft } from '../move.ts';
import type { Play } from '../play.ts';
import { NOTHING } from './edges.ts';

/** A way on to the next task or ending. */
export interface Way {
  readonly chance: number;
  readonly draft: Draft;
  /** Automatic nodes on the way, in order. */
  readonly through: readonly string[];
}

/** Told of every node on the ways before its own condition is judged. */
export type OnComing = (node: string, draft: Draft) => void;
/** Told of every node that is reached. */
export type OnThere = (node: ScenarioNode, draft: Draft) => void;

/** The automatic nodes on a way, the last first: ways share their beginnings. */
export interface Trail {
  readonly node: string;
  readonly before: Trail | null;
}

export function nodesOf(trail: Trail | null): readonly string[] {
  if (!trail) return NOTHING;
  const nodes: string[] = [];
  for (let at: Trail | null = trail; at; at = at.before) nodes.push(at.node);
  return nodes.reverse();
}

/** Thrown when luck upon luck makes more ways from one decision to the next than can be followed one by one. */
export class TooMuchLuck extends RangeError {
  override readonly name = 'TooMuchLuck';
  /** Where the ways begin. */
  readonly node: string;
  constructor(node: string) {
    super(`luck makes too many ways on from node ${node}`);
    this.node = node;
  }
}

/** A way that has not come to its end yet. */
interface OpenWay {
  readonly draft: Draft;
  readonly next: string;
  readonly chance: number;
  readonly trail: Trail | null;
  /** Nodes on it so far. */
  readonly length: number;
}

/**
 * Every way that luck leads on from `to`, in file order. `start` is used up.
 *
 * @throws EndlessCircle when nothing ever asks anything
 * @throws TooMuchLuck when there are too many ways though none goes round
 */
export function waysOn(play: Play, start: Draft, to: string, onComing?: OnComing, onThere?: OnThere): readonly Way[] {
  const ways: Way[] = [];
  const open: OpenWay[] = [];
  let way: OpenWay | undefined = { draft: start, next: to, chance: 1, trail: null, length: 0 };
  let { draft, next, chance, trail, length } = way;
  for (let moves = 0; ; moves++) {
    // A way longer than the story has nodes has met one of them twice.
    if (moves > FOREVER) throw length > play.nodes.size ? new EndlessCircle(to) : new TooMuchLuck(to);
    length++;
    onComing?.(next, draft);
    const node = comeTo(play, draft, next);
    if (typeof node === 'string') {
      next = node;
      continue;
    }
    onThere?.(node, draft);
    if (node.kind === 'say' || node.kind === 'go') {
      trail = { node: node.id, before: trail };
      next = leave(play, draft, node);
      continue;
    }
    if (node.kind === 'chance') {
      trail = { node: node.id, before: trail };
      for (let branch = node.branches.length - 1; branch >= 0; branch--) {
        const share = node.branches[branch]?.chance ?? 0;
        if (share === 0) continue;
        const after = draftOf(draft);
        open.push({ draft: after, next: leave(play, after, node, branch), chance: chance * share, trail, length });
      }
    } else ways.push({ chance, draft, through: nodesOf(trail) });
    way = open.pop();
    if (!way) return ways;
    ({ draft, next, chance, trail, length } = way);
  }
}
